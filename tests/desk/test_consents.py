"""Consents: recorded, reviewed, withdrawn with what stood on them, and never seen outside the admin."""

import logging
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.desk.models import ActRequest, Outcome
from cms.disclosure import people
from cms.disclosure.acts import ActRefused, change_state, record_consent
from cms.disclosure.consents import due, review_consent, withdraw_consent
from cms.disclosure.models import Consent, PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
from tests.desk.publication.conftest import act
from tests.factories import make_prisoner, publish

pytestmark = pytest.mark.django_db
TODAY = date.today()
REFERENCE = "папка 3, ліст 12"


@pytest.fixture
def person(campaign: None) -> Prisoner:
    return publish(make_prisoner(), show_address=True, show_portrait=True)


def agreed(person: Prisoner, scope: str = "public", **details: Any) -> Consent:
    defaults = {"relation": "relative", "given_on": date(2024, 5, 1), "reference": REFERENCE}
    return record_consent(person, scope=scope, **defaults | details)


def row_of(person: Prisoner) -> PrisonerDisclosure:
    return PrisonerDisclosure.objects.get(pk=person.pk)


def address(person: Prisoner) -> str:
    return reverse("cms_desk_consents", args=[person.pk])


@pytest.mark.parametrize(
    ("scope", "column", "value"),
    [("public", "state", "withdrawn"), ("address", "show_address", False), ("portrait", "show_portrait", False)],
)  # fmt: skip
def test_a_withdrawal_takes_back_what_stood_on_the_consent(person, scope, column, value):
    before = {name: getattr(row_of(person), name) for name in ("state", "show_address", "show_portrait")}
    consent = agreed(person, scope)
    withdraw_consent(consent, on=TODAY)
    after = {name: getattr(row_of(person), name) for name in before}
    assert after == before | {column: value}
    consent.refresh_from_db()
    assert consent.withdrawn_on == TODAY


def test_somebody_minimised_is_withdrawn_with_the_consent(campaign):
    person = publish(make_prisoner(custody="released_full_term"))
    consent = agreed(person, "minimised")
    change_state(person, State.MINIMISED)
    withdraw_consent(consent, on=TODAY)
    assert row_of(person).state == State.WITHDRAWN
    for language in ("be", "ru", "en"):
        assert people.prisoner(person.public_id, language) is None


def test_what_another_consent_carries_stays(person):
    first, second = agreed(person), agreed(person)
    withdraw_consent(first, on=TODAY)
    assert row_of(person).state == State.PUBLIC
    withdraw_consent(second, on=TODAY)
    assert row_of(person).state == State.WITHDRAWN


def test_a_withdrawal_never_shows_more(campaign):
    person = make_prisoner()
    consent = agreed(person)
    withdraw_consent(consent, on=TODAY)
    assert row_of(person).state == State.HIDDEN


def test_a_consent_is_withdrawn_once(person):
    consent = agreed(person)
    withdraw_consent(consent, on=TODAY)
    with pytest.raises(ActRefused):
        withdraw_consent(consent, on=TODAY)
    with pytest.raises(ActRefused):
        review_consent(consent, review_on=TODAY + timedelta(days=9))


def test_a_withdrawn_consent_minimises_nobody(publisher, campaign):
    person = publish(make_prisoner(custody="released_full_term"))
    withdraw_consent(agreed(person, "minimised"), on=TODAY)
    assert act(publisher, person, state="minimised").status_code == 400


def test_a_failure_halfway_withdraws_nothing(monkeypatch, person):
    from cms.disclosure import consents

    def fails(*args: Any, **kwargs: Any) -> None:
        raise ActRefused("no")

    monkeypatch.setattr(consents, "change_state", fails)
    consent = agreed(person)
    with pytest.raises(ActRefused):
        withdraw_consent(consent, on=TODAY)
    consent.refresh_from_db()
    assert (consent.withdrawn_on, row_of(person).state) == (None, State.PUBLIC)


def test_a_date_that_has_passed_reminds_and_hides_nothing(person):
    consent = agreed(person, review_on=TODAY - timedelta(days=400))
    assert list(due(TODAY)) == [consent]
    assert row_of(person).state == State.PUBLIC
    review_consent(consent, review_on=TODAY + timedelta(days=90))
    assert not due(TODAY)


def test_a_publisher_records_reviews_and_withdraws(publisher, person):
    fields = {"scope": "public", "relation": "lawyer", "given_on": "2024-05-01", "review_on": "2024-06-01"}
    assert publisher.post(address(person), fields | {"step": "record"}).status_code == 302
    consent = Consent.objects.get()
    assert (consent.relation, consent.recorded_by) == ("lawyer", publisher.user)
    ahead = (TODAY + timedelta(days=30)).isoformat()
    publisher.post(address(person), {"step": "review", "consent": consent.pk, "review_on": ahead})
    consent.refresh_from_db()
    assert consent.review_on.isoformat() == ahead
    shown = publisher.post(address(person), {"step": "withdraw", "consent": consent.pk})
    assert "Readers see nothing of this person" in shown.content.decode()
    assert row_of(person).state == State.PUBLIC
    publisher.post(address(person), {"step": "confirm", "consent": consent.pk})
    assert row_of(person).state == State.WITHDRAWN


