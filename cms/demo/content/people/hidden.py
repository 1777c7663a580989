"""In an open-type facility: not published yet."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import Care, Cited, Day, Decision, Person, PersonName, Publication, Stay
from cms.demo.content.text import Text

NEVER_SHOWN: Final = Person(
    number=8,
    name=PersonName(
        given=Text("Ганна", "Анна", "Hanna"),
        patronymic=Text("Казіміраўна", "Казимировна", "Kazimirauna"),
        family=Text("Драздовіцкая", "Дроздовицкая", "Drazdovitskaya"),
        case_forms_be=("Драздовіцкай", "Драздовіцкую"),
        case_forms_ru=("Дроздовицкой", "Дроздовицкую"),
    ),
    gender="feminine",
    birth=Day(date(1972, 10, 30)),
    occupation=Text(be="бухгалтарка", ru="бухгалтер", en="accountant"),
    summary=Text(
        be="Бухгалтарка невялікай пякарні. Яе судзілі за допіс пра чыноўніка.",
        ru="Бухгалтер небольшой пекарни. Её судили за пост о чиновнике.",
        en="The accountant of a small bakery, tried for a post about an official.",
    ),
    about=Text(
        be="Вечарамі пякла хлеб сама і раздавала рэцэпты ўсім, хто прасіў.",
        ru="По вечерам пекла хлеб сама и раздавала рецепты всем, кто просил.",
        en="In the evenings she baked bread herself and gave the recipes to anyone who asked.",
    ),
    custody="open_facility",
    custody_since=Day(date(2025, 3, 1), "month"),
    detained=Day(date(2024, 9, 5)),
    decisions=(
        Decision(
            kind="open_facility",
            years=3,
            verdict=Day(date(2024, 12, 18)),
            court=courts.MAHILIOU_REGIONAL,
            articles=(Cited("369"),),
        ),
    ),
    stays=(Stay(facility="iuot-43", since=Day(date(2025, 3, 1), "month")),),
    cares=(
        Care(
            guardian="teacher",
            forms=("letters",),
            since=date(2025, 4, 2),
            statement=Text(
                be="Пакуль мы толькі знаёмімся, і спяшацца тут не варта.",
                ru="Пока мы только знакомимся, и спешить здесь не стоит.",
                en="We are only getting to know each other, and there is no cause to hurry.",
            ),
        ),
    ),
    publication=Publication(state="hidden"),
)
