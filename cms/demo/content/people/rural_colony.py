"""A woman in a rural colony whose term was extended twice, once in months only."""

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

IN_RURAL_COLONY: Final = Person(
    number=14,
    name=PersonName(
        given=Text("Вольга", "Ольга", "Volha"),
        patronymic=Text("Сцяпанаўна", "Степановна", "Stsiapanauna"),
        family=Text("Мядуніцкая", "Медуницкая", "Miadunitskaya"),
        dative_be="Мядуніцкай Вользе Сцяпанаўне",
        dative_ru="Медуницкой Ольге Степановне",
        dative_be_checked=True,
        dative_ru_checked=True,
        case_forms_be=("Мядуніцкай", "Мядуніцкую", "Вольгі", "Вользе", "Вольгу"),
        case_forms_ru=("Медуницкой", "Медуницкую", "Ольги", "Ольге", "Ольгу"),
        aliases=("Medunitskaya", "Olga"),
    ),
    gender="feminine",
    birth=Day(date(1974, 12, 8)),
    occupation=Text(
        be="загадчыца сельскага клуба", ru="заведующая сельским клубом", en="head of a village club"
    ),
    summary=Text(
        be="Загадчыца сельскага клуба, якая сабрала хор з пяці вёсак. Тэрмін ёй дадавалі двойчы.",
        ru="Заведующая сельским клубом, собравшая хор из пяти деревень. Срок ей добавляли дважды.",
        en=(
            "The head of a village club, who gathered a choir from five villages. Her term has been "
            "extended twice."
        ),
    ),
    about=Text(
        be=(
            "Пра песні сваёй ваколіцы яна ведае больш за любы архіў: хто спяваў, на якім вяселлі, "
            "на які голас. У калоніі шые спецвопратку, а начамі, піша яна, перабірае ў памяці "
            "куплеты, каб не забыцца. Тэрмін ёй двойчы падаўжалі за «непадпарадкаванне "
            "адміністрацыі»."
        ),
        ru=(
            "О песнях своей округи она знает больше любого архива: кто пел, на какой свадьбе, на "
            "какой голос. В колонии шьёт спецодежду, а по ночам, пишет она, перебирает в памяти "
            "куплеты, чтобы не забыть. Срок ей дважды продлевали за «неповиновение администрации»."
        ),
        en=(
            "She knows more about the songs of her district than any archive: who sang them, at "
            "whose wedding, to which tune. In the colony she sews work clothes; at night, she "
            "writes, she goes through the verses in her head so as not to forget them. Her term has "
            "twice been extended for “disobedience to the administration”."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2022, 2, 1), "month"),
    detained=Day(date(2021, 3, 30)),
    decisions=(
        Decision(
            regime="general",
            years=5,
            verdict=Day(date(2021, 11, 18)),
            court=courts.HOMEL_REGIONAL,
            articles=(Cited("293", "2"), Cited("342", "1"), Cited("368", "1")),
        ),
        Decision(
            regime="general",
            years=1,
            verdict=Day(date(2023, 6, 1), "month"),
            court=courts.HOMEL_REGIONAL,
            effect="added",
            articles=(Cited("411", "1"),),
        ),
        Decision(
            regime="general",
            months=14,
            verdict=Day(date(2025, 2, 20)),
            court=courts.HOMEL_REGIONAL,
            effect="added",
            articles=(Cited("411", "2"),),
        ),
    ),
    stays=(
        Stay(facility="sizo-3", since=Day(date(2021, 3, 30)), until=Day(date(2022, 2, 1), "month")),
        Stay(facility="ik-24", since=Day(date(2022, 2, 1), "month")),
    ),
    cares=(
        Care(
            guardian="leader",
            forms=("voice", "advocacy"),
            since=date(2024, 9, 8),
            statement=Text(
                be=(
                    "Яе песні спяваюць на сустрэчах у трох краінах. Пакуль яна не спявае іх сама, маё "
                    "месца — каля мікрафона."
                ),
                ru=(
                    "Её песни поют на встречах в трёх странах. Пока она не поёт их сама, моё место — у "
                    "микрофона."
                ),
                en=(
                    "Her songs are sung at gatherings in three countries. Until she can sing them "
                    "herself, my place is at the microphone."
                ),
            ),
        ),
        Care(
            guardian="novelist",
            forms=("letters", "family"),
            since=date(2024, 5, 19),
            statement=Text(
                be="Пішу ёй пра вецер, грыбы і суседскага ката. Для яе гэта і ёсць навіны з дому.",
                ru="Пишу ей про ветер, грибы и соседского кота. Для неё это и есть новости из дома.",
                en=(
                    "I write to her about the wind, mushrooms and next door’s cat. For her that is the "
                    "news from home."
                ),
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2021, 5, 4)), link=f"{STATEMENTS}/2021-05-04"),
    sources=(
        Source("Прысуд загадчыцы клуба", "https://radio.example.org/be/2021/11/club", date(2021, 11, 18)),
        Source("Ей снова добавили срок", "https://radio.example.org/ru/2025/02/added", date(2025, 2, 21)),
    ),
    verified_days_ago=25,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        birthday="full",
        letters="allowed",
        consents=(
            Agreed("relative", "public", date(2023, 7, 30)),
            Agreed("relative", "portrait", date(2023, 7, 30)),
            Agreed("relative", "address", date(2023, 7, 30)),
        ),
    ),
)
