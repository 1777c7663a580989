"""A story's address holds nobody's name: it outlives a hidden name, and cannot be masked."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_guardian, make_home, make_interview, make_prisoner

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "slug",
    [
        "vydumany",
        "vydumany-and-the-letters",
        "lettersofvydumany",
        "vydu-many",
        "o-vymyshlennyi",
        "prydumanaia",
    ],
)
def test_an_address_with_a_name_is_refused(slug):
    home, ward, speaker = make_home("be"), make_prisoner(), make_guardian()
    with pytest.raises(ValidationError) as refused:
        make_interview(home, wards=[ward], guardian=speaker, slug=slug)
    assert list(refused.value.message_dict) == ["slug"]


def test_an_address_made_from_a_title_with_a_name_is_refused():
    with pytest.raises(ValidationError):
        make_interview(make_home("be"), wards=[make_prisoner()], slug="", title="Vydumany and the letters")


def test_short_names_and_other_words_are_no_reason():
    home, ward = make_home("be"), make_prisoner(family_name_be="Лі", family_name_ru="Ли", family_name_en="Li")
    assert make_interview(home, wards=[ward], slug="one-line-in-a-list").pk
