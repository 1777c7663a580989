"""Interviews are found by who speaks and for whom, and an id that is hidden is an id that nobody has."""

from datetime import date

import pytest

from cms.disclosure.acts import change_guardian_state, change_state, record_consent, record_custody
from cms.disclosure.states import GuardianState, State
from cms.snippets.choices import Custody
from tests import factories


@pytest.fixture
def stories(homes, mikola, guardian):
    """One interview about Mikola, one about somebody else, each with a guardian of its own."""
    other = factories.publish(factories.make_prisoner(public_id="ward222222", family_name_be="Іншы"))
    speaker = factories.make_guardian(public_id="speaker222")
    return [
        factories.make_interview(homes["be"], guardian=guardian, wards=[mikola], slug="a"),
        factories.make_interview(homes["be"], guardian=speaker, wards=[other], slug="b"),
    ]


def found(get, **asked):
    listed = get("pages/", **asked)
    assert listed["meta"]["total_count"] == len(listed["items"])
    return [item["id"] for item in listed["items"]]


def test_interviews_are_found_by_their_ward_and_their_guardian(get, stories):
    first, second = (story.pk for story in stories)
    assert found(get, ward="mikola2222") == found(get, guardian="guardian22") == [first]
    assert found(get, ward="ward222222") == found(get, guardian="speaker222") == [second]
    assert found(get, ward="mikola2222", guardian="speaker222") == []
    assert found(get, ward="mikola2222", type="cms_pages.HomePage") == []
    assert found(get, ward="mikola2222", locale="ru") == []


@pytest.mark.parametrize("state", [State.HIDDEN, State.MINIMISED, State.WITHDRAWN])
def test_a_ward_who_is_not_public_is_answered_as_an_unknown_id(client, get, stories, mikola, state):
    if state == State.MINIMISED:
        record_consent(mikola, relation="self", scope="minimised", given_on=date(2024, 1, 1))
        record_custody(mikola, Custody.RELEASED_EARLY, since=date(2024, 2, 1))
    else:
        change_state(mikola, state)
    assert answer(client, "ward", "mikola2222") == answer(client, "ward", "nobody2222")


def test_a_guardian_who_is_hidden_is_answered_as_an_unknown_id(client, get, stories, guardian):
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert answer(client, "guardian", "guardian22") == answer(client, "guardian", "nobody2222")


@pytest.mark.parametrize("name", ["ward", "guardian"])
@pytest.mark.parametrize("value", ["МІКОЛА", "a" * 17, "a b", "-1", "mikola2222\n"])
def test_what_is_no_id_is_refused_with_a_sentence(client, homes, name, value):
    refused = client.get("/api/v2/pages/", {name: value})
    assert (refused.status_code, refused.json()["parameter"]) == (400, name)


def answer(client, name, value):
    response = client.get("/api/v2/pages/", {name: value})
    headers = {key: told for key, told in response.items() if key != "ETag"}
    assert response.json() == {"meta": {"total_count": 0}, "items": []}
    return response.status_code, response.content, headers
