"""Three whose sentence has not begun: just detained, on trial without news, waiting to be called."""

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

DETAINED: Final = Person(
    number=9,
    name=PersonName(
        given=Text("Аліна", "Алина", "Alina"),
        patronymic=Text("Барысаўна", "Борисовна", "Barysauna"),
        family=Text("Чабаровіч", "Чаборович", "Chabarovich"),
        dative_be="Чабаровіч Аліне Барысаўне",
        dative_ru="Чаборович Алине Борисовне",
        case_forms_be=("Аліны", "Аліне", "Алінай"),
        case_forms_ru=("Алины", "Алине", "Алиной"),
    ),
    gender="feminine",
    birth=Day(date(1996, 4, 8)),
    occupation=Text(be="кандытарка", ru="кондитер", en="pastry chef"),
    summary=Text(
        be="Кандытарка, якая пякла вясельныя тарты на палову горада. Дзе яе трымаюць, пакуль невядома.",
        ru="Кондитер, которая пекла свадебные торты на полгорода. Где её держат, пока неизвестно.",
        en=(
            "A pastry chef who baked wedding cakes for half the town. Where she is being held is "
            "not yet known."
        ),
    ),
    about=Text(
        be=(
            "Адкрыла цукерню ў былой аптэцы і пакінула на сцяне старыя шуфлядкі з лацінскімі "
            "надпісамі. У пятніцы насіла непрададзеныя булкі ў дом састарэлых. Яе затрымалі на "
            "працы, у фартуху, у цукровай пудры; у чым абвінавачваюць, родным не паведамілі."
        ),
        ru=(
            "Открыла кондитерскую в бывшей аптеке и оставила на стене старые ящички с латинскими "
            "надписями. По пятницам относила непроданные булки в дом престарелых. Её задержали на "
            "работе, в фартуке, в сахарной пудре; в чём обвиняют, родным не сообщили."
        ),
        en=(
            "She opened her shop in a former pharmacy and kept the old drawers with their Latin "
            "labels on the wall. On Fridays she took the unsold buns to a home for the elderly. She "
            "was detained at work, in her apron, dusted with icing sugar; her family was not told "
            "what she is accused of."
        ),
    ),
    custody="detained",
    custody_since=Day(date(2025, 10, 21)),
    detained=Day(date(2025, 10, 21)),
    sources=(Source("Затрыманні: што вядома на вечар", "https://radio.example.org/be/2025/10/detentions"),),
    verified_days_ago=6,
    publication=Publication(state="public", show_address=True, letters="allowed"),
)

ON_TRIAL: Final = Person(
    number=10,
    name=PersonName(
        given=Text("Яўген", "Евгений", "Yauhen"),
        patronymic=Text("Мікалаевіч", "Николаевич", "Mikalayevich"),
        family=Text("Аерка", "Аерко", "Ayerka"),
        dative_be="Аерку Яўгену Мікалаевічу",
        dative_ru="Аерко Евгению Николаевичу",
        dative_ru_checked=True,
        case_forms_be=("Аеркі", "Аерку", "Аеркам", "Яўгена", "Яўгену"),
        case_forms_ru=("Евгения", "Евгению", "Евгением"),
        aliases=("Aerko", "Ajerka"),
    ),
    gender="masculine",
    birth=Day(date(1977, 9, 17)),
    occupation=Text(be="музейны экскурсавод", ru="музейный экскурсовод", en="museum guide"),
    summary=Text(
        be=(
            "Музейны экскурсавод. Суд над ім пачаўся вясной 2024 года, перапыніўся, і з таго часу "
            "няма ніводнай весткі."
        ),
        ru=(
            "Музейный экскурсовод. Суд над ним начался весной 2024 года, прервался, и с тех пор "
            "нет ни одной вести."
        ),
        en=(
            "A museum guide. His trial opened in the spring of 2024 and was adjourned; there has "
            "been no news since."
        ),
    ),
    about=Text(
        be=(
            "Дзевятнаццаць гадоў вадзіў школьнікаў па залах раённага музея і кожнаму класу даваў "
            "патрымаць у руках сапраўдны абломак старой кафлі. У выхадныя абходзіў вёскі і "
            "запісваў, як там раней называлі палі і балоты. Апошняе вядомае месца, дзе яго "
            "трымалі, пасля закрылі, а новага ніхто не назваў."
        ),
        ru=(
            "Девятнадцать лет водил школьников по залам районного музея и каждому классу давал "
            "подержать в руках настоящий обломок старинного изразца. По выходным обходил деревни и "
            "записывал, как там раньше называли поля и болота. Последнее известное место, где его "
            "держали, потом закрыли, а нового никто не назвал."
        ),
        en=(
            "For nineteen years he took schoolchildren round the district museum and let every "
            "class hold a real piece of an old stove tile. At weekends he walked from village to "
            "village, writing down what people used to call their fields and marshes. The last "
            "place where he was known to be held has since been closed, and nobody has named "
            "another."
        ),
    ),
    custody="on_trial",
    custody_since=Day(date(2024, 4, 1), "month"),
    detained=Day(date(2023, 12, 12)),
    stays=(Stay(facility="sizo-1-until-2024", since=Day(date(2023, 12, 12))),),
    cares=(
        Care(
            guardian="violinist",
            forms=("voice",),
            since=date(2024, 9, 8),
            statement=Text(
                be=(
                    "Ён запісваў назвы балот, каб яны не прапалі. Я ўпісваю яго імя ў праграмку кожнага "
                    "канцэрта."
                ),
                ru=(
                    "Он записывал названия болот, чтобы они не пропали. Я вписываю его имя в программку "
                    "каждого концерта."
                ),
                en=(
                    "He wrote down the names of marshes so that they would not be lost. I write his name "
                    "into the programme of every concert."
                ),
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2024, 1, 30)), link=f"{STATEMENTS}/2024-01-30"),
    verified_days_ago=410,
    publication=Publication(state="public", show_portrait=True, show_address=True, letters="allowed"),
)

