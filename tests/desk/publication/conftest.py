"""The form by which publishers decide what readers see, and requests that wait for a second one."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.desk.models import ActRequest
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.forms import url


def form_of(person: Any, **changes: Any) -> dict[str, Any]:
    """The publication form as it is shown for `person`, with changes; a switch that is off is not posted."""
    row = person.disclosure.__class__.objects.get(pk=person.pk)
    names = ["state", "show_portrait"]
    if isinstance(person, Prisoner):
        names += ["birthday", "show_address", "letters"]
        names += [f"{name}_{each}" for name in ("pseudonym", "letters_note") for each in ("be", "ru", "en")]
    values = {name: getattr(row, name) or "" for name in names} | changes
    return {name: "on" if value is True else value for name, value in values.items() if value is not False}


def act(client: Client, person: Any, **changes: Any) -> Any:
    return client.post(
        url(person, "publication", person.pk), form_of(person, **changes) | {"step": "confirm"}
    )


def decide(client: Client, asked: ActRequest, decision: str = "approve", seen: str | None = None) -> Any:
    address = reverse("cms_desk_request", args=[asked.pk])
    if seen is None:
        response = client.get(address)
        seen = response.context["seen"] if response.status_code == 200 else ""
    return client.post(address, {"decision": decision, "seen": seen})


def state_of(person: Any) -> str:
    return type(person.disclosure).objects.get(pk=person.pk).state


@pytest.fixture
def hidden() -> Prisoner:
    return factories.make_prisoner()


@pytest.fixture
def public() -> Prisoner:
    return factories.publish(factories.make_prisoner(family_name_be="Ўсцінаў"))
