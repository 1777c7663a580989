"""Addresses as a post office needs them, each line typed by hand. Change one only when its source says so.

Sources: the Universal Postal Union's sheet for Belarus, and the lists of Libereco (IK-9), Viasna, PEN Belarus and
ABC-Belarus (IK-14, IK-22, IK-24), Euroradio (SIZO-1 after its move).
"""

from typing import Any, Final

from cms.languages import Language
from cms.snippets.choices import FacilityKind

NO_STREET: Final = {"street_be": "", "street_ru": ""}
# The parts, as an editor enters them.
TOWN_COLONY: Final = {
    "number": "9", "short_name_be": "ПК № 9", "short_name_ru": "ИК № 9", "postcode": "213410",
    "street_be": "вул. Дабралюбава, 16", "street_ru": "ул. Добролюбова, 16",
    "locality_be": "г. Горкі", "locality_ru": "г. Горки", "locality_en": "Gorki",
}  # fmt: skip
BOX_COLONY: Final = NO_STREET | {
    "number": "22", "short_name_be": "ПК № 22", "short_name_ru": "ИК № 22", "postcode": "225295",
    "post_office_box": "20",
    "locality_be": "ст. Даманава", "locality_ru": "ст. Доманово", "locality_en": "Damanava",
}  # fmt: skip
RURAL_COLONY: Final = {
    "number": "14", "short_name_be": "ПК № 14", "short_name_ru": "ИК № 14", "postcode": "222125",
    "street_be": "вул. Міра, 1а", "street_ru": "ул. Мира, 1а",
    "locality_be": "Навасады", "locality_ru": "Новосады", "locality_en": "Navasady",
    "district_be": "Барысаўскага р-на", "district_ru": "Борисовского р-на",
    "region_be": "Мінскай вобл.", "region_ru": "Минской обл.",
}  # fmt: skip
WOMENS_COLONY: Final = {
    "number": "24", "short_name_be": "ПК № 24", "short_name_ru": "ИК № 24", "postcode": "247526",
    "street_be": "вул. Вытворчая, 44", "street_ru": "ул. Производственная, 44",
    "locality_be": "Зарэчча", "locality_ru": "Заречье", "locality_en": "Zarechcha",
    "district_be": "Рэчыцкага р-на", "district_ru": "Речицкого р-на",
    "region_be": "Гомельскай вобл.", "region_ru": "Гомельской обл.",
}  # fmt: skip
MOVED_SIZO: Final = {
    "kind": FacilityKind.SIZO, "number": "1", "short_name_be": "СІЗА № 1", "short_name_ru": "СИЗО № 1",
    "postcode": "223016",
    "street_be": "Навадворскі с/с, 143/4", "street_ru": "Новодворский с/с, 143/4",
    "locality_be": "в. Пашковічы", "locality_ru": "д. Пашковичи", "locality_en": "Pashkovichy",
    "district_be": "Мінскага р-на", "district_ru": "Минского р-на",
    "region_be": "Мінскай вобл.", "region_ru": "Минской обл.",
}  # fmt: skip
# Place, language → the whole block as it is posted from abroad, below the recipient.
PLACES: Final[list[tuple[dict[str, Any], Language, tuple[str, ...]]]] = [
    (
        TOWN_COLONY, "ru",
        (
            "ИК № 9",
            "ул. Добролюбова, 16",
            "213410, г. Горки",
            "213410 GORKI",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        TOWN_COLONY, "be",
        (
            "ПК № 9",
            "вул. Дабралюбава, 16",
            "213410, г. Горкі",
            "213410 GORKI",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        BOX_COLONY, "ru",
        (
            "ИК № 22",
            "а/я 20",
            "225295, ст. Доманово",
            "225295 DAMANAVA",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        BOX_COLONY, "be",
        (
            "ПК № 22",
            "а/с 20",
            "225295, ст. Даманава",
            "225295 DAMANAVA",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        RURAL_COLONY, "ru",
        (
            "ИК № 14",
            "ул. Мира, 1а",
            "222125, Новосады",
            "Борисовского р-на, Минской обл.",
            "222125 NAVASADY",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        RURAL_COLONY, "be",
        (
            "ПК № 14",
            "вул. Міра, 1а",
            "222125, Навасады",
            "Барысаўскага р-на, Мінскай вобл.",
            "222125 NAVASADY",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        WOMENS_COLONY, "ru",
        (
            "ИК № 24",
            "ул. Производственная, 44",
            "247526, Заречье",
            "Речицкого р-на, Гомельской обл.",
            "247526 ZARECHCHA",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        WOMENS_COLONY, "be",
        (
            "ПК № 24",
            "вул. Вытворчая, 44",
            "247526, Зарэчча",
            "Рэчыцкага р-на, Гомельскай вобл.",
            "247526 ZARECHCHA",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        MOVED_SIZO, "ru",
        (
            "СИЗО № 1",
            "Новодворский с/с, 143/4",
            "223016, д. Пашковичи",
            "Минского р-на, Минской обл.",
            "223016 PASHKOVICHY",
            "REPUBLIC OF BELARUS",
        ),
    ),
    (
        MOVED_SIZO, "be",
        (
            "СІЗА № 1",
            "Навадворскі с/с, 143/4",
            "223016, в. Пашковічы",
            "Мінскага р-на, Мінскай вобл.",
            "223016 PASHKOVICHY",
            "REPUBLIC OF BELARUS",
        ),
    ),
]  # fmt: skip
NAMES_OF_PLACES: Final = [f"{place['short_name_be']} {language}" for place, language, _lines in PLACES]
