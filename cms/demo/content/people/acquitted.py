"""Acquitted on appeal: a draft that was never published."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import Cited, Day, Decision, Person, PersonName, Publication
from cms.demo.content.text import Text

ACQUITTED: Final = Person(
    number=25,
    name=PersonName(
        given=Text("Кацярына", "Екатерина", "Katsiaryna"),
        patronymic=Text("Леанідаўна", "Леонидовна", "Leanidauna"),
        family=Text("Бусліковіч", "Бусликович", "Buslikovich"),
    ),
    gender="feminine",
    birth=Day(date(1994, 9, 9)),
    occupation=Text(be="перакладчыца", ru="переводчица", en="translator"),
    summary=Text(
        be="Перакладчыца, якую судзілі за чужы тэкст і апраўдалі на апеляцыі.",
        ru="Переводчица, которую судили за чужой текст и оправдали в апелляции.",
        en="A translator tried for somebody else’s text and acquitted on appeal.",
    ),
    about=Text(
        be="Перакладае дзіцячыя кніжкі і складае для іх слоўнічкі дзіўных слоў.",
        ru="Переводит детские книжки и составляет к ним словарики странных слов.",
        en="She translates children’s books and compiles little glossaries of odd words for them.",
    ),
    custody="released_acquitted",
    custody_since=Day(date(2025, 5, 22)),
    detained=Day(date(2024, 12, 3)),
    decisions=(
        Decision(
            kind="home",
            years=1,
            months=6,
            verdict=Day(date(2025, 3, 4)),
            court=courts.MINSK_CITY,
            in_force=False,
            articles=(Cited("130", "1"),),
        ),
    ),
    has_portrait=False,
    publication=Publication(state="hidden", draft=True),
)
