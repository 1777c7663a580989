"""Home confinement: shown under a pseudonym, never with an address."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import Cited, Day, Decision, Person, PersonName, Publication
from cms.demo.content.text import Text

UNDER_A_PSEUDONYM: Final = Person(
    number=5,
    name=PersonName(
        given=Text("Мікіта", "Никита", "Mikita"),
        patronymic=Text("Алегавіч", "Олегович", "Alehavich"),
        family=Text("Канюшка", "Конюшко", "Kaniushka"),
        case_forms_ru=("Конюшко", "Никиты", "Никите"),
    ),
    gender="masculine",
    birth=Day(date(1997, 12, 9)),
    occupation=Text(be="настройшчык піяніна", ru="настройщик фортепиано", en="piano tuner"),
    summary=Text(
        be="Настройшчык, якога ведалі ў кожнай музычнай школе горада.",
        ru="Настройщик, которого знали в каждой музыкальной школе города.",
        en="A piano tuner whom every music school in town used to call.",
    ),
    about=Text(
        be="Збірае старыя камертоны і можа па голасе сказаць, у якой танальнасці рыпяць дзверы.",
        ru="Собирает старые камертоны и на слух скажет, в какой тональности скрипит дверь.",
        en="He collects old tuning forks and can tell by ear in which key a door creaks.",
    ),
    custody="home_confinement",
    custody_since=Day(date(2024, 1, 1), "year"),
    detained=Day(date(2023, 10, 11)),
    decisions=(
        Decision(
            kind="home",
            years=2,
            months=6,
            verdict=Day(date(2024, 1, 25)),
            court=courts.MINSK_CITY,
            articles=(Cited("342", "1"),),
        ),
    ),
    publication=Publication(state="pseudonymous", pseudonym=Text("Лявон", "Леон", "Liavon")),
)
