"""A request that was refused, grew old or was overtaken does nothing."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.desk.models import ActRequest, Outcome
from cms.disclosure import acts
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from tests.desk.publication.conftest import act, decide, state_of

pytestmark = pytest.mark.django_db


def test_a_refused_request_does_nothing(publisher, second, hidden):
    act(publisher, hidden, state="public")
    asked = ActRequest.objects.get()
    decide(second, asked, "refuse")
    assert decide(second, asked).status_code == 400
    assert state_of(hidden) == State.HIDDEN


def test_an_old_request_does_nothing(publisher, second, hidden):
    act(publisher, hidden, state="public")
    ActRequest.objects.update(requested_at=timezone.now() - timedelta(days=8))
    assert decide(second, ActRequest.objects.get()).status_code == 400
    assert state_of(hidden) == State.HIDDEN
    assert not second.get(reverse("cms_desk_requests")).context["requests"]


def test_a_request_from_before_a_withdrawal_cannot_undo_it(publisher, second, public):
    act(publisher, public, show_portrait=True)
    asked = ActRequest.objects.get()
    acts.change_state(public, State.WITHDRAWN)
    assert decide(second, asked).status_code == 400
    row = PrisonerDisclosure.objects.get(pk=public.pk)
    assert (row.state, row.show_portrait) == (State.WITHDRAWN, False)


def test_hiding_ends_what_waited(publisher, second, public):
    act(publisher, public, show_portrait=True)
    act(publisher, public, state="hidden")
    assert ActRequest.objects.get().outcome == Outcome.OUTDATED


def test_approval_is_of_what_was_read(publisher, second, hidden):
    act(publisher, hidden, state="public")
    asked = ActRequest.objects.get()
    seen = second.get(reverse("cms_desk_request", args=[asked.pk])).context["seen"]
    hidden.summary_be = "Дапісана пазней"
    hidden.save()
    assert decide(second, asked, seen=seen).status_code == 400
    assert state_of(hidden) == State.HIDDEN


def test_a_publisher_who_left_can_no_longer_have_asked(publisher, second, hidden):
    act(publisher, hidden, state="public")
    publisher.user.groups.clear()
    assert decide(second, ActRequest.objects.get()).status_code == 400
    assert state_of(hidden) == State.HIDDEN