def test_a_withdrawal_ends_what_waited(publisher, campaign):
    person = publish(make_prisoner())
    consent = agreed(person, "portrait")
    act(publisher, person, show_portrait=True)
    publisher.post(address(person), {"step": "confirm", "consent": consent.pk})
    assert ActRequest.objects.get().outcome == Outcome.OUTDATED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("given_on", (TODAY + timedelta(days=1)).isoformat()),
        ("given_on", ""),
        ("review_on", "2024-04-30"),
        ("scope", "everything"),
        ("relation", ""),
        ("reference", "маці, +375 29 123-45-67"),
        ("reference", "mother@example.org"),
        ("reference", "я" * 81),
    ],
)
def test_a_form_that_makes_no_sense_records_nothing(publisher, person, field, value):
    fields = {
        "scope": "public",
        "relation": "self",
        "given_on": "2024-05-01",
        "review_on": "",
        "reference": "",
    }
    answer = publisher.post(address(person), fields | {field: value, "step": "record"})
    assert answer.status_code == 400
    assert field in answer.context["form"].errors
    assert not Consent.objects.exists()


def test_nobody_else_sees_or_changes_consents(editor, translator, person):
    consent = agreed(person)
    for stranger in (editor, translator):
        posted = stranger.post(address(person), {"step": "confirm", "consent": consent.pk})
        for answer in (stranger.get(address(person)), stranger.get(reverse("cms_desk_consents_due")), posted):
            assert answer.status_code == 403
            assert REFERENCE not in answer.content.decode()
    assert row_of(person).state == State.PUBLIC


def test_a_consent_of_somebody_else_is_not_found(publisher, person):
    other = agreed(make_prisoner())
    for forged in (other.pk, "x", "9" * 30, ""):
        assert publisher.post(address(person), {"step": "confirm", "consent": forged}).status_code == 404
    other.refresh_from_db()
    assert other.withdrawn_on is None


def test_the_dashboard_says_how_many_and_not_whose(publisher, editor, person):
    for _number in range(2):
        agreed(person, review_on=TODAY)
    home = reverse("wagtailadmin_home")
    body = publisher.get(home).content.decode()
    panel = body[body.index('id="cms-consents"') :].split("</section>")[0]
    assert "2 consents to review" in panel
    assert "Выдуманы" not in panel
    assert 'id="cms-consents"' not in editor.get(home).content.decode()


def test_the_letter_holds_a_number_and_a_link_and_no_name(publisher, second, editor, person, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://admin.example"
    for client in (publisher, second, editor):
        client.user.email = f"{client.user.username}@example.org"
        client.user.save()
    agreed(person, review_on=TODAY)
    agreed(person, review_on=TODAY)
    agreed(person, review_on=TODAY + timedelta(days=1))
    call_command("remind_of_consents")
    assert [letter.to for letter in mail.outbox] == [["publisher@example.org"], ["second@example.org"]]
    letter = mail.outbox[0]
    assert letter.subject == "2 consents to review"
    assert f"https://admin.example{reverse('cms_desk_consents_due')}" in letter.body
    for secret in ("Выдуманы", "Вымышленный", "Vydumany", REFERENCE, person.public_id):
        assert secret not in letter.subject + letter.body


def test_no_letter_without_a_consent_to_review(publisher, person):
    publisher.user.email = "publisher@example.org"
    publisher.user.save()
    agreed(person)
    call_command("remind_of_consents")
    assert not mail.outbox


def test_nothing_of_a_consent_leaves_the_admin(client, publisher, person, caplog):
    caplog.set_level(logging.DEBUG)
    agreed(person, review_on=date(2031, 3, 7), given_on=date(2019, 11, 23))
    shown = client.get(f"/be/prisoners/{person.public_id}/")
    listed = client.get("/api/v2/prisoners/?fields=*")
    told = client.get(f"/api/v2/prisoners/{person.public_id}/?fields=*")
    entries = " ".join(str(each.data) for each in ModelLogEntry.objects.all())
    outputs = [shown.text, listed.text, told.text, caplog.text, entries]
    assert "Выдуманы" in outputs[2]
    for output in outputs:
        for secret in (REFERENCE, "2031-03-07", "2019-11-23", "relative", "consents"):
            assert secret not in output
    assert client.get("/api/v2/consents/").status_code == 404
    for asked in ("consents", "consents__scope", "disclosure"):
        assert client.get(f"/api/v2/prisoners/?{asked}=1").status_code == 400
        assert client.get(f"/api/v2/prisoners/?order={asked}").status_code == 400
        assert client.get(f"/api/v2/prisoners/?fields={asked}").status_code == 400
