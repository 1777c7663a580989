"""Somebody public, and an app that asks what has changed since it last asked."""

import pytest

from cms.snippets.models import Facility, Prisoner
from tests import factories


class App:
    """Asks for changes since it last asked; what is named, by endpoint."""

    def __init__(self, get):
        self.get = get
        self.version = get("changes/")["meta"]["version"]

    def ask(self):
        told = self.get("changes/", since=self.version)
        assert told["meta"]["since"] == self.version and not told["meta"]["all"]
        self.version = told["meta"]["version"]
        return tuple({kind: ids for kind, ids in told[name].items() if ids} for name in ("fetch", "drop"))

    def hears_nothing_of(self, deed):
        before = self.version
        deed()
        assert self.ask() == ({}, {})
        assert self.version == before


@pytest.fixture
def app(get):
    return lambda: App(get)


@pytest.fixture
def somebody(db):
    """A public prisoner with a place and a guardian."""
    person = factories.publish(factories.make_prisoner(), show_address=True, letters="allowed")
    factories.make_placement(person, factories.make_facility())
    factories.make_guardianship(person, factories.make_guardian())
    return Prisoner.objects.get(pk=person.pk)


def card(person):
    return {"type": "person_card", "id": "card", "value": {"person": person.pk}}


def place_of(person):
    return Facility.objects.get(placements__prisoner=person)


def guardian_of(person):
    return person.guardianships.get().guardian
