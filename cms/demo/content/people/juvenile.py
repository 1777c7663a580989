"""A boy in the juvenile colony: nobody under age is shown under his own name."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import Cited, Day, Decision, Person, PersonName, Publication, Stay
from cms.demo.content.text import Text

IN_JUVENILE_COLONY: Final = Person(
    number=17,
    name=PersonName(
        given=Text("Данііл", "Даниил", "Daniil"),
        patronymic=Text("Арцёмавіч", "Артёмович", "Artsiomavich"),
        family=Text("Сунічнік", "Суничник", "Sunichnik"),
        case_forms_be=("Сунічніка", "Сунічніку", "Данііла"),
        case_forms_ru=("Суничника", "Суничнику", "Даниила"),
    ),
    gender="masculine",
    birth=Day(date(2008, 2, 11)),
    occupation=Text(be="навучэнец каледжа", ru="учащийся колледжа", en="college student"),
    summary=Text(
        be="Навучэнец каледжа. Калі яго затрымалі, яму было шаснаццаць.",
        ru="Учащийся колледжа. Когда его задержали, ему было шестнадцать.",
        en="A college student. He was sixteen when he was detained.",
    ),
    about=Text(
        be="Вучыўся на столяра і вырабляў шпакоўні для ўсіх дрэў вакол школы.",
        ru="Учился на столяра и мастерил скворечники для всех деревьев вокруг школы.",
        en="He was training to be a joiner and made nesting boxes for every tree around the school.",
    ),
    custody="imprisoned",
    custody_since=Day(date(2025, 4, 1), "month"),
    detained=Day(date(2024, 9, 14)),
    decisions=(
        Decision(
            regime="juvenile",
            years=3,
            verdict=Day(date(2025, 2, 27)),
            court=courts.BABRUISK,
            articles=(Cited("339", "2"), Cited("295-3", "1", "preparation")),
        ),
    ),
    stays=(Stay(facility="vk-2", since=Day(date(2025, 4, 1), "month")),),
    has_portrait=False,
    publication=Publication(
        state="pseudonymous", letters="refused", pseudonym=Text("Мірон", "Мирон", "Miron")
    ),
)
