"""Acts of two people at the same moment: the one that hides wins."""

import threading

import pytest
from django.db import connection

from cms.desk.erasing import person as erasing
from cms.disclosure import signal_handlers
from cms.disclosure.acts import ActRefused, change_state, set_switches
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
from cms.snippets.spellings import Spellings
from tests.disclosure.somebody import Somebody, failures
from tests.factories import make_prisoner, publish

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]


def test_a_save_of_facts_never_overwrites_a_withdrawal_made_meanwhile(monkeypatch):
    """Two connections: facts are being saved while somebody else withdraws the person."""
    person = publish(make_prisoner())
    reached, go_on, stock = threading.Event(), threading.Event(), signal_handlers.settle

    def pausing(pk: int) -> None:
        reached.set()
        go_on.wait(20)
        stock(pk)

    def save_facts() -> None:
        monkeypatch.setattr(signal_handlers, "settle", pausing)
        Prisoner.objects.get(pk=person.pk).save()

    saving = Somebody(save_facts)
    assert reached.wait(10)
    withdrawing = Somebody(lambda: change_state(person, State.WITHDRAWN))
    withdrawing.stand_still()
    go_on.set()
    assert failures(saving, withdrawing) == []
    assert PrisonerDisclosure.objects.get(prisoner=person).state == "withdrawn"


@pytest.mark.parametrize(
    "act",
    [
        lambda person: change_state(person, State.WITHDRAWN),
        lambda person: set_switches(person, {"show_address": True}),
    ],
    ids=["state", "switches"],
)
def test_an_act_waits_for_an_erasure_under_way_and_is_told_of_it(monkeypatch, act):
    """Two orders of locking would let them wait for each other, until the database gives one of them up."""
    person = publish(make_prisoner())
    reached, go_on, stock = threading.Event(), threading.Event(), erasing.every_spelling

    def pausing(erased: Prisoner) -> Spellings:
        reached.set()
        go_on.wait(20)
        return stock(erased)

    monkeypatch.setattr(erasing, "every_spelling", pausing)
    removing = Somebody(lambda: erasing.erase(person))
    assert reached.wait(10)
    acting = Somebody(lambda: act(person))
    acting.stand_still()
    go_on.set()
    assert [type(each) for each in failures(removing, acting)] == [ActRefused]
    assert not Prisoner.objects.exists()
