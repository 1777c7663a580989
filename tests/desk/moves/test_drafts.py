"""Drafts, scheduled revisions and those under review move with the live row."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Workflow

from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.moves.conftest import drafted, held_at, move, moved, review, stays

pytestmark = pytest.mark.django_db


def test_a_draft_follows_and_keeps_its_secrets(publisher, source, target):
    person = drafted(held_at(source), summary_be="Чарнавік")
    move(publisher, source, person)
    person.refresh_from_db()
    assert (person.summary_be, person.has_unpublished_changes) == (None, True)
    assert stays(person) == moved(source, target)
    person.get_latest_revision().publish(user=publisher.user)
    assert Prisoner.objects.get(pk=person.pk).summary_be == "Чарнавік"
    assert stays(person) == moved(source, target)


def test_a_draft_that_tells_of_another_place_stays_as_it_is_and_is_pointed_at(publisher, source, target):
    person, elsewhere = held_at(source), factories.make_facility(number="17")
    draft = Prisoner.objects.get(pk=person.pk)
    stay = draft.placements.get()
    stay.facility = elsewhere
    draft.placements = [stay]
    content = type(draft.save_revision()).objects.get(pk=draft.latest_revision_id).content
    page = review(publisher, source, person).content.decode()
    assert "A draft tells of another place." in page
    move(publisher, source, person)
    assert stays(person) == moved(source, target)
    assert Prisoner.objects.get(pk=person.pk).latest_revision.content == content


def test_a_scheduled_revision_follows_and_keeps_its_moment(publisher, source, target):
    person = held_at(source)
    scheduled = Prisoner.objects.get(pk=person.pk).save_revision()
    drafted(person, summary_be="Навейшы")
    moment = timezone.now() + timedelta(days=1)
    type(scheduled).objects.filter(pk=scheduled.pk).update(approved_go_live_at=moment)
    move(publisher, source, person)
    scheduled.refresh_from_db()
    assert scheduled.approved_go_live_at == moment
    scheduled.publish()
    assert stays(person) == moved(source, target)


def test_a_revision_under_review_follows(publisher, editor, source, target):
    person = drafted(held_at(source), summary_be="На праверцы")
    state = Workflow.objects.get(name="Review").start(person, editor.user)
    drafted(person, summary_be="Навейшы")
    move(publisher, source, person)
    state.refresh_from_db()
    state.current_task_state.approve(user=publisher.user)
    assert Prisoner.objects.get(pk=person.pk).live_revision is not None
    assert stays(person) == moved(source, target)
