"""Forcibly exiled and withdrawn: the term was never known."""

from datetime import date
from typing import Final

from cms.demo.content.people.kinds import Cited, Day, Decision, Person, PersonName, Publication, Stay
from cms.demo.content.text import Text

WITHDRAWN: Final = Person(
    number=7,
    name=PersonName(
        given=Text("Святлана", "Светлана", "Sviatlana"),
        patronymic=Text("Ігараўна", "Игоревна", "Iharauna"),
        family=Text("Шымбалёва", "Шимбалёва", "Shymbaliova"),
        case_forms_be=("Шымбалёвай", "Шымбалёву"),
        case_forms_ru=("Шимбалёвой", "Шимбалёву"),
        aliases=("Shimbaleva",),
    ),
    gender="feminine",
    birth=Day(date(1988, 3, 1), "month"),
    occupation=Text(be="бібліятэкарка", ru="библиотекарь", en="librarian"),
    summary=Text(
        be="Бібліятэкарка, якая ператварыла чытальную залу ў месца сустрэч усяго мястэчка.",
        ru="Библиотекарь, у которой в читальном зале собирался весь городок.",
        en="A librarian whose reading room was where the whole town met.",
    ),
    about=Text(
        be="Збірала мясцовыя паданні і ў суботы чытала іх дзецям.",
        ru="Собирала местные предания и по субботам читала их детям.",
        en="She collected local legends and read them to children on Saturdays.",
    ),
    custody="exiled",
    custody_since=Day(date(2025, 6, 1), "month"),
    detained=Day(date(2022, 8, 1), "month"),
    decisions=(Decision(articles=(Cited("361-1"), Cited("361-4")), verdict=Day(date(2023, 1, 1), "year")),),
    stays=(
        Stay(facility="ik-24", since=Day(date(2023, 1, 1), "year"), until=Day(date(2025, 6, 1), "month")),
    ),
    publication=Publication(state="withdrawn", letters="refused"),
)
