"""Portraits are drawn large enough, always the same, one for each person."""

import re
from io import BytesIO

import pytest
from PIL import Image

from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.portraits import DESIGNS, draw
from cms.disclosure.portraits import SPECS


@pytest.fixture(scope="module")
def drawn():
    return draw(5)


def test_a_portrait_is_a_large_picture_in_portrait_format(drawn):
    largest = max(int(side) for spec in SPECS for side in re.findall(r"\d+(?=x)", spec))
    with Image.open(BytesIO(drawn)) as picture:
        width, height = picture.size
        assert (picture.format, width * 5) == ("JPEG", height * 4)
        assert width > largest


def test_a_portrait_is_the_same_each_time(drawn):
    assert draw(5) == drawn


def test_everybody_who_has_a_portrait_has_one_of_their_own():
    people = [person.number for person in PEOPLE if person.has_portrait]
    guardians = [guardian.portrait for guardian in GUARDIANS if guardian.portrait is not None]
    assert sorted(people + guardians) == sorted(DESIGNS)
    assert all(person.has_portrait for person in PEOPLE if person.publication.show_portrait)
    assert len(set(DESIGNS.values())) == len(DESIGNS)
