"""The people of a facility are moved in one act, each of them logged."""

from datetime import date

import pytest
from wagtail.models import ModelLogEntry, ReferenceIndex

from cms import version
from tests.desk.moves.conftest import BEGAN, DAY, held_at, move, moved, readable, review, stays

pytestmark = pytest.mark.django_db


def test_one_act_moves_those_who_are_chosen(publisher, source, target):
    first, second, other = held_at(source), held_at(source), held_at(source)
    before = version.current()
    response = move(publisher, source, first, second, precision="month", confidence="reported")
    assert response.status_code == 302
    month = date(2026, 3, 1)
    assert stays(first) == stays(second) == moved(source, target, month)
    assert stays(other) == [(source.pk, BEGAN, None)]
    begun = first.placements.get(facility=target)
    assert (begun.since_precision, begun.confidence) == ("month", "reported")
    assert first.placements.get(facility=source).until_precision == "month"
    assert version.current() == before + 1


def test_readers_who_could_not_write_to_a_closed_place_can_write_to_the_new_one(publisher, client, source):
    person = readable(held_at(source))
    path = f"/be/prisoners/{person.public_id}/envelope/"
    assert "вул. Новая, 1" not in client.get(path).content.decode()
    move(publisher, source, person)
    assert "вул. Новая, 1" in client.get(path).content.decode()


def test_a_stay_that_began_later_and_a_locked_person_stay_and_the_others_go(
    publisher, second, source, target
):
    late, locked, goes = held_at(source), held_at(source), held_at(source)
    late.placements.update_or_create(defaults={"since": date(2026, 3, 9)})
    locked.locked, locked.locked_by = True, second.user
    locked.save()
    page = review(publisher, source, late, locked, goes).content.decode()
    assert "The present stay began later than that" in page
    assert "Somebody has locked this person" in page
    move(publisher, source, late, locked, goes)
    assert stays(late) == [(source.pk, date(2026, 3, 9), None)]
    assert stays(locked) == [(source.pk, BEGAN, None)]
    assert stays(goes) == moved(source, target)


def test_nobody_left_to_move_is_no_act(publisher, source):
    late = held_at(source)
    late.placements.update_or_create(defaults={"since": date(2026, 3, 9)})
    before = version.current()
    assert move(publisher, source, late).status_code == 409
    assert version.current() == before


def test_it_is_in_the_audit_log_of_each_person_and_of_the_place(publisher, source, target):
    people = [held_at(source), held_at(source)]
    move(publisher, source, *people)
    told = {"from": source.pk, "to": target.pk, "since": DAY.isoformat()}
    entries = ModelLogEntry.objects.filter(action="cms.moved")
    assert {each.object_id for each in entries} == {str(person.pk) for person in people}
    assert all((each.user, each.data) == (publisher.user, told) for each in entries)
    emptied = ModelLogEntry.objects.get(action="cms.people_moved")
    assert (emptied.object_id, emptied.data) == (str(source.pk), told | {"people": 2})


def test_the_new_place_knows_that_it_is_used(publisher, source, target):
    person = held_at(source)
    move(publisher, source, person)
    assert ReferenceIndex.get_references_to(target).filter(object_id=str(person.pk)).exists()
