"""To minimise somebody takes a consent, recorded with its day."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from cms.desk.publication import requests
from cms.disclosure import acts
from cms.disclosure.models import Consent
from cms.disclosure.states import State
from cms.snippets.choices import Custody
from tests.desk.publication.conftest import act, state_of

pytestmark = pytest.mark.django_db


def test_minimising_needs_a_consent(publisher, public):
    acts.record_custody(public, Custody.EXILED, since=None)
    response = act(publisher, public, state="minimised")
    assert response.status_code == 400
    assert {"relation", "given_on"} <= set(response.context["form"].errors)
    act(publisher, public, state="minimised", relation="relative", given_on="2024-05-01", reference="sheet 7")
    consent = Consent.objects.get()
    assert (consent.scope, consent.recorded_by, state_of(public)) == (
        "minimised",
        publisher.user,
        "minimised",
    )


def test_a_second_consent_needs_its_day_too(publisher, public):
    acts.record_custody(public, Custody.EXILED, since=None)
    acts.record_consent(public, relation="self", scope="minimised", given_on="2024-01-01")
    response = act(publisher, public, state="minimised", relation="self")
    assert response.status_code == 400
    assert set(response.context["form"].errors) == {"given_on"}
    assert act(publisher, public, state="minimised").status_code == 302
    assert (Consent.objects.count(), state_of(public)) == (1, State.MINIMISED)


def test_a_consent_that_cannot_be_recorded_is_a_form_error(monkeypatch, publisher, public):
    def refused(*args: Any, **kwargs: Any) -> None:
        raise ValidationError({"given_on": "A consent cannot lie in the future."})

    monkeypatch.setattr(requests, "record_consent", refused)
    response = act(publisher, public, state="minimised", relation="self", given_on="2024-05-01")
    assert response.status_code == 400
    assert response.context["form"].non_field_errors() == ["A consent cannot lie in the future."]
    assert state_of(public) == State.PUBLIC
