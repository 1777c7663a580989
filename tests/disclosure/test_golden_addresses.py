"""Blocks of an address as a post office needs them, compared line by line with what was typed by hand."""

from typing import Any, Final

import pytest
from django.contrib.auth import get_user_model

from cms.disclosure.people import prisoner
from cms.disclosure.values import PostalBlock
from cms.languages import Language
from cms.snippets.models import Prisoner
from tests.disclosure.golden_places import NAMES_OF_PLACES, PLACES, RURAL_COLONY, TOWN_COLONY
from tests.factories import make_facility, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db

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
