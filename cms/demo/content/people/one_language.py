"""Two people of whom there is a text in one language only: what readers of the others get is marked."""

from datetime import date
from typing import Final

from cms.demo.content.organisations import RECOGNISED_BY
from cms.demo.content.people import courts
from cms.demo.content.people.kinds import (
    Care,
    Cited,
    Day,
    Decision,
    Person,
    PersonName,
    Publication,
    Recognition,
    Stay,
)
from cms.demo.content.text import only

IN_BELARUSIAN_ONLY: Final = Person(
    number=15,
    languages=("be",),
    name=PersonName(
        given=only("be", "Алесь"),
        family=only("be", "Дажджэвіч"),
        dative_be="Дажджэвічу Алесю",
        dative_be_checked=True,
        case_forms_be=("Дажджэвіча", "Дажджэвічу", "Дажджэвічам", "Алеся", "Алесю"),
    ),
    gender="masculine",
    birth=Day(date(1970, 2, 19)),
    occupation=only("be", "друкар і паэт"),
    summary=only("be", "Друкар і паэт. Яго судзілі за кніжку, накладу якой хапіла на адну паліцу."),
    about=only(
        "be",
        (
            "Трымаў друкарню на дзве машыны: запрашэнні, афішы, зборнікі мясцовых паэтаў. Вершы піша "
            "і сам, але друкаваў іх толькі на адваротным баку паштовак. З калоніі перадаў адну "
            "просьбу: каб пра яго пісалі па-беларуску."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2024, 8, 1), "month"),
    detained=Day(date(2024, 1, 23)),
    decisions=(
        Decision(
            kind="community_work",
            verdict=Day(date(2020, 11, 1), "month"),
            court=courts.MAHILIOU_REGIONAL,
            in_force=False,
            articles=(Cited("341"),),
        ),
        Decision(
            regime="general",
            years=3,
            months=3,
            verdict=Day(date(2024, 5, 28)),
            court=courts.MAHILIOU_REGIONAL,
            articles=(Cited("361", "2"), Cited("130", "1")),
        ),
    ),
    stays=(
        Stay(facility="prison-4", since=Day(date(2024, 1, 23)), until=Day(date(2024, 8, 1), "month")),
        Stay(facility="ik-17", since=Day(date(2024, 8, 1), "month")),
    ),
    cares=(
        Care(
            guardian="teacher",
            forms=("letters", "voice"),
            since=date(2024, 8, 25),
            statement=only(
                "be",
                "Ён прасіў пра сябе толькі па-беларуску, і я трымаюся гэтага нават у размовах з замежнікамі.",
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2024, 2, 1), "month")),
    verified_days_ago=90,
    publication=Publication(
        state="public", show_portrait=True, show_address=True, birthday="day_month", letters="allowed"
    ),
)

IN_RUSSIAN_ONLY: Final = Person(
    number=16,
    languages=("ru",),
    name=PersonName(
        given=only("ru", "Игорь"),
        patronymic=only("ru", "Валерьевич"),
        family=only("ru", "Полынцев"),
        dative_ru="Полынцеву Игорю Валерьевичу",
        case_forms_ru=("Полынцева", "Полынцеву", "Полынцевым", "Полынцеве", "Игоря", "Игорю"),
    ),
    gender="masculine",
    birth=Day(date(1965, 10, 4)),
    occupation=only("ru", "врач-травматолог"),
    summary=only(
        "ru",
        "Травматолог, двадцать лет дежуривший по праздникам вместо коллег. Из колонии переведён в тюрьму.",
    ),
    about=only(
        "ru",
        (
            "Собирал из детского конструктора модели суставов и показывал на них пациентам, что именно "
            "будет делать. От последнего слова в суде отказался, зато поблагодарил поимённо медсестёр "
            "своего отделения. В колонии его больше десяти раз помещали в штрафной изолятор, после "
            "чего перевели в тюрьму."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2024, 12, 1), "month"),
    detained=Day(date(2021, 10, 27)),
    decisions=(
        Decision(
            regime="strict",
            years=8,
            verdict=Day(date(2022, 8, 3)),
            court=courts.VITSEBSK_REGIONAL,
            articles=(Cited("361-4", "2"), Cited("356", "1", "attempt")),
        ),
        Decision(
            regime="prison",
            years=8,
            verdict=Day(date(2024, 11, 1), "month"),
            instance="review",
            articles=(Cited("361-4", "2"), Cited("356", "1", "attempt")),
        ),
    ),
    stays=(
        Stay(facility="sizo-2", since=Day(date(2021, 10, 27)), until=Day(date(2022, 11, 1), "month")),
        Stay(facility="ik-1", since=Day(date(2022, 11, 1), "month"), until=Day(date(2024, 12, 1), "month")),
        Stay(facility="prison-8", since=Day(date(2024, 12, 1), "month")),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2022, 1, 1), "year")),
    verified_days_ago=520,
    publication=Publication(state="public", show_address=True, birthday="day_month", letters="allowed"),
)

IN_ONE_LANGUAGE: Final = (IN_BELARUSIAN_ONLY, IN_RUSSIAN_ONLY)
