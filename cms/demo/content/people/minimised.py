"""Released inside Belarus: by consent, only the known name and the year remain."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import (
    Agreed,
    Cited,
    Day,
    Decision,
    Person,
    PersonName,
    Publication,
    Stay,
)
from cms.demo.content.text import Text

MINIMISED: Final = Person(
    number=6,
    name=PersonName(
        given=Text("Павел", "Павел", "Pavel"),
        patronymic=Text("Якаўлевіч", "Яковлевич", "Yakaulevich"),
        family=Text("Рагожка", "Рогожко", "Rahozhka"),
        dative_be="Рагожку Паўлу Якаўлевічу",
        dative_ru="Рогожко Павлу Яковлевичу",
        dative_ru_checked=True,
    ),
    gender="masculine",
    birth=Day(date(1979, 7, 19)),
    occupation=Text(be="кіроўца аўтобуса", ru="водитель автобуса", en="bus driver"),
    summary=Text(
        be="Кіроўца, асуджаны за каментарый у інтэрнэце. Адбыў увесь тэрмін.",
        ru="Водитель, осуждённый за комментарий в интернете. Отбыл весь срок.",
        en="A driver sentenced for a comment on the internet. He served his whole term.",
    ),
    about=Text(
        be="Вадзіў міжгароднія аўтобусы і ведаў кожную прыдарожную кавярню ад Бабруйска да Пінска.",
        ru="Водил междугородние автобусы и знал каждое придорожное кафе от Бобруйска до Пинска.",
        en="He drove long-distance buses and knew every roadside café between Babruisk and Pinsk.",
    ),
    custody="imprisoned",
    custody_since=Day(date(2022, 6, 1), "month"),
    detained=Day(date(2022, 2, 15)),
    decisions=(
        Decision(
            regime="general",
            years=2,
            months=3,
            verdict=Day(date(2022, 6, 9)),
            court=courts.BABRUISK,
            articles=(Cited("368", "1"), Cited("130", "1")),
        ),
        Decision(
            kind="fine",
            amount="5100.00",
            amount_unit="byn",
            verdict=Day(date(2022, 6, 9)),
            court=courts.BABRUISK,
            effect="added",
            articles=(Cited("368", "1"),),
        ),
    ),
    stays=(
        Stay(facility="prison-4", since=Day(date(2022, 2, 15)), until=Day(date(2022, 8, 1), "month")),
        Stay(facility="ik-2", since=Day(date(2022, 8, 1), "month"), until=Day(date(2024, 5, 14))),
    ),
    publication=Publication(
        state="minimised",
        letters="refused",
        consents=(Agreed("self", "minimised", date(2024, 5, 20)),),
        release=("released_full_term", Day(date(2024, 5, 14))),
    ),
)
