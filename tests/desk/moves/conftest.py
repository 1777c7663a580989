"""A closed place, the one that replaced it, those held there, and how a publisher moves them."""

from datetime import date

import pytest
from django.db.models import F

from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.forms import url

DAY = date(2026, 3, 2)


@pytest.fixture
def target():
    return factories.make_facility(
        number="3", short_name_be="Турма № 3", short_name_ru="Тюрьма № 3", short_name_en="Prison No. 3",
        street_be="вул. Новая, 1", street_ru="ул. Новая, 1",
    )  # fmt: skip


@pytest.fixture
def source(target):
    return factories.make_facility(number="9", closed_on=DAY, replaced_by=target)


def held_at(place, **columns):
    person = factories.make_prisoner(**columns)
    factories.make_placement(person, place)
    return person


def readable(person):
    return factories.publish(person, show_address=True, letters="allowed")


def address(place) -> str:
    return url(place, "move", place.pk)


def asked(source, *people, **fields):
    return {
        "target": source.replaced_by_id, "day": DAY.isoformat(), "precision": "day", "confidence": "confirmed",
        "people": [person.pk for person in people],
    } | fields  # fmt: skip


def review(client, source, *people, **fields):
    return client.post(address(source), asked(source, *people, **fields) | {"step": "review"})


def move(client, source, *people, **fields):
    seen = review(client, source, *people, **fields).context["found"].fingerprint
    said = asked(source, *people, **fields) | {"step": "confirm", "seen": seen}
    return client.post(address(source), said)


def stays(person):
    rows = Prisoner.objects.get(pk=person.pk).placements.order_by(F("sort_order").asc(nulls_first=True), "pk")
    return [(each.facility_id, each.since, each.until) for each in rows]


def drafted(person, **columns):
    draft = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    for name, value in columns.items():
        setattr(draft, name, value)
    draft.save_revision()
    return Prisoner.objects.get(pk=person.pk)


BEGAN = date(2023, 5, 1)


def moved(source, target, day=DAY):
    return [(source.pk, BEGAN, day), (target.pk, day, None)]
