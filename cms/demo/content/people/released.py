"""Four freed inside Belarus: silence protects them, unless they agreed to be named as released."""

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

PARDONED: Final = Person(
    number=21,
    name=PersonName(
        given=Text("Анатоль", "Анатолий", "Anatol"),
        patronymic=Text("Паўлавіч", "Павлович", "Paulavich"),
        family=Text("Ластаўка", "Ластовко", "Lastauka"),
        case_forms_be=("Ластаўкі", "Ластаўку"),
    ),
    gender="masculine",
    birth=Day(date(1960, 3, 12)),
    occupation=Text(be="цырульнік", ru="парикмахер", en="barber"),
    summary=Text(
        be="Цырульнік, у крэсле якога гаварылі пра ўсё.",
        ru="Парикмахер, в кресле которого говорили обо всём.",
        en="A barber in whose chair people talked about everything.",
    ),
    about=Text(
        be="Пенсіянераў стрыг бясплатна і ведаў навіны раней за газету.",
        ru="Пенсионеров стриг бесплатно и знал новости раньше газеты.",
        en="He cut pensioners’ hair free of charge and knew the news before the paper did.",
    ),
    custody="imprisoned",
    custody_since=Day(date(2022, 9, 1), "month"),
    detained=Day(date(2022, 4, 5)),
    decisions=(
        Decision(
            regime="strict",
            years=4,
            verdict=Day(date(2022, 7, 21)),
            court=courts.HOMEL_REGIONAL,
            articles=(Cited("367", "1"), Cited("391")),
        ),
    ),
    stays=(Stay(facility="ik-5", since=Day(date(2022, 9, 1), "month"), until=Day(date(2024, 9, 16))),),
    has_portrait=False,
    publication=Publication(
        state="withdrawn", letters="refused", release=("released_pardoned", Day(date(2024, 9, 16)))
    ),
)

FREED_EARLY: Final = Person(
    number=22,
    name=PersonName(
        given=Text("Наталля", "Наталья", "Natallia"),
        patronymic=Text("Рыгораўна", "Григорьевна", "Ryhorauna"),
        family=Text("Журавінка", "Журавинко", "Zhuravinka"),
        case_forms_be=("Журавінкі", "Журавінцы", "Наталлі"),
        case_forms_ru=("Натальи", "Наталье"),
    ),
    gender="feminine",
    birth=Day(date(1981, 5, 27)),
    occupation=Text(be="архітэктарка", ru="архитектор", en="architect"),
    summary=Text(
        be="Архітэктарка, якая рабіла абмеры старых драўляных дамоў, пакуль тыя яшчэ стаялі.",
        ru="Архитектор, делавшая обмеры старых деревянных домов, пока те ещё стояли.",
        en="An architect who measured old wooden houses while they were still standing.",
    ),
    about=Text(
        be="Яе сшыткі з чарцяжамі гартаюць тыя, хто цяпер рамантуе гэтыя дамы.",
        ru="Её тетради с чертежами листают те, кто теперь ремонтирует эти дома.",
        en="Her notebooks of drawings are leafed through by those who now repair these houses.",
    ),
    custody="imprisoned",
    custody_since=Day(date(2022, 5, 1), "month"),
    detained=Day(date(2021, 12, 1)),
    decisions=(
        Decision(
            regime="general",
            years=2,
            verdict=Day(date(2022, 3, 29)),
            court=courts.VITSEBSK_REGIONAL,
            articles=(Cited("188", "2"),),
        ),
    ),
    stays=(Stay(facility="ik-4", since=Day(date(2022, 5, 1), "month"), until=Day(date(2023, 2, 3))),),
    has_portrait=False,
    publication=Publication(
        state="minimised",
        letters="refused",
        consents=(Agreed("self", "minimised", date(2023, 3, 1)),),
        release=("released_early", Day(date(2023, 2, 3))),
    ),
)

