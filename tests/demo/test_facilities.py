"""The facilities of the demonstration are those whose address a source printed, a row in one language."""

import re
from datetime import date

import pytest

from cms.demo.content.articles import ARTICLES
from cms.demo.content.facilities import FACILITIES
from cms.disclosure.reading_aid import romanise

# As printed by the sources; the former address of SIZO-1 has no postcode because nobody may write there.
POSTCODES = {
    "sizo-1": "223016", "sizo-1-until-2024": "", "sizo-2": "210026", "sizo-3": "246003", "sizo-6": "225413",
    "sizo-7": "224030", "prison-8": "222163", "prison-4": "212011", "prison-1": "230023", "ik-1": "211440",
    "ik-2": "213800", "ik-3": "211322", "ik-4": "246035", "ik-5": "225293", "ik-9": "213410",
    "ik-11": "231900", "ik-14": "222125", "ik-15": "213105", "ik-17": "213004", "ik-22": "225295",
    "ik-24": "247526", "vk-2": "213800", "iuot-7": "225136", "iuot-21": "247783", "iuot-36": "220039",
    "iuot-43": "212003", "iuot-55": "220021",
}  # fmt: skip
BY_KEY = {row.key: row for row in FACILITIES}


def test_postcodes_are_those_of_the_sources():
    assert {row.key: row.postcode for row in FACILITIES} == POSTCODES


def test_facilities_that_no_source_located_are_absent():
    colonies = {row.number for row in FACILITIES if row.kind == "colony"}
    assert colonies.isdisjoint({"8", "12", "13", "20"})
    assert {row.number for row in FACILITIES if row.kind == "sizo"} == {"1", "2", "3", "6", "7"}
    assert "kgb_prison" not in {row.kind for row in FACILITIES}


def test_the_moved_remand_prison_points_at_its_new_place():
    former = BY_KEY["sizo-1-until-2024"]
    assert (former.closed_on, former.replaced_by) == (date(2024, 4, 29), "sizo-1")


def test_a_box_number_replaces_the_street():
    assert (BY_KEY["ik-22"].post_office_box, BY_KEY["ik-22"].street) == ("20", None)
    assert not any("а/" in text for row in FACILITIES for text in _cyrillic(row))


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_the_latin_column_follows_the_belarusian_name(row):
    assert row.locality.en == romanise(re.sub(r"^(?:г|в|ст)\. ", "", row.locality.be), "be")
    if row.street is not None:
        assert row.street.en == romanise(row.street.be, "be")


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_house_and_box_numbers_agree_in_all_languages(row):
    if row.street is not None:
        assert (
            len({tuple(re.findall(r"\d+", text)) for text in (row.street.be, row.street.ru, row.street.en)})
            == 1
        )


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_every_address_has_a_source(row):
    assert row.source


def test_articles_are_numbered_once():
    numbers = [article.number for article in ARTICLES]
    assert len(set(numbers)) == len(numbers) == 27
    assert all(re.fullmatch(r"[1-9]\d{2}(-[1-9])?", number) for number in numbers)


def _cyrillic(row):
    return [text for text in (row.locality.be, row.locality.ru) if text] + (
        [row.street.be, row.street.ru] if row.street else []
    )
