"""A pensioner of whom nothing is heard; courts and lawyers gave different terms, an editor chose one."""

from datetime import date
from typing import Final

from cms.demo.content.organisations import RECOGNISED_BY, STATEMENTS
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
    Source,
    Stay,
)
from cms.demo.content.text import Text

WHEREABOUTS_UNKNOWN: Final = Person(
    number=20,
    name=PersonName(
        given=Text("Таццяна", "Татьяна", "Tatsiana"),
        patronymic=Text("Пятроўна", "Петровна", "Piatrouna"),
        family=Text("Верасніцкая", "Вересницкая", "Verasnitskaya"),
        dative_be="Верасніцкай Таццяне Пятроўне",
        dative_ru="Вересницкой Татьяне Петровне",
        dative_be_checked=True,
        case_forms_be=("Верасніцкай", "Верасніцкую", "Таццяны", "Таццяне"),
        case_forms_ru=("Вересницкой", "Вересницкую", "Татьяны", "Татьяне"),
    ),
    gender="feminine",
    birth=Day(date(1958, 1, 24)),
    occupation=Text(be="педыятр на пенсіі", ru="педиатр на пенсии", en="retired paediatrician"),
    summary=Text(
        be=(
            "Педыятр на пенсіі. Са жніўня 2025 года пра яе няма звестак: лісты вяртаюцца, адвакату "
            "не адказваюць."
        ),
        ru=(
            "Педиатр на пенсии. С августа 2025 года о ней нет сведений: письма возвращаются, "
            "адвокату не отвечают."
        ),
        en=(
            "A retired paediatrician. Nothing has been heard of her since August 2025: letters come "
            "back, and her lawyer gets no answer."
        ),
    ),
    about=Text(
        be=(
            "Сорак гадоў лячыла дзяцей і памятала іх не па прозвішчах, а па вершах, якія яны ёй "
            "расказвалі, каб не баяцца ўколу. Судзілі яе за тое, што аплачвала перадачы незнаёмым "
            "людзям. У яе картатэцы, кажуць, засталося тры тысячы картак, запоўненых ад рукі."
        ),
        ru=(
            "Сорок лет лечила детей и помнила их не по фамилиям, а по стихам, которые они ей "
            "рассказывали, чтобы не бояться укола. Судили её за то, что оплачивала передачи "
            "незнакомым людям. В её картотеке, говорят, осталось три тысячи карточек, заполненных "
            "от руки."
        ),
        en=(
            "For forty years she treated children and remembered them not by surname but by the "
            "poems they recited to her so as not to fear the needle. She was tried for paying for "
            "parcels to people she did not know. Three thousand cards in her own hand are said to "
            "be left in her files."
        ),
    ),
    custody="whereabouts_unknown",
    custody_since=Day(date(2025, 8, 1), "month"),
    detained=Day(date(2023, 1, 31)),
    decisions=(
        Decision(
            regime="general",
            years=7,
            verdict=Day(date(2023, 9, 5)),
            court=courts.MINSK_REGIONAL,
            articles=(Cited("361-2", "2"),),
        ),
        Decision(
            regime="general",
            years=6,
            months=6,
            verdict=Day(date(2023, 12, 1), "month"),
            court=courts.SUPREME,
            instance="appeal",
            is_effective_override=True,
            articles=(Cited("361-2", "2"),),
        ),
        Decision(
            regime="general",
            years=6,
            verdict=Day(date(2023, 12, 1), "month"),
            instance="appeal",
            articles=(Cited("361-2", "1"),),
        ),
    ),
    stays=(
        Stay(facility="prison-8", since=Day(date(2023, 1, 31)), until=Day(date(2024, 2, 1), "month")),
        Stay(
            facility="ik-4",
            since=Day(date(2024, 2, 1), "month"),
            until=Day(date(2025, 8, 1), "month"),
            confidence="reported",
        ),
    ),
    cares=(
        Care(
            guardian="deputy",
            forms=("advocacy", "voice"),
            since=date(2024, 1, 14),
            statement=Text(
                be="«Невядома» — гэта не адказ. Я пытаюся зноў, і кожны раз пісьмова.",
                ru="«Неизвестно» — это не ответ. Я спрашиваю снова, и каждый раз письменно.",
                en="“Unknown” is not an answer. I ask again, and every time in writing.",
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2023, 2, 14)), link=f"{STATEMENTS}/2023-02-14"),
    sources=(Source("Письма вернулись все сразу", "https://radio.example.org/ru/2025/09/letters"),),
    verified_days_ago=30,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        birthday="day_month",
        letters="allowed",
    ),
)
