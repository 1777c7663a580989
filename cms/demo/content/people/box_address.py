"""A man in the colony that has only a post-office box: suspended first, then changed on review."""

from datetime import date
from typing import Final

from cms.demo.content.organisations import RECOGNISED_BY, STATEMENTS
from cms.demo.content.people import courts
from cms.demo.content.people.kinds import (
    Agreed,
    Care,
    Cited,
    Day,
    Decision,
    Person,
    PersonName,
    Publication,
    Recognition,
    Source,
    Stay,
)
from cms.demo.content.text import Text

AT_A_BOX_ADDRESS: Final = Person(
    number=12,
    name=PersonName(
        given=Text("Кірыл", "Кирилл", "Kiryl"),
        patronymic=Text("Дзмітрыевіч", "Дмитриевич", "Dzmitryyevich"),
        family=Text("Зімародак", "Зимородок", "Zimarodak"),
        dative_be="Зімародку Кірылу Дзмітрыевічу",
        dative_ru="Зимородку Кириллу Дмитриевичу",
        dative_be_checked=True,
        dative_ru_checked=True,
        case_forms_be=("Зімародка", "Зімародку", "Зімародкам", "Кірыла", "Кірылу"),
        case_forms_ru=("Зимородка", "Зимородку", "Зимородком", "Кирилла", "Кириллу"),
        aliases=("Zimorodok", "Kirill"),
    ),
    gender="masculine",
    birth=Day(date(1993, 11, 26)),
    occupation=Text(
        be="праграміст, настаўнік шахмат", ru="программист, учитель шахмат", en="programmer and chess teacher"
    ),
    summary=Text(
        be="Праграміст і настаўнік шахмат. Яго асудзілі за чат аднаго двара.",
        ru="Программист и учитель шахмат. Его осудили за чат одного двора.",
        en="A programmer and chess teacher, convicted over the chat group of a single courtyard.",
    ),
    about=Text(
        be=(
            "Удзень пісаў праграмы для лабараторый, а ўвечары вучыў дзяцей ды пенсіянераў гуляць у "
            "шахматы пад адзінай лямпай у двары. З калоніі просіць не грошай, а шахматных задач: "
            "рашае іх без дошкі. Першы прысуд быў умоўным, другі — ужо не."
        ),
        ru=(
            "Днём писал программы для лабораторий, а вечером учил детей и пенсионеров играть в "
            "шахматы под единственной лампой во дворе. Из колонии просит не денег, а шахматных "
            "задач: решает их без доски. Первый приговор был условным, второй — уже нет."
        ),
        en=(
            "By day he wrote software for laboratories; in the evenings he taught children and "
            "pensioners to play chess under the one lamp in the yard. What he asks for from the "
            "colony is not money but chess problems, which he solves without a board. His first "
            "sentence was suspended. The second was not."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2023, 8, 1), "month"),
    detained=Day(date(2022, 12, 7)),
    decisions=(
        Decision(
            kind="suspended",
            years=1,
            months=6,
            verdict=Day(date(2021, 6, 2)),
            court=courts.MINSK_CITY,
            in_force=False,
            articles=(Cited("342", "1"),),
        ),
        Decision(
            regime="reinforced",
            years=5,
            months=6,
            verdict=Day(date(2023, 5, 18)),
            court=courts.MINSK_CITY,
            in_force=False,
            articles=(Cited("361-1", "3"), Cited("130", "1")),
        ),
        Decision(
            regime="reinforced",
            years=4,
            months=9,
            verdict=Day(date(2024, 2, 13)),
            court=courts.SUPREME,
            instance="review",
            articles=(Cited("361-1", "3"),),
        ),
    ),
    stays=(
        Stay(
            facility="sizo-1-until-2024", since=Day(date(2022, 12, 7)), until=Day(date(2023, 8, 1), "month")
        ),
        Stay(facility="ik-22", since=Day(date(2023, 8, 1), "month")),
    ),
    cares=(
        Care(
            guardian="novelist",
            forms=("letters", "voice"),
            since=date(2023, 10, 15),
            statement=Text(
                be="Пішу яму па адной задачы на паштоўцы. Адказаў прыйшло два, і абодва — правільныя хады.",
                ru="Пишу ему по одной задаче на открытке. Ответов пришло два, и оба — верные ходы.",
                en="I send him one problem per postcard. Two replies have come, and both were the right move.",
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2023, 1, 10)), link=f"{STATEMENTS}/2023-01-10"),
    sources=(
        Source(
            "Courtyard chats in the dock",
            "https://radio.example.org/en/2023/05/courtyard-chats",
            date(2023, 5, 19),
        ),
    ),
    verified_days_ago=18,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        birthday="day_month",
        letters="allowed",
        letters_note=Text(
            be="Шахматныя задачы прапускаюць, калі хады запісаныя словамі, а не знакамі.",
            ru="Шахматные задачи пропускают, если ходы записаны словами, а не знаками.",
            en="Chess problems get through if the moves are written in words, not in symbols.",
        ),
        consents=(Agreed("lawyer", "address", date(2023, 9, 20)),),
    ),
)
