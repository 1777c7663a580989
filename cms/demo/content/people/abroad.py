"""Two who are abroad: one taken out of the country by force, one who left and speaks for others now."""

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

EXILED: Final = Person(
    number=26,
    name=PersonName(
        given=Text("Сямён", "Семён", "Siamion"),
        patronymic=Text("Якаўлевіч", "Яковлевич", "Yakaulevich"),
        family=Text("Раніцкі", "Раницкий", "Ranitski"),
        case_forms_be=("Раніцкага", "Раніцкаму", "Раніцкім", "Сямёна", "Сямёну"),
        case_forms_ru=("Раницкого", "Раницкому", "Раницким", "Семёна", "Семёну"),
    ),
    gender="masculine",
    birth=Day(date(1975, 4, 1), "month"),
    occupation=Text(be="дыспетчар энергасетак", ru="диспетчер энергосетей", en="power-grid controller"),
    summary=Text(
        be="Дыспетчар энергасетак, якога спачатку асудзілі на смерць, а пасля вывезлі з краіны супраць волі.",
        ru="Диспетчер энергосетей, которого сначала приговорили к смерти, а потом вывезли из страны против воли.",
        en=(
            "A power-grid controller who was first sentenced to death and then taken out of the "
            "country against his will."
        ),
    ),
    about=Text(
        be=(
            "Дваццаць гадоў сядзеў за пультам і па гудзенні трансфарматара ўмеў пазнаць, дзе ў "
            "раёне запалілі святло. Чатыры месяцы чакаў выканання прысуду, пакуль яго не змянілі. "
            "На мяжы ў яго забралі пашпарт і дыплом. Цяпер вучыць мову краіны, якую не выбіраў, і "
            "сам адказвае на лісты."
        ),
        ru=(
            "Двадцать лет сидел за пультом и по гудению трансформатора умел узнать, где в районе "
            "зажгли свет. Четыре месяца ждал исполнения приговора, пока его не изменили. На границе "
            "у него забрали паспорт и диплом. Теперь учит язык страны, которую не выбирал, и сам "
            "отвечает на письма."
        ),
        en=(
            "He spent twenty years at a control desk and could tell from the hum of a transformer "
            "where in the district the lights had just come on. For four months he waited to be "
            "executed, until the sentence was changed. At the border they took his passport and his "
            "diploma. He is now learning the language of a country he did not choose, and answers "
            "his letters himself."
        ),
    ),
    custody="exiled",
    custody_since=Day(date(2025, 6, 21)),
    detained=Day(date(2022, 5, 30)),
    decisions=(
        Decision(
            kind="death",
            verdict=Day(date(2023, 4, 11)),
            court=courts.MINSK_REGIONAL,
            in_force=False,
            articles=(Cited("289", "3", "preparation"), Cited("356", "1")),
        ),
        Decision(
            regime="strict",
            years=25,
            verdict=Day(date(2023, 8, 1), "month"),
            court=courts.SUPREME,
            instance="appeal",
            articles=(Cited("289", "3", "preparation"), Cited("356", "1")),
        ),
    ),
    stays=(
        Stay(facility="prison-8", since=Day(date(2022, 5, 30)), until=Day(date(2023, 10, 1), "month")),
        Stay(facility="ik-9", since=Day(date(2023, 10, 1), "month"), until=Day(date(2025, 6, 21))),
    ),
    cares=(
        Care(
            guardian="envoy",
            forms=("advocacy", "voice"),
            since=date(2023, 5, 2),
            until=date(2025, 6, 21),
            statement=Text(
                be="Я абяцаў сустрэць яго, калі гэтая брама адчыніцца. Сустрэў. Цяпер чакаю тых, хто за ёй.",
                ru=(
                    "Я обещал встретить его, когда эти ворота откроются. Встретил. Теперь жду тех, кто "
                    "остался за ними."
                ),
                en=(
                    "I promised to be there when that gate opened, and I was. Now I am waiting for those "
                    "who are still behind it."
                ),
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2022, 6, 15)), link=f"{STATEMENTS}/2022-06-15"),
    sources=(
        Source(
            "“They did not ask me where I wanted to go”",
            "https://radio.example.org/en/2025/07/border",
            date(2025, 7, 4),
        ),
    ),
    verified_days_ago=120,
    publication=Publication(
        state="public",
        show_portrait=True,
        consents=(Agreed("self", "public", date(2025, 7, 1)), Agreed("self", "portrait", date(2025, 7, 1))),
    ),
)

LEFT_COUNTRY: Final = Person(
    number=27,
    name=PersonName(
        given=Text("Багдан", "Богдан", "Bahdan"),
        patronymic=Text("Вінцэнтавіч", "Винцентович", "Vintsentavich"),
        family=Text("Русаковіч", "Русакович", "Rusakovich"),
        case_forms_be=("Русаковіча", "Русаковічу", "Багдана", "Багдану"),
        case_forms_ru=("Русаковича", "Русаковичу", "Богдана", "Богдану"),
    ),
    gender="masculine",
    birth=Day(date(1971, 11, 11)),
    occupation=Text(be="настаўнік гісторыі", ru="учитель истории", en="history teacher"),
    summary=Text(
        be="Настаўнік гісторыі з вясковай школы. Адбыў тэрмін і з’ехаў з Беларусі.",
        ru="Учитель истории из сельской школы. Отбыл срок и уехал из Беларуси.",
        en="A history teacher from a village school. He served his term and left Belarus.",
    ),
    about=Text(
        be=(
            "У школе вёў гісторыю, а на канікулах — паходы па старых дарогах. Асудзілі яго за "
            "лекцыю, якую ён прачытаў у бібліятэцы дзесяці слухачам. Вярнуцца да працы пасля "
            "вызвалення яму не далі."
        ),
        ru=(
            "В школе вёл историю, а на каникулах — походы по старым дорогам. Осудили его за лекцию, "
            "которую он прочёл в библиотеке десяти слушателям. Вернуться к работе после "
            "освобождения ему не дали."
        ),
        en=(
            "He taught history at school and in the holidays led walks along old roads. He was "
            "convicted for a lecture that he gave in a library to ten listeners. After his release "
            "he was not allowed back to work."
        ),
    ),
    custody="left_country",
    custody_since=Day(date(2023, 2, 1), "month"),
    detained=Day(date(2019, 10, 29)),
    decisions=(
        Decision(
            regime="general",
            years=3,
            months=3,
            verdict=Day(date(2020, 2, 20)),
            court=courts.BREST_REGIONAL,
            articles=(Cited("130", "2"),),
        ),
    ),
    stays=(
        Stay(facility="sizo-7", since=Day(date(2019, 10, 29)), until=Day(date(2020, 5, 1), "month")),
        Stay(facility="ik-11", since=Day(date(2020, 5, 1), "month"), until=Day(date(2023, 1, 27))),
    ),
    has_portrait=False,
    verified_days_ago=700,
    publication=Publication(state="public", consents=(Agreed("self", "public", date(2023, 4, 18)),)),
)

ABROAD: Final = (EXILED, LEFT_COUNTRY)
