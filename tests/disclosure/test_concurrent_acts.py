"""Acts of two people at the same moment: the one that hides wins."""

import threading

import pytest
from django.db import connection

from cms.disclosure import signal_handlers
from cms.disclosure.acts import change_state
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
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
        go_on.wait(5)
        stock(pk)

    def save_facts() -> None:
        monkeypatch.setattr(signal_handlers, "settle", pausing)
        Prisoner.objects.get(pk=person.pk).save()
        connection.close()

    saving = threading.Thread(target=save_facts)
    saving.start()
    assert reached.wait(10)
    change_state(person, State.WITHDRAWN)
    go_on.set()
    saving.join(10)
    assert PrisonerDisclosure.objects.get(prisoner=person).state == "withdrawn"
