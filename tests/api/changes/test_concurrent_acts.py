"""Acts at the same moment: whichever ends last sees what the others did, and none waits for ever."""

import threading

import pytest
from django.db import connection
from django.test import Client

from cms.disclosure.acts import change_state
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.version import act
from tests.api.changes.client import Mirror, read_everything
from tests.factories import (
    make_directory,
    make_guardian,
    make_guardianship,
    make_home,
    make_interview,
    make_prisoner,
)

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]


def test_a_story_that_two_acts_make_public_together_is_named():
    """Neither act alone makes it public, and neither sees the other's before both are done."""
    home = make_home("be")
    make_directory(home)
    wards = [make_prisoner(family_name_be=name) for name in ("Арлоўская", "Бярозка")]
    story = make_interview(home, wards=wards)
    mirror = Mirror(Client())
    mirror.follow()
    meet = threading.Barrier(2)

    def show(person):
        with act():
            # No more than that: an act of the desk would wait here for the other's entries in indexes and logs.
            PrisonerDisclosure.objects.filter(pk=person.pk).update(state=State.PUBLIC)
            meet.wait(20)
        connection.close()

    _together([threading.Thread(target=show, args=[person]) for person in wards])
    assert story.pk in mirror.follow()["fetch"]["pages"]
    assert mirror.copy == read_everything(Client())


def test_acts_about_the_same_people_follow_each_other():
    guardian, home = make_guardian(), make_home("be")
    people = [make_prisoner() for _each in range(4)]
    for person in people:
        make_guardianship(person, guardian)
        change_state(person, State.PUBLIC)
    make_interview(home, guardian=guardian, wards=people)
    mirror = Mirror(Client())
    mirror.follow()

    def turn(order):
        for person in order:
            change_state(person, State.HIDDEN)
            change_state(person, State.PUBLIC)
            guardian.save()
        connection.close()

    orders = [people[:2], people[2:][::-1]]
    _together([threading.Thread(target=turn, args=[order]) for order in orders])
    mirror.follow()
    assert mirror.copy == read_everything(Client())


def _together(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
