"""Addresses as a post office needs them, each line typed by hand. Change one only when its source says so.

Sources: the Universal Postal Union's sheet for Belarus, and the lists of Libereco (IK-9), Viasna, PEN Belarus and
ABC-Belarus (IK-14, IK-22, IK-24), Euroradio (SIZO-1 after its move).
"""

from typing import Any, Final

import pytest
from django.contrib.auth import get_user_model

from cms.disclosure.people import prisoner
from cms.disclosure.values import PostalBlock
from cms.languages import Language
from cms.snippets.choices import FacilityKind
from cms.snippets.models import Prisoner
from tests.factories import make_facility, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db

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

WOMAN: Final = {
    "given_name_be": "Мар’яна", "patronymic_be": "Пятроўна", "family_name_be": "Выдуманая",
    "given_name_ru": "Марьяна", "patronymic_ru": "Петровна", "family_name_ru": "Вымышленная",
    "given_name_en": "Maryana", "family_name_en": "Vydumanaya", "gender": "feminine",
}  # fmt: skip
WITHOUT_PATRONYMIC: Final = {"patronymic_be": "", "patronymic_ru": ""}
LATIN_ONLY: Final = {
    "given_name_be": "", "patronymic_be": "", "family_name_be": "",
    "given_name_ru": "", "patronymic_ru": "", "family_name_ru": "",
    "given_name_en": "Jānis", "family_name_en": "Izdomātais",
}  # fmt: skip
FOREIGNER: Final = {
    "given_name_be": "Яніс", "patronymic_be": "", "family_name_be": "Іздаматайс",
    "given_name_ru": "Янис", "patronymic_ru": "", "family_name_ru": "Издоматайс",
    "given_name_en": "Jānis", "family_name_en": "Izdomātais",
}  # fmt: skip


def held_in(place: dict[str, Any], **person: Any) -> Prisoner:
    """Somebody public, with these name columns, held in `place`."""
    somebody = make_prisoner(**person)
    make_placement(somebody, make_facility(**place))
    return publish(somebody, show_address=True, letters="allowed")


def first_block(somebody: Prisoner, language: Language) -> PostalBlock:
    value = prisoner(somebody.public_id, language)
    assert value is not None
    return value.letters.blocks[0]


@pytest.mark.parametrize(("place", "language", "lines"), PLACES, ids=NAMES_OF_PLACES)
def test_the_block_posted_from_abroad_is_in_one_language_line_by_line(place, language, lines):
    block = first_block(held_in(place), language)
    assert block.language == language
    assert block.international[1:] == lines


@pytest.mark.parametrize(("place", "language", "lines"), PLACES, ids=NAMES_OF_PLACES)
def test_inside_belarus_the_same_block_ends_before_the_latin_lines(place, language, lines):
    assert first_block(held_in(place), language).domestic[1:] == lines[:-2]


@pytest.mark.parametrize(
    ("person", "language", "recipient"),
    [
        ({}, "be", "Выдуманы Мікола Пятровіч"),
        ({}, "ru", "Вымышленный Николай Петрович"),
        (WOMAN, "be", "Выдуманая Мар’яна Пятроўна"),
        (WOMAN, "ru", "Вымышленная Марьяна Петровна"),
        (WITHOUT_PATRONYMIC, "be", "Выдуманы Мікола"),
        (WITHOUT_PATRONYMIC, "ru", "Вымышленный Николай"),
        (FOREIGNER, "be", "Іздаматайс Яніс"),
        (FOREIGNER, "ru", "Издоматайс Янис"),
    ],
)
def test_without_a_checked_dative_the_recipient_stands_in_the_nominative(person, language, recipient):
    block = first_block(held_in(TOWN_COLONY, **person), language)
    assert (block.case, block.domestic[0], block.international[0]) == ("nominative", recipient, recipient)


@pytest.mark.parametrize(
    ("person", "language", "dative"),
    [
        ({}, "be", "Выдуманаму Міколу Пятровічу"),
        ({}, "ru", "Вымышленному Николаю Петровичу"),
        (WOMAN, "be", "Выдуманай Мар’яне Пятроўне"),
        (WOMAN, "ru", "Вымышленной Марьяне Петровне"),
        (WITHOUT_PATRONYMIC, "ru", "Вымышленному Николаю"),
        (FOREIGNER, "ru", "Издоматайсу Янису"),
    ],
)
def test_a_checked_dative_is_printed_as_it_was_checked(person, language, dative):
    somebody = held_in(TOWN_COLONY, **person, **{f"postal_name_{language}": dative})
    assert first_block(somebody, language).case == "nominative"
    reader = get_user_model().objects.create(username="native")
    somebody.confirm_postal_name(language, reader)
    somebody.save()
    block = first_block(somebody, language)
    assert (block.case, block.domestic[0], block.international[0]) == ("dative", dative, dative)


def test_an_english_page_gives_russian_lines_to_copy_and_latin_ones_to_read_along():
    block = first_block(held_in(TOWN_COLONY, **WOMAN), "en")
    assert block.language == "ru"
    assert block.international == (
        "Вымышленная Марьяна Петровна",
        "ИК № 9",
        "ул. Добролюбова, 16",
        "213410, г. Горки",
        "213410 GORKI",
        "REPUBLIC OF BELARUS",
    )
    assert block.reading_aid == (
        "Vydumanaya Maryana",
        "IK № 9",
        "ul. Dobrolyubova, 16",
        "213410, g. Gorki",
    )


def test_an_english_page_has_the_belarusian_block_beside_it():
    value = prisoner(held_in(RURAL_COLONY).public_id, "en")
    assert [block.language for block in value.letters.blocks] == ["ru", "be"]
    assert value.letters.blocks[1].reading_aid == (
        "Vydumany Mikola",
        "PK № 14",
        "vul. Mira, 1a",
        "222125, Navasady",
        "Barysawskaga r-na, Minskaj vobl.",
    )


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_name_known_in_latin_letters_only_stands_over_no_cyrillic_address(language):
    letters = prisoner(held_in(TOWN_COLONY, **LATIN_ONLY).public_id, language).letters
    assert (letters.can_write, letters.domestic, letters.international, letters.blocks) == (False, (), (), ())
    assert [warning.code for warning in letters.warnings] == ["name_missing"]


def test_a_name_stands_only_over_the_address_of_its_own_language():
    belarusian_only = {"given_name_ru": "", "patronymic_ru": "", "family_name_ru": ""}
    for language in ("be", "ru", "en"):
        letters = prisoner(held_in(TOWN_COLONY, **belarusian_only).public_id, language).letters
        assert [block.language for block in letters.blocks] == ["be"]
        assert letters.domestic[:2] == ("Выдуманы Мікола Пятровіч", "ПК № 9")


def test_a_belarusian_name_and_a_russian_address_make_no_block():
    russian_address = TOWN_COLONY | {"street_be": "", "short_name_be": "", "locality_be": ""}
    nameless = {"given_name_ru": "", "patronymic_ru": "", "family_name_ru": ""}
    letters = prisoner(held_in(russian_address, **nameless).public_id, "be").letters
    assert (letters.can_write, letters.blocks) == (False, ())
    assert [warning.code for warning in letters.warnings] == ["name_missing"]


def test_without_a_latin_locality_only_the_country_follows():
    block = first_block(held_in(TOWN_COLONY | {"locality_en": ""}), "en")
    assert block.international[-2:] == ("213410, г. Горки", "REPUBLIC OF BELARUS")
