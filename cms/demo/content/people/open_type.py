"""A woman in an open-type facility, where no address is given: her deferred sentence was revoked."""

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

IN_OPEN_FACILITY: Final = Person(
    number=18,
    name=PersonName(
        given=Text("Ірына", "Ирина", "Iryna"),
        patronymic=Text("Валянцінаўна", "Валентиновна", "Valiantsinauna"),
        family=Text("Азярыца", "Озерица", "Aziarytsa"),
        dative_be="Азярыцы Ірыне Валянцінаўне",
        dative_ru="Озерице Ирине Валентиновне",
        case_forms_be=("Азярыцы", "Азярыцу", "Азярыцай", "Ірыны", "Ірыне"),
        case_forms_ru=("Озерицы", "Озерице", "Озерицу", "Ирины", "Ирине"),
    ),
    gender="feminine",
    birth=Day(date(1989, 6, 21)),
    occupation=Text(be="фларыстка", ru="флористка", en="florist"),
    summary=Text(
        be=(
            "Фларыстка, адна гадуе дачку. Адтэрміноўку ёй скасавалі, а саму накіравалі ва ўстанову "
            "адкрытага тыпу."
        ),
        ru=(
            "Флористка, одна воспитывает дочь. Отсрочку ей отменили, а саму направили в учреждение "
            "открытого типа."
        ),
        en=(
            "A florist bringing up her daughter alone. Her deferred sentence was revoked and she "
            "was sent to an open-type facility."
        ),
    ),
    about=Text(
        be=(
            "Складала букеты з таго, што расце каля дарогі: дзікай морквы, палыну, канюшыны. Цяпер "
            "працуе прыбіральшчыцай на камбінаце, куды яе прызначылі, і вяртаецца ў інтэрнат да "
            "вячэрняй праверкі. Кожны тыдзень яна дасылае дачцэ засушаную кветку з подпісам, як тая "
            "завецца на трох мовах."
        ),
        ru=(
            "Составляла букеты из того, что растёт у дороги: дикой моркови, полыни, клевера. Теперь "
            "работает уборщицей на комбинате, куда её назначили, и возвращается в общежитие к "
            "вечерней проверке. Каждую неделю она отправляет дочери засушенный цветок с подписью, "
            "как он называется на трёх языках."
        ),
        en=(
            "She made bouquets of whatever grows by the roadside: wild carrot, wormwood, clover. "
            "Now she works as a cleaner at the plant she was assigned to and has to be back in the "
            "hostel for the evening roll call. Every week she sends her daughter a pressed flower "
            "with its name written in three languages."
        ),
    ),
    custody="open_facility",
    custody_since=Day(date(2024, 10, 1), "month"),
    detained=Day(date(2022, 3, 8)),
    decisions=(
        Decision(
            kind="deferred",
            years=2,
            verdict=Day(date(2022, 9, 6)),
            court=courts.MINSK_CITY,
            in_force=False,
            articles=(Cited("342", "1"),),
        ),
        Decision(
            kind="open_facility",
            years=3,
            verdict=Day(date(2024, 7, 30)),
            court=courts.MINSK_CITY,
            articles=(Cited("342", "1"), Cited("369")),
        ),
    ),
    stays=(Stay(facility="iuot-55", since=Day(date(2024, 10, 1), "month")),),
    cares=(
        Care(
            guardian="rower",
            forms=("voice", "family"),
            since=date(2024, 11, 24),
            statement=Text(
                be="У лодцы ніхто не кідае вёслаў, калі камусьці цяжка. На беразе я трымаюся таго ж правіла.",
                ru=(
                    "В лодке никто не бросает вёсла, когда кому-то тяжело. На берегу я держусь того же "
                    "правила."
                ),
                en="In a boat nobody drops the oars because someone is struggling. I keep the same rule ashore.",
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2022, 3, 22)), link=f"{STATEMENTS}/2022-03-22"),
    verified_days_ago=48,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        birthday="day_month",
        letters="allowed",
        consents=(
            Agreed("self", "public", date(2024, 11, 20)),
            Agreed("self", "portrait", date(2024, 11, 20)),
        ),
    ),
)
