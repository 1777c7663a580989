"""Facilities whose postal address a published source printed; none of the addresses is verified yet."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cms.snippets.catalogue import places
from cms.snippets.catalogue.facility_kinds import FORMER_ADDRESS, NAMES, WOMEN
from cms.snippets.catalogue.text import Text

LISTS: Final = "Viasna (prisoners.spring96.org, 2023 export), PEN Belarus, ABC-Belarus"
LIBERECO: Final = "Libereco"
EURORADIO: Final = "Euroradio"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRow:
    """A facility and the parts of its address; `key` names it inside the catalogue."""

    key: str
    kind: str
    number: str
    locality: Text
    postcode: str = ""
    street: Text | None = None
    district: Text | None = None
    region: Text | None = None
    post_office_box: str = ""
    remark: Text | None = None
    closed_on: date | None = None
    replaced_by: str = ""
    source: str = LISTS

    @property
    def name(self) -> Text:
        """The name in full, with the remark that tells it from others."""
        name = self._numbered(NAMES[self.kind][0])
        if self.remark is None:
            return name
        return Text(
            f"{name.be} {self.remark.be}", f"{name.ru} {self.remark.ru}", f"{name.en} {self.remark.en}"
        )

    @property
    def short_name(self) -> Text:
        """The name as an envelope prints it."""
        return self._numbered(NAMES[self.kind][1])

    def _numbered(self, pattern: Text) -> Text:
        return Text(*(text.format(self.number) for text in (pattern.be, pattern.ru, pattern.en)))


def _colony(number: str, postcode: str, locality: Text, street: Text | None = None) -> FacilityRow:
    return FacilityRow(
        key=f"ik-{number}", kind="colony", number=number, postcode=postcode, locality=locality, street=street
    )


def _sizo(number: str, postcode: str, locality: Text, street: Text) -> FacilityRow:
    return FacilityRow(
        key=f"sizo-{number}", kind="sizo", number=number, postcode=postcode, locality=locality, street=street
    )


def _prison(number: str, postcode: str, locality: Text, street: Text) -> FacilityRow:
    return FacilityRow(
        key=f"prison-{number}", kind="prison", number=number, postcode=postcode, locality=locality,
        street=street,
    )  # fmt: skip


def _open(number: str, postcode: str, locality: Text, street: Text | None = None) -> FacilityRow:
    return FacilityRow(
        key=f"iuot-{number}", kind="open_facility", number=number, postcode=postcode, locality=locality,
        street=street,
    )  # fmt: skip


_OLD_SIZO_1 = FacilityRow(
    key="sizo-1-until-2024", kind="sizo", number="1", locality=places.MINSK, remark=FORMER_ADDRESS,
    street=Text("вул. Валадарскага, 2", "ул. Володарского, 2", "vul. Valadarskaga, 2"),
    closed_on=date(2024, 4, 29), replaced_by="sizo-1", source=EURORADIO,
)  # fmt: skip
_SIZO_1 = FacilityRow(
    key="sizo-1", kind="sizo", number="1", postcode="223016", locality=places.PASHKAVICHY,
    street=Text("Навадворскі с/с, 143/4", "Новодворский с/с, 143/4", "Navadvorski s/s, 143/4"),
    district=places.MINSK_DISTRICT, region=places.MINSK_REGION, source=EURORADIO,
)  # fmt: skip

PRE_TRIAL: Final = (
    _SIZO_1,
    _OLD_SIZO_1,
    _sizo("2", "210026", places.VITSEBSK, Text("вул. Гагарына, 2", "ул. Гагарина, 2", "vul. Gagaryna, 2")),
    _sizo("3", "246003", places.HOMEL, Text("вул. Кніжная, 1А", "ул. Книжная, 1А", "vul. Knizhnaja, 1A")),
    _sizo("6", "225413", places.BARANAVICHY,
          Text("вул. Брэсцкая, 258В", "ул. Брестская, 258В", "vul. Bresckaja, 258V")),
    _sizo("7", "224030", places.BREST,
          Text("вул. Савецкіх пагранічнікаў, 37", "ул. Советских пограничников, 37",
               "vul. Savieckih pagranichnikaw, 37")),
)  # fmt: skip

PRISONS: Final = (
    _prison("1", "230023", places.HRODNA, Text("вул. Кірава, 1", "ул. Кирова, 1", "vul. Kirava, 1")),
    _prison("4", "212011", places.MAHILIOU,
            Text("вул. Крупскай, 99А", "ул. Крупской, 99А", "vul. Krupskaj, 99A")),
    _prison("8", "222163", places.ZHODZINA,
            Text("вул. Савецкая, 22А", "ул. Советская, 22А", "vul. Savieckaja, 22A")),
)  # fmt: skip

COLONIES: Final = (
    _colony("1", "211440", places.NAVAPOLATSK,
            Text("вул. Тэхнічная, 8", "ул. Техническая, 8", "vul. Tehnichnaja, 8")),
    _colony("2", "213800", places.BABRUISK,
            Text("вул. Сікорскага, 1", "ул. Сикорского, 1", "vul. Sikorskaga, 1")),
    replace(_colony("3", "211322", places.VITSBA), region=places.VITSEBSK_REGION),
    replace(_colony("4", "246035", places.HOMEL,
                    Text("вул. Антошкіна, 3", "ул. Антошкина, 3", "vul. Antoshkina, 3")), remark=WOMEN),
    _colony("5", "225293", places.IVATSEVICHY,
            Text("вул. Дзяржынскага, 1", "ул. Дзержинского, 1", "vul. Dziarzhynskaga, 1")),
    replace(_colony("9", "213410", places.HORKI,
                    Text("вул. Дабралюбава, 16", "ул. Добролюбова, 16", "vul. Dabraliubava, 16")),
            source=LIBERECO),
    _colony("11", "231900", places.VAUKAVYSK,
            Text("вул. Ракасоўскага, 118", "ул. Рокоссовского, 118", "vul. Rakasowskaga, 118")),
    replace(_colony("14", "222125", places.NAVASADY, Text("вул. Міра, 1а", "ул. Мира, 1а", "vul. Mira, 1a")),
            district=places.BARYSAU_DISTRICT, region=places.MINSK_REGION),
    _colony("15", "213105", places.VEINA,
            Text("Слаўгарадская шаша, 183", "Славгородское шоссе, 183", "Slawgaradskaja shasha, 183")),
    _colony("17", "213004", places.SHKLOU,
            Text("вул. 1-я Завадская, 8", "ул. 1-я Заводская, 8", "vul. 1-ja Zavadskaja, 8")),
    replace(_colony("22", "225295", places.DAMANAVA), post_office_box="20",
            district=places.IVATSEVICHY_DISTRICT, region=places.BREST_REGION),
    replace(_colony("24", "247526", places.ZARECHCHA,
                    Text("вул. Вытворчая, 44", "ул. Производственная, 44", "vul. Vytvorchaja, 44")),
            remark=WOMEN, district=places.RECHYTSA_DISTRICT, region=places.HOMEL_REGION),
    FacilityRow(key="vk-2", kind="juvenile_colony", number="2", postcode="213800", locality=places.BABRUISK,
                street=Text("вул. Генерала Батава, 4", "ул. Генерала Батова, 4",
                            "vul. Gienierala Batava, 4")),
)  # fmt: skip

OPEN_FACILITIES: Final = (
    replace(_open("7", "225136", places.KUPLIN),
            district=places.PRUZHANY_DISTRICT, region=places.BREST_REGION),
    _open("21", "247783", places.MAZYR, Text("бул. Юнацтва, 24", "бул. Юности, 24", "bul. Junactva, 24")),
    _open("36", "220039", places.MINSK,
          Text("вул. Караткевіча, 14", "ул. Короткевича, 14", "vul. Karatkievicha, 14")),
    _open("43", "212003", places.MAHILIOU,
          Text("вул. Чалюскінцаў, 76а", "ул. Челюскинцев, 76а", "vul. Chaliuskincaw, 76a")),
    _open("55", "220021", places.MINSK,
          Text("вул. Сацыялістычная, 7", "ул. Социалистическая, 7", "vul. Sacyjalistychnaja, 7")),
)  # fmt: skip

FACILITIES: Final = (*PRE_TRIAL, *PRISONS, *COLONIES, *OPEN_FACILITIES)
