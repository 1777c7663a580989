"""A woman in a women's colony: a fine before, a term added under Article 411."""

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
    Stay,
)
from cms.demo.content.text import Text

IN_WOMENS_COLONY: Final = Person(
    number=2,
    name=PersonName(
        given=Text("Марына", "Марина", "Maryna"),
        patronymic=Text("Аркадзьеўна", "Аркадьевна", "Arkadzyeuna"),
        family=Text("Кулявец", "Кулевец", "Kuliavets"),
        dative_be="Кулявец Марыне Аркадзьеўне",
        dative_ru="Кулевец Марине Аркадьевне",
        dative_ru_checked=True,
        case_forms_be=("Марыны", "Марыне", "Марынай"),
        case_forms_ru=("Марины", "Марине", "Мариной"),
    ),
    gender="feminine",
    birth=Day(date(1991, 8, 3)),
    occupation=Text(be="медсястра", ru="медсестра", en="nurse"),
    summary=Text(
        be="Медсястра дзіцячай паліклінікі. Яе судзілі за ўдзел у мірнай акцыі і грашовыя пераводы.",
        ru="Медсестра детской поликлиники. Её судили за участие в мирной акции и денежные переводы.",
        en="A nurse at a children’s clinic, tried for a peaceful march and for money transfers.",
    ),
    about=Text(
        be=(
            "Дзесяць гадоў рабіла прышчэпкі дзецям і ведала па імені палову раёна. Спявае ў "
            "хоры, прывозіць з кожнага падарожжа насенне кветак. Ужо ў калоніі ёй дадалі тэрмін за "
            "«непадпарадкаванне адміністрацыі»."
        ),
        ru=(
            "Десять лет делала детям прививки и знала по имени половину района. Поёт в хоре, из "
            "каждой поездки привозит семена цветов. Уже в колонии ей добавили срок за "
            "«неповиновение администрации»."
        ),
        en=(
            "For ten years she vaccinated children and knew half the neighbourhood by name. She "
            "sings in a choir and brings flower seeds home from every journey. In the colony her "
            "term was extended for “disobedience to the administration”."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2022, 7, 1), "month"),
    detained=Day(date(2021, 9, 28)),
    decisions=(
        Decision(
            kind="fine",
            amount="30",
            amount_unit="basic_unit",
            verdict=Day(date(2020, 12, 4)),
            court=courts.MINSK_CITY,
            articles=(Cited("369"),),
        ),
        Decision(
            regime="general",
            years=4,
            months=6,
            verdict=Day(date(2022, 4, 12)),
            court=courts.MINSK_CITY,
            articles=(Cited("342", "1"), Cited("361-2", "1", "attempt")),
        ),
        Decision(
            regime="general",
            years=1,
            verdict=Day(date(2024, 3, 1), "month"),
            court=courts.HOMEL_REGIONAL,
            effect="added",
            articles=(Cited("411", "1"),),
        ),
    ),
    stays=(
        Stay(
            facility="sizo-1-until-2024", since=Day(date(2021, 9, 28)), until=Day(date(2022, 7, 1), "month")
        ),
        Stay(facility="ik-4", since=Day(date(2022, 7, 1), "month")),
    ),
    cares=(
        Care(
            guardian="actress",
            forms=("voice", "letters", "family"),
            since=date(2024, 2, 10),
            statement=Text(
                be="Мы ніколі не сустракаліся. Але я ведаю, як яе завуць, і не дам гэтаму імені згубіцца.",
                ru="Мы никогда не встречались. Но я знаю, как её зовут, и не дам этому имени потеряться.",
                en=(
                    "We have never met. But I know what she is called, and I will not let that name be "
                    "mislaid."
                ),
            ),
        ),
    ),
    recognition=Recognition(
        by=RECOGNISED_BY, on=Day(date(2021, 11, 1), "month"), link=f"{STATEMENTS}/2021-11-16"
    ),
    verified_days_ago=380,
    publication=Publication(state="public", show_portrait=True, show_address=True, letters="allowed"),
)
