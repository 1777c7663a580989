"""Portraits are drawn large enough, always the same, one for each person."""

from io import BytesIO

import pytest
from PIL import Image

from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.portraits import DESIGNS, draw


@pytest.fixture(scope="module")
def drawn():
    return draw(5)


def test_a_portrait_is_a_large_picture_in_portrait_format(drawn):
    with Image.open(BytesIO(drawn)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1200, 1500))


def test_a_portrait_is_the_same_each_time(drawn):
    assert draw(5) == drawn


def test_everybody_has_a_portrait_of_their_own():
    numbers = [person.number for person in PEOPLE] + [guardian.portrait for guardian in GUARDIANS]
    assert sorted(numbers) == sorted(DESIGNS)
    assert len(set(DESIGNS.values())) == len(DESIGNS)