UNDER_AMNESTY: Final = Person(
    number=23,
    name=PersonName(
        given=Text("Вадзім", "Вадим", "Vadzim"),
        patronymic=Text("Юр’евіч", "Юрьевич", "Yuryevich"),
        family=Text("Астравік", "Островик", "Astravik"),
        case_forms_be=("Астравіка", "Астравіку"),
        case_forms_ru=("Островика", "Островику"),
    ),
    gender="masculine",
    birth=Day(date(1999, 7, 2)),
    occupation=Text(be="кухар", ru="повар", en="cook"),
    summary=Text(
        be="Кухар прыдарожнай карчмы. Вызвалены па амністыі.",
        ru="Повар придорожной корчмы. Освобождён по амнистии.",
        en="The cook of a roadside inn, released under an amnesty.",
    ),
    about=Text(
        be="Варыў крупнік паводле бабулінага рэцэпта і нікому яго не выдаваў.",
        ru="Варил крупник по бабушкиному рецепту и никому его не выдавал.",
        en="He cooked barley soup from his grandmother’s recipe and gave it away to no one.",
    ),
    custody="imprisoned",
    custody_since=Day(date(2024, 2, 1), "month"),
    detained=Day(date(2023, 8, 9)),
    decisions=(
        Decision(
            regime="general",
            years=1,
            months=6,
            verdict=Day(date(2023, 12, 14)),
            court=courts.BREST_REGIONAL,
            articles=(Cited("369"), Cited("364")),
        ),
    ),
    stays=(Stay(facility="ik-3", since=Day(date(2024, 2, 1), "month"), until=Day(date(2024, 11, 6))),),
    has_portrait=False,
    publication=Publication(
        state="withdrawn",
        letters="refused",
        # Given, then taken back: it no longer allows anything.
        consents=(Agreed("self", "minimised", date(2024, 10, 1), withdrawn_on=date(2024, 10, 28)),),
        release=("released_amnesty", Day(date(2024, 11, 6))),
    ),
)

TERM_REPLACED: Final = Person(
    number=24,
    name=PersonName(
        given=Text("Генадзь", "Геннадий", "Henadz"),
        patronymic=Text("Адамавіч", "Адамович", "Adamavich"),
        family=Text("Туманчык", "Туманчик", "Tumanchyk"),
        case_forms_be=("Туманчыка", "Туманчыку"),
        case_forms_ru=("Туманчика", "Туманчику"),
    ),
    gender="masculine",
    birth=Day(date(1972, 8, 18)),
    occupation=Text(be="слесар", ru="слесарь", en="fitter"),
    summary=Text(
        be="Слесар, які мог адамкнуць любы замок і ніколі не браў за гэта грошай з суседзяў.",
        ru="Слесарь, который мог открыть любой замок и никогда не брал за это денег с соседей.",
        en="A fitter who could open any lock and never took money from his neighbours for it.",
    ),
    about=Text(
        be="Астатак тэрміну яму замянілі на папраўчыя работы.",
        ru="Остаток срока ему заменили исправительными работами.",
        en="The rest of his term was replaced by corrective work.",
    ),
    custody="imprisoned",
    custody_since=Day(date(2023, 5, 1), "month"),
    detained=Day(date(2022, 11, 11)),
    decisions=(
        Decision(
            regime="general",
            years=1,
            months=11,
            days=20,
            verdict=Day(date(2023, 3, 3)),
            court=courts.MAHILIOU_REGIONAL,
            in_force=False,
            articles=(Cited("363", "2"),),
        ),
        Decision(
            kind="corrective_work",
            months=8,
            verdict=Day(date(2024, 1, 18)),
            court=courts.MAHILIOU_REGIONAL,
            instance="review",
        ),
    ),
    stays=(Stay(facility="ik-2", since=Day(date(2023, 5, 1), "month"), until=Day(date(2024, 1, 30))),),
    has_portrait=False,
    publication=Publication(
        state="minimised",
        letters="refused",
        consents=(Agreed("self", "minimised", date(2024, 2, 9)),),
        release=("released_term_replaced", Day(date(2024, 1, 30))),
    ),
)

RELEASED: Final = (PARDONED, FREED_EARLY, UNDER_AMNESTY, TERM_REPLACED)
