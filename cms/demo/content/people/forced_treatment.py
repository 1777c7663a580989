"""Forced treatment: health is nobody's business, so there is a pseudonym and no place."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import Cited, Day, Decision, Person, PersonName, Publication
from cms.demo.content.text import Text

IN_FORCED_TREATMENT: Final = Person(
    number=19,
    name=PersonName(
        given=Text("Ігнат", "Игнат", "Ihnat"),
        patronymic=Text("Раманавіч", "Романович", "Ramanavich"),
        family=Text("Крушынец", "Крушинец", "Krushynets"),
        case_forms_be=("Крушынца", "Крушынцу"),
        case_forms_ru=("Крушинца", "Крушинцу"),
    ),
    gender="masculine",
    birth=Day(date(1982, 1, 1), "year"),
    occupation=Text(be="вулічны музыка", ru="уличный музыкант", en="street musician"),
    summary=Text(
        be="Вулічны музыка. Суд замест пакарання прызначыў яму лячэнне, пра якое ён не прасіў.",
        ru="Уличный музыкант. Суд вместо наказания назначил ему лечение, о котором он не просил.",
        en="A street musician. Instead of a punishment the court ordered treatment he had not asked for.",
    ),
    about=Text(
        be="Іграў на акардэоне ў пераходах і ведаў, якую мелодыю хто насвіствае дарогай дадому.",
        ru="Играл на аккордеоне в переходах и знал, какую мелодию кто насвистывает по дороге домой.",
        en=(
            "He played the accordion in underpasses and knew which tune each passer-by whistled on "
            "the way home."
        ),
    ),
    custody="forced_treatment",
    custody_since=Day(date(2024, 1, 1), "year"),
    detained=Day(date(2023, 6, 17)),
    decisions=(
        Decision(
            kind="compulsory_treatment",
            verdict=Day(date(2024, 1, 1), "year"),
            court=courts.BREST_REGIONAL,
            articles=(Cited("368", "2"),),
        ),
    ),
    has_portrait=False,
    publication=Publication(
        state="pseudonymous", letters="refused", pseudonym=Text("Зміцер", "Дмитрий", "Zmitser")
    ),
)
