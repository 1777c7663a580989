"""Whoever was public and is no more stands in a list of ids that tells nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms import version
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.models import Tombstone
from cms.disclosure.states import GuardianState, State
from cms.models import ContentVersion
from tests import factories
from tests.api.test_queries import queries

pytestmark = pytest.mark.django_db


def test_the_withdrawn_stand_there_until_they_return(get, client):
    person, guardian = factories.make_prisoner(), factories.make_guardian()
    factories.publish(person)
    assert get("tombstones/") == {"meta": {"total_count": 0}, "items": []}
    change_state(person, State.WITHDRAWN)
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert get("tombstones/") == {
        "meta": {"total_count": 2},
        "items": [{"id": each} for each in sorted((person.public_id, guardian.public_id))],
    }
    change_guardian_state(guardian, GuardianState.PUBLIC)
    assert get("tombstones/")["items"] == [{"id": person.public_id}]
    assert client.get(f"/api/v2/tombstones/{guardian.public_id}/").status_code == 404


def test_one_id_can_be_asked_for_and_says_no_date_and_no_kind(get):
    person = factories.publish(factories.make_prisoner())
    change_state(person, State.WITHDRAWN)
    assert get(f"tombstones/{person.public_id}/") == {
        "id": person.public_id,
        "meta": {
            "type": "cms_disclosure.Tombstone",
            "detail_url": f"/api/v2/tombstones/{person.public_id}/",
        },
    }


def test_whoever_was_never_public_leaves_none(get, client):
    person = factories.make_prisoner()
    public_id = person.public_id
    person.delete()
    assert get("tombstones/")["items"] == []
    assert client.get(f"/api/v2/tombstones/{public_id}/").status_code == 404


def test_the_order_is_that_of_random_ids_not_of_time(get):
    made = [factories.publish(factories.make_prisoner()) for _ in range(8)]
    for person in made:
        change_state(person, State.WITHDRAWN)
    listed = [each["id"] for each in get("tombstones/")["items"]]
    assert listed == sorted(person.public_id for person in made)


def test_a_tombstone_vanishes_by_itself_and_answers_are_made_anew(get):
    today = timezone.now().date()
    for name, expires_on in (("yesterday2", today), ("tomorrow22", today + timedelta(days=1))):
        with version.act():
            Tombstone.objects.create(public_id=name, expires_on=expires_on)
    assert [each["id"] for each in get("tombstones/")["items"]] == ["tomorrow22"]
    assert ContentVersion.objects.get().next_change_at.date() == today + timedelta(days=1)


def test_the_list_costs_one_query(client):
    for _each in range(3):
        change_state(factories.publish(factories.make_prisoner()), State.WITHDRAWN)
    assert queries(client, "tombstones/") == 1
