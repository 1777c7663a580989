"""What an act names in the list of changes."""

from datetime import date

import pytest

from cms import version
from cms.disclosure.acts import change_state
from cms.disclosure.custody import Standing, restore, snapshots, write_custody
from cms.disclosure.states import State
from cms.snippets.models import Guardianship, Placement
from tests import factories
from tests.api.changes.conftest import card, guardian_of, place_of

pytestmark = pytest.mark.django_db


def test_a_facility_names_its_prisoners_and_the_pages_that_show_them(app, homes, somebody):
    page = factories.make_content(homes["be"], body=[card(somebody)])
    factories.make_content(homes["be"], slug="other")
    following = app()
    place = place_of(somebody)
    place.name_be = "Іншая назва"
    place.save()
    fetch = {"facilities": [place.pk], "prisoners": [somebody.public_id], "pages": [page.pk]}
    assert following.ask() == (fetch, {})
    assert following.ask() == ({}, {})


def test_a_place_that_is_deleted_is_dropped_and_names_whoever_was_held_there(app, somebody):
    following, place = app(), place_of(somebody)
    pk = place.pk
    place.delete(even_if_used=True)
    assert following.ask() == ({"prisoners": [somebody.public_id]}, {"facilities": [pk]})


def test_whoever_is_hidden_is_dropped_and_their_guardian_and_story_follow(app, homes, somebody):
    guardian = guardian_of(somebody)
    story = factories.make_interview(homes["be"], guardian=guardian, wards=[somebody])
    following = app()
    change_state(somebody, State.HIDDEN)
    fetch, drop = following.ask()
    assert drop == {"prisoners": [somebody.public_id], "pages": [story.pk]}
    assert fetch == {"guardians": [guardian.public_id]}


def test_what_was_public_only_between_two_questions_is_dropped(app, somebody):
    following, other = app(), factories.make_prisoner()
    factories.publish(other)
    change_state(other, State.WITHDRAWN)
    assert following.ask() == ({}, {"prisoners": [other.public_id]})


def test_a_former_guardian_hears_nothing(app, somebody):
    care = somebody.guardianships.get()
    care.until = date(2024, 1, 1)
    following = app()
    care.save()
    assert following.ask()[0] == {"guardians": [care.guardian.public_id], "prisoners": [somebody.public_id]}
    somebody.summary_be = "Новае"
    somebody.save()
    assert following.ask()[0] == {"prisoners": [somebody.public_id]}


def test_a_guardianship_that_passes_on_names_both_guardians(app, somebody):
    care, next_one = Guardianship.objects.get(), factories.make_guardian()
    following, former = app(), guardian_of(somebody)
    care.guardian = next_one
    care.save()
    fetch, _drop = following.ask()
    assert fetch["guardians"] == sorted([former.public_id, next_one.public_id])


def test_a_page_that_a_new_name_holds_back_is_dropped_and_no_other_is_named(app, homes):
    held = factories.make_content(homes["be"], title="Мікола Драздовіч піша")
    factories.make_content(homes["be"], slug="other", title="Драздовіцкія")
    following = app()
    factories.make_prisoner(family_name_be="Драздовіч")
    assert following.ask() == ({}, {"pages": [held.pk]})


def test_writing_in_bulk_names_whom_it_is_about(app, somebody):
    following, other = app(), factories.make_facility()
    with version.act():
        Placement.objects.filter(prisoner=somebody).update(facility=other)
    assert following.ask()[0]["prisoners"] == [somebody.public_id]


def test_a_release_day_and_its_undoing(app):
    people = [factories.publish(factories.make_prisoner()) for _each in range(3)]
    ids, pks = sorted(person.public_id for person in people), [person.pk for person in people]
    following, before = app(), snapshots(pks)
    write_custody(pks, Standing("released_pardoned", date(2024, 6, 1)))
    assert following.ask() == ({}, {"prisoners": ids})
    after = snapshots(pks)
    restore({pk: (before[pk], after[pk]) for pk in pks})
    assert following.ask() == ({"prisoners": ids}, {})
