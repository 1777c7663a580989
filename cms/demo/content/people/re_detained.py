"""Detained again after arrest, prison and supervision; the family asks not to write."""

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
    Stay,
)
from cms.demo.content.text import Text

RE_DETAINED: Final = Person(
    number=28,
    name=PersonName(
        given=Text("Максім", "Максим", "Maksim"),
        patronymic=Text("Алегавіч", "Олегович", "Alehavich"),
        family=Text("Рабінавец", "Рябиновец", "Rabinavets"),
        dative_be="Рабінаўцу Максіму Алегавічу",
        dative_ru="Рябиновцу Максиму Олеговичу",
        dative_ru_checked=True,
        case_forms_be=("Рабінаўца", "Рабінаўцу", "Рабінаўцам", "Максіма", "Максіму"),
        case_forms_ru=("Рябиновца", "Рябиновцу", "Рябиновцем", "Максима", "Максиму"),
    ),
    gender="masculine",
    birth=Day(date(1990, 7, 28)),
    occupation=Text(be="зваршчык", ru="сварщик", en="welder"),
    summary=Text(
        be="Зваршчык, які выйшаў на волю, а праз два гады зноў апынуўся за кратамі.",
        ru="Сварщик, который вышел на свободу, а через два года снова оказался за решёткой.",
        en="A welder who came out of prison and two years later found himself behind bars again.",
    ),
    about=Text(
        be=(
            "Варыў агароджы, арэлі, а аднойчы — жалезнага бусла, які дагэтуль стаіць пры ўездзе ў "
            "вёску. Пасля калоніі жыў пад прэвентыўным наглядам: увечары быць дома, ніякіх сходаў, "
            "адзнака ў міліцыі. Другі раз па яго прыйшлі на працу."
        ),
        ru=(
            "Варил ограды, качели, а однажды — железного аиста, который до сих пор стоит у въезда в "
            "деревню. После колонии жил под превентивным надзором: вечером быть дома, никаких "
            "собраний, отметка в милиции. Во второй раз за ним пришли на работу."
        ),
        en=(
            "He welded fences, swings and, once, the iron stork that still stands at the entrance "
            "to the village. After the colony he lived under preventive supervision: at home in the "
            "evenings, no gatherings, regular reports to the police. The second time they came for "
            "him at work."
        ),
    ),
    custody="re_detained",
    custody_since=Day(date(2025, 5, 14)),
    detained=Day(date(2021, 12, 15)),
    decisions=(
        Decision(
            kind="corrective_work",
            years=1,
            verdict=Day(date(2020, 10, 1), "month"),
            court=courts.HOMEL_REGIONAL,
            articles=(Cited("341"),),
        ),
        Decision(
            kind="arrest",
            months=3,
            verdict=Day(date(2021, 4, 7)),
            court=courts.HOMEL_REGIONAL,
            articles=(Cited("370"),),
        ),
        Decision(
            regime="general",
            years=1,
            months=2,
            days=10,
            verdict=Day(date(2022, 4, 5)),
            court=courts.HOMEL_REGIONAL,
            articles=(Cited("368", "1"),),
        ),
        Decision(
            kind="preventive_supervision",
            years=1,
            verdict=Day(date(2023, 2, 1), "month"),
            court=courts.HOMEL_REGIONAL,
        ),
    ),
    stays=(
        Stay(facility="ik-1", since=Day(date(2022, 6, 1), "month"), until=Day(date(2023, 2, 25))),
        Stay(facility="sizo-3", since=Day(date(2025, 5, 14))),
    ),
    cares=(
        Care(
            guardian="rower",
            forms=("voice", "family"),
            since=date(2025, 5, 25),
            statement=Text(
                be="Калі бяда вяртаецца, вяртацца мусім і мы.",
                ru="Если беда возвращается, возвращаться должны и мы.",
                en="When trouble comes back, so must we.",
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2022, 1, 20)), link=f"{STATEMENTS}/2022-01-20"),
    verified_days_ago=14,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        letters="refused",
        letters_note=Text(
            be="Сям’я просіць пакуль не пісаць: ідзе следства, і кожны ліст трапляе ў справу.",
            ru="Семья просит пока не писать: идёт следствие, и каждое письмо попадает в дело.",
            en=(
                "The family asks you not to write for now: the investigation is under way, and every "
                "letter ends up in the case file."
            ),
        ),
        consents=(Agreed("relative", "public", date(2025, 5, 24)),),
    ),
)
