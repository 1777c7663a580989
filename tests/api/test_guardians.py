"""Guardians over the API: filters see public guardianships only, and cost what is asked for."""

import pytest

from cms import version
from cms.disclosure.states import State
from tests import factories
from tests.api.test_queries import queries


@pytest.fixture
def three(homes):
    """One speaks for a public ward, one for a hidden one, one for nobody any more."""
    public = factories.make_guardian(public_id="forpublic2", name_be="Ален", categories=["diaspora"])
    hidden = factories.make_guardian(public_id="forhidden2", name_be="Багдан", categories=["opposition"])
    former = factories.make_guardian(
        public_id="fornobody2", name_be="Вера", categories=["politician", "diaspora"]
    )
    factories.make_guardianship(
        factories.publish(factories.make_prisoner()), public, forms_of_care=["letters"]
    )
    factories.make_guardianship(factories.make_prisoner(), hidden, forms_of_care=["letters"])
    under_pseudonym = factories.make_prisoner()
    factories.make_guardianship(under_pseudonym, hidden, forms_of_care=["family"])
    factories.publish(under_pseudonym, State.PSEUDONYMOUS, pseudonym_be="Н.")
    ward = factories.publish(factories.make_prisoner())
    factories.make_guardianship(ward, former, forms_of_care=["voice"], until="2023-01-01")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["forpublic2", "forhidden2", "fornobody2"]),
        ({"form_of_care": "letters"}, ["forpublic2"]),
        ({"form_of_care": "letters,voice"}, ["forpublic2"]),
        ({"form_of_care": "family"}, []),
        ({"form_of_care": "voice"}, []),
        ({"has_wards": "true"}, ["forpublic2"]),
        ({"has_wards": "false"}, ["forhidden2", "fornobody2"]),
        ({"category": "diaspora"}, ["forpublic2", "fornobody2"]),
        ({"category": "politician,opposition"}, ["forhidden2", "fornobody2"]),
        ({"category": "diaspora", "has_wards": "false"}, ["fornobody2"]),
    ],
)
def test_filters_look_at_public_guardianships_only(get, three, asked, found):
    answer = get("guardians/", fields="_,id", **asked)
    assert answer == {"meta": {"total_count": len(found)}, "items": [{"id": each} for each in found]}


@pytest.mark.parametrize("wrong", ["form_of_care=torture", "has_wards=perhaps", "category=friend"])
def test_an_unknown_value_is_refused(client, homes, wrong):
    assert client.get(f"/api/v2/guardians/?{wrong}").status_code == 400


def test_a_list_costs_the_same_for_1_and_12(client, homes):
    image = factories.make_image(size=(160, 200))

    @version.acting
    def make(number):
        for _each in range(number):
            speaker = factories.make_guardian(portrait=image)
            factories.make_guardianship(factories.publish(factories.make_prisoner()), speaker)

    def costs():
        asked = ("_,id,name", "_,wards", "_,links", "*")
        return {fields: queries(client, "guardians/", fields=fields) for fields in asked}

    make(1)
    one = costs()
    make(11)
    assert one == costs() == {"_,id,name": 2, "_,wards": 3, "_,links": 3, "*": 4}


def test_one_guardian_costs_what_is_asked_for(client, homes):
    speaker = factories.make_guardian()
    assert queries(client, f"guardians/{speaker.public_id}/", fields="_,id,name") == 2
    assert queries(client, f"guardians/{speaker.public_id}/", fields="_,wards") == 3
