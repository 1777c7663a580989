"""A student in pre-trial detention: no sentence yet, the place only reported."""

from datetime import date
from typing import Final

from cms.demo.content.people.kinds import Care, Day, Person, PersonName, Publication, Stay
from cms.demo.content.text import Text

PRE_TRIAL: Final = Person(
    number=3,
    name=PersonName(
        given=Text("Ягор", "Егор", "Yahor"),
        patronymic=Text("Антонавіч", "Антонович", "Antonavich"),
        family=Text("Дуброўка", "Дубровко", "Dubrouka"),
    ),
    gender="masculine",
    birth=Day(date(2003, 1, 1), "year"),
    occupation=Text(be="студэнт-географ", ru="студент-географ", en="geography student"),
    summary=Text(
        be="Студэнт, якога забралі з інтэрната за тыдзень да сесіі. Пра абвінавачанне вядома мала.",
        ru="Студент, которого забрали из общежития за неделю до сессии. Об обвинении известно мало.",
        en=(
            "A student taken from his hall of residence a week before exams. Little is known "
            "about the charge."
        ),
    ),
    about=Text(
        be="Маляваў карты веласіпедных маршрутаў і марыў аб’ехаць усе беларускія азёры.",
        ru="Рисовал карты веломаршрутов и мечтал объехать все белорусские озёра.",
        en="He drew maps of cycling routes and dreamed of riding round every lake in Belarus.",
    ),
    custody="pre_trial",
    custody_since=Day(date(2025, 6, 3)),
    detained=Day(date(2025, 6, 3)),
    stays=(Stay(facility="sizo-1", since=Day(date(2025, 6, 3)), confidence="reported"),),
    cares=(
        Care(
            guardian="deputy",
            forms=("advocacy",),
            since=date(2025, 6, 20),
            until=date(2025, 9, 1),
            successor="actress",
            statement=Text(
                be="Мой сын таксама студэнт. Гэтага дастаткова, каб пытацца пра яго штотыдзень.",
                ru="Мой сын тоже студент. Этого достаточно, чтобы спрашивать о нём каждую неделю.",
                en="My son is a student too. That is reason enough to ask about him every week.",
            ),
        ),
        Care(
            guardian="actress",
            forms=("voice",),
            since=date(2025, 9, 1),
            statement=Text(
                be="Наша трупа пакідае яму месца ў зале: пустое крэсла ў першым радзе.",
                ru="Наша труппа оставляет ему место в зале: пустой стул в первом ряду.",
                en="Our company keeps a seat for him in the house: an empty chair in the front row.",
            ),
        ),
    ),
    publication=Publication(state="public", show_address=True, letters="allowed"),
)
