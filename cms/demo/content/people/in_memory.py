"""Two who died, one in custody and one after release; their families agreed to their being named."""

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

DIED_IN_CUSTODY: Final = Person(
    number=29,
    name=PersonName(
        given=Text("Леанід", "Леонид", "Leanid"),
        patronymic=Text("Казіміравіч", "Казимирович", "Kazimiravich"),
        family=Text("Вятровец", "Ветровец", "Viatrovets"),
        case_forms_be=("Вятроўца", "Вятроўцу", "Леаніда", "Леаніду"),
        case_forms_ru=("Ветровца", "Ветровцу", "Леонида", "Леониду"),
    ),
    gender="masculine",
    birth=Day(date(1961, 10, 15)),
    occupation=Text(be="ляснік", ru="лесник", en="forester"),
    summary=Text(
        be="Ляснік, які памёр у зняволенні. Прычыну смерці сям’і не растлумачылі.",
        ru="Лесник, умерший в заключении. Причину смерти семье не объяснили.",
        en="A forester who died in custody. His family was given no explanation.",
    ),
    about=Text(
        be=(
            "Трыццаць адзін год абыходзіў адны і тыя самыя кварталы лесу і вёў дзённік, куды запісваў "
            "першы снег, першых жураўлёў і кожнае дрэва, спаленае навальніцай. У калоніі скардзіўся "
            "на сэрца, але лекара бачыў двойчы. Дзённік захавала сям’я."
        ),
        ru=(
            "Тридцать один год обходил одни и те же кварталы леса и вёл дневник, куда записывал "
            "первый снег, первых журавлей и каждое дерево, сожжённое грозой. В колонии жаловался на "
            "сердце, но врача видел дважды. Дневник сохранила семья."
        ),
        en=(
            "For thirty-one years he walked the same stretches of forest and kept a diary of the "
            "first snow, the first cranes and every tree struck by lightning. In the colony he "
            "complained of his heart, and saw a doctor twice. His family has kept the diary."
        ),
    ),
    custody="died_in_custody",
    custody_since=Day(date(2024, 2, 1), "month"),
    detained=Day(date(2021, 6, 9)),
    decisions=(
        Decision(
            regime="reinforced",
            years=5,
            months=6,
            verdict=Day(date(2021, 12, 22)),
            court=courts.MINSK_REGIONAL,
            in_force=False,
            articles=(Cited("364"), Cited("366", "1")),
        ),
        Decision(
            regime="reinforced",
            years=4,
            months=6,
            days=15,
            verdict=Day(date(2022, 3, 15)),
            court=courts.SUPREME,
            instance="appeal",
            articles=(Cited("364"),),
        ),
    ),
    stays=(
        Stay(facility="prison-8", since=Day(date(2021, 6, 9)), until=Day(date(2022, 4, 1), "month")),
        Stay(facility="ik-15", since=Day(date(2022, 4, 1), "month"), until=Day(date(2024, 2, 1), "month")),
    ),
    cares=(
        Care(
            guardian="leader",
            forms=("voice", "family"),
            since=date(2023, 6, 11),
            until=date(2024, 2, 20),
            statement=Text(
                be="Я не паспеў. Цяпер мой абавязак — каб яго справу не закрылі разам з ім.",
                ru="Я не успел. Теперь мой долг — чтобы его дело не закрыли вместе с ним.",
                en="I was too late. My duty now is to see that his case is not closed along with him.",
            ),
        ),
    ),
    recognition=Recognition(
        by=RECOGNISED_BY, on=Day(date(2021, 7, 1), "month"), link=f"{STATEMENTS}/2021-07-08"
    ),
    sources=(Source("Памяці лесніка", "https://radio.example.org/be/2024/02/forester", date(2024, 2, 22)),),
    verified_days_ago=640,
    publication=Publication(
        state="public",
        show_portrait=True,
        consents=(
            Agreed("relative", "public", date(2024, 3, 3)),
            Agreed("relative", "portrait", date(2024, 3, 3)),
        ),
    ),
)

DIED_AFTER_RELEASE: Final = Person(
    number=30,
    name=PersonName(
        given=Text("Яніна", "Янина", "Yanina"),
        patronymic=Text("Францаўна", "Францевна", "Frantsauna"),
        family=Text("Крынічнік", "Криничник", "Krynichnik"),
        case_forms_be=("Яніны", "Яніне", "Янінай"),
        case_forms_ru=("Янины", "Янине", "Яниной"),
    ),
    gender="feminine",
    birth=Day(date(1955, 8, 1), "month"),
    occupation=Text(be="вышывальшчыца", ru="вышивальщица", en="embroiderer"),
    summary=Text(
        be="Вышывальшчыца, якая памерла праз чатыры месяцы пасля вызвалення.",
        ru="Вышивальщица, умершая через четыре месяца после освобождения.",
        en="An embroiderer who died four months after her release.",
    ),
    about=Text(
        be=(
            "Вышывала ручнікі і вучыла гэтаму ўсіх, хто заходзіў у госці. Асудзілі яе за каментарый "
            "на два радкі. Дадому вярнулася ўжо цяжка хворай і паспела пасадзіць яблыню."
        ),
        ru=(
            "Вышивала рушники и учила этому всех, кто заходил в гости. Осудили её за комментарий в "
            "две строки. Домой вернулась уже тяжело больной и успела посадить яблоню."
        ),
        en=(
            "She embroidered ritual towels and taught the craft to everyone who came to visit. She "
            "was convicted for a comment of two lines. She came home gravely ill and lived to plant "
            "an apple tree."
        ),
    ),
    custody="died_after_release",
    custody_since=Day(date(2023, 9, 1), "month"),
    detained=Day(date(2021, 11, 24)),
    decisions=(
        Decision(
            regime="general",
            years=1,
            months=6,
            verdict=Day(date(2022, 1, 13)),
            court=courts.HRODNA_REGIONAL,
            articles=(Cited("368", "1"),),
        ),
    ),
    stays=(Stay(facility="ik-24", since=Day(date(2022, 3, 1), "month"), until=Day(date(2023, 5, 12))),),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2022, 1, 1), "month")),
    has_portrait=False,
    publication=Publication(state="public", consents=(Agreed("relative", "public", date(2023, 10, 8)),)),
)

IN_MEMORY: Final = (DIED_IN_CUSTODY, DIED_AFTER_RELEASE)