AWAITING_START: Final = Person(
    number=11,
    name=PersonName(
        given=Text("Тарас", "Тарас", "Taras"),
        patronymic=Text("Уладзіміравіч", "Владимирович", "Uladzimiravich"),
        family=Text("Падвейка", "Подвейко", "Padveika"),
        case_forms_be=("Падвейкі", "Падвейку", "Падвейкам", "Тараса"),
        case_forms_ru=("Тараса", "Тарасу", "Тарасом"),
    ),
    gender="masculine",
    birth=Day(date(1986, 1, 1), "year"),
    occupation=Text(be="дзіцячы трэнер па плаванні", ru="детский тренер по плаванию", en="swimming coach"),
    summary=Text(
        be=(
            "Дзіцячы трэнер па плаванні. Прысуд набраў законную сілу, і цяпер ён чакае выкліку ў "
            "папраўчую ўстанову."
        ),
        ru=(
            "Детский тренер по плаванию. Приговор вступил в силу, и теперь он ждёт вызова в "
            "исправительное учреждение."
        ),
        en=(
            "A children’s swimming coach. His sentence is final, and he is waiting for the order to "
            "report to the facility."
        ),
    ),
    about=Text(
        be=(
            "Навучыў трымацца на вадзе больш за тысячу дзяцей, сярод іх і тых, каго бацькі лічылі "
            "безнадзейнымі. Для самых баязлівых прыдумаў гульню, у якой басейн быў морам, а ён сам "
            "— маяком. Выкладаць яму цяпер забаронена, і ён рамантуе суседзям веласіпеды."
        ),
        ru=(
            "Научил держаться на воде больше тысячи детей, в том числе тех, кого родители считали "
            "безнадёжными. Для самых боязливых придумал игру, в которой бассейн был морем, а он сам "
            "— маяком. Преподавать ему теперь запрещено, и он чинит соседям велосипеды."
        ),
        en=(
            "He taught more than a thousand children to swim, including some whose parents had "
            "given up on them. For the most timid he invented a game in which the pool was the sea and he was "
            "the lighthouse. He is now banned from teaching and mends his neighbours’ bicycles."
        ),
    ),
    custody="awaiting_start",
    custody_since=Day(date(2025, 9, 1), "month"),
    detained=Day(date(2025, 2, 11)),
    decisions=(
        Decision(
            kind="loss_of_office",
            years=3,
            verdict=Day(date(2025, 7, 16)),
            court=courts.HRODNA_REGIONAL,
            articles=(Cited("370"),),
        ),
        Decision(
            kind="open_facility",
            years=2,
            months=6,
            verdict=Day(date(2025, 7, 16)),
            court=courts.HRODNA_REGIONAL,
            articles=(Cited("370"), Cited("342", "1")),
        ),
    ),
    recognition=Recognition(
        by=RECOGNISED_BY,
        on=Day(date(2025, 3, 1), "month"),
        link=f"{STATEMENTS}/2025-03-14",
        withdrawn_on=date(2025, 9, 30),
    ),
    verified_days_ago=35,
    publication=Publication(state="public", show_portrait=True, letters="allowed"),
)

BEFORE_THE_SENTENCE: Final = (DETAINED, ON_TRIAL, AWAITING_START)
