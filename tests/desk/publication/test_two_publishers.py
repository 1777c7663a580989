"""What tells readers more waits for a second publisher."""

from typing import Any

import pytest
from django.db.models import QuerySet
from django.urls import reverse

from cms.desk.models import ActRequest, Outcome
from cms.disclosure import people
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.publication.conftest import act, decide, state_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "changes",
    [{"show_portrait": True}, {"show_address": True}, {"letters": "allowed"}, {"birthday": "full"}],
    ids=str,
)
def test_turning_a_switch_on_waits_for_a_second_publisher(publisher, second, public, changes):
    (name, value), *_ = changes.items()
    act(publisher, public, **changes)
    assert getattr(PrisonerDisclosure.objects.get(pk=public.pk), name) != value
    assert decide(second, ActRequest.objects.get()).status_code == 302
    assert getattr(PrisonerDisclosure.objects.get(pk=public.pk), name) == value


def test_making_somebody_public_takes_two(publisher, second, hidden):
    act(publisher, hidden, state="public", show_address=True)
    asked = ActRequest.objects.get()
    assert (asked.outcome, state_of(hidden)) == (Outcome.WAITING, State.HIDDEN)
    assert decide(publisher, asked).status_code == 400
    assert state_of(hidden) == State.HIDDEN
    assert decide(second, asked).status_code == 302
    asked.refresh_from_db()
    assert (asked.outcome, asked.decided_by, state_of(hidden)) == (
        Outcome.APPROVED,
        second.user,
        State.PUBLIC,
    )
    assert PrisonerDisclosure.objects.get(pk=hidden.pk).show_address
    assert decide(second, asked).status_code == 400


def test_a_pseudonym_waits_together_with_the_state_that_shows_it(publisher, second, hidden):
    assert act(publisher, hidden, state="pseudonymous").status_code == 400
    act(publisher, hidden, state="pseudonymous", pseudonym_be="В.")
    assert PrisonerDisclosure.objects.get(pk=hidden.pk).pseudonym_be is None
    decide(second, ActRequest.objects.get())
    assert people.prisoner(hidden.public_id, "be").name.full == "В."


@pytest.mark.parametrize("state", [State.PUBLIC, State.HIDDEN])
def test_a_note_on_letters_waits_but_emptying_it_does_not(publisher, second, state):
    person = factories.make_prisoner()
    if state == State.PUBLIC:
        factories.publish(person)
    act(publisher, person, letters_note_ru="Пишите на адрес родных")
    assert PrisonerDisclosure.objects.get(pk=person.pk).letters_note_ru is None
    decide(second, ActRequest.objects.get())
    assert PrisonerDisclosure.objects.get(pk=person.pk).letters_note_ru == "Пишите на адрес родных"
    act(publisher, person, letters_note_ru="")
    assert PrisonerDisclosure.objects.get(pk=person.pk).letters_note_ru is None
    assert not ActRequest.objects.waiting().exists()


def test_asking_and_approving_lock_in_the_same_order(monkeypatch, publisher, second, hidden):
    locked: list[type] = []
    stock = QuerySet.select_for_update

    def noted(self: QuerySet[Any], *args: Any, **kwargs: Any) -> QuerySet[Any]:
        locked.append(self.model)
        return stock(self, *args, **kwargs)

    monkeypatch.setattr(QuerySet, "select_for_update", noted)
    act(publisher, hidden, state="public")
    assert locked[:2] == [Prisoner, PrisonerDisclosure]
    locked.clear()
    decide(second, ActRequest.objects.get())
    assert locked[:3] == [Prisoner, PrisonerDisclosure, ActRequest]


def test_a_guardian_takes_two_as_well(publisher, second):
    guardian = factories.make_guardian(public=False)
    act(publisher, guardian, state="public")
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "hidden"
    decide(second, ActRequest.objects.get())
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "public"
    act(publisher, guardian, state="hidden")
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "hidden"


def test_what_waits_stands_on_the_dashboard_of_the_other_publisher_only(publisher, second, editor, hidden):
    act(publisher, hidden, state="public")
    address = reverse("cms_desk_request", args=[ActRequest.objects.get().pk])
    assert address in second.get(reverse("wagtailadmin_home")).content.decode()
    assert address not in publisher.get(reverse("wagtailadmin_home")).content.decode()
    assert address not in editor.get(reverse("wagtailadmin_home")).content.decode()
