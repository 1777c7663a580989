"""The directory's filters take whatever a reader sends; its slug is fixed."""

import pytest
from django.core.exceptions import ValidationError

from cms.pages.querysets import live_homes
from tests.factories import make_directory, make_home, make_prisoner, publish

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["custody", "facility_kind"])
@pytest.mark.parametrize("value", ["\0", "nothing", "imprisoned\0", "\ud800"])
def test_a_filter_value_outside_the_vocabulary_selects_nobody(client, name, value):
    make_directory(make_home("be"))
    person = publish(make_prisoner())
    answer = client.get("/be/prisoners/", query_params={name: value.encode("utf-8", "replace")})
    assert answer.status_code == 200
    assert person.public_id not in answer.text


def test_a_filter_value_outside_the_vocabulary_never_reaches_the_database(rf):
    from cms.pages import directory

    assert directory._chosen("\0", ["imprisoned"]) == (directory.NOBODY,)
    assert directory._chosen("imprisoned", ["imprisoned"]) == ("imprisoned",)
    assert directory._chosen("", ["imprisoned"]) == ()


@pytest.mark.parametrize("number", ["9" * 5000, "0" * 5000, "-1", "²", ""])
def test_a_page_number_of_any_length_is_answered(client, number):
    make_directory(make_home("be"))
    assert client.get("/be/prisoners/", {"page": number}).status_code == 200


def test_the_directory_refuses_another_slug():
    page = make_directory(make_home("be"))
    page.slug = "vyazni"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert list(refused.value.message_dict) == ["slug"]


def test_the_home_of_a_language_is_the_one_that_readers_see():
    first = make_home("be")
    make_home("be", slug="home-be-2")
    assert live_homes()["be"] == first
    assert "ru" not in live_homes()
