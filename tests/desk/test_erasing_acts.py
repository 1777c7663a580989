"""One publisher asks for a deletion, another one approves it; nobody else touches it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.desk.models import ActRequest, Outcome
from cms.disclosure.models import Tombstone
from cms.snippets.models import Guardian, Prisoner
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(campaign: None) -> Prisoner:
    return factories.publish(factories.make_prisoner())


def address(person: Any) -> str:
    return reverse(f"cms_desk_erase_{person._meta.model_name}", args=[person.pk])


def ask(client: Client, person: Any, **fields: str) -> Any:
    return client.post(address(person), {"step": "confirm", "public_id": person.public_id} | fields)


def decide(client: Client, asked: ActRequest, decision: str = "approve") -> Any:
    page = reverse("cms_desk_request", args=[asked.pk])
    response = client.get(page)
    seen = response.context["seen"] if response.status_code == 200 else ""
    return client.post(page, {"decision": decision, "seen": seen})


def test_the_page_says_first_that_there_is_no_way_back(publisher, person):
    body = publisher.get(address(person)).content.decode()
    assert "This cannot be undone" in body
    assert "second publisher" in body
    assert 'value="confirm"' not in body


def test_looking_at_what_would_be_removed_removes_nothing(publisher, person):
    factories.make_facility(rules_be="Пытайся ў Міколы Выдуманага")
    response = publisher.post(address(person), {"step": "review", "prune": "on"})
    body = response.content.decode()
    assert response.status_code == 200
    assert "1 · disclosures" in body
    assert "holds the name" in body
    assert 'value="confirm"' in body
    assert Prisoner.objects.get() == person
    assert not ActRequest.objects.exists()


def test_two_publishers_delete_and_read_what_remains(publisher, second, person):
    public_id = person.public_id
    assert ask(publisher, person, prune="on").status_code == 302
    asked = ActRequest.objects.get()
    assert (asked.act, asked.changes) == ("deletion", {"prune": True})
    assert decide(publisher, asked).status_code == 400
    assert Prisoner.objects.exists()

    response = decide(second, asked)

    assert response.url == reverse("cms_desk_erased")
    assert not Prisoner.objects.exists()
    assert Tombstone.objects.get().public_id == public_id
    body = second.get(response.url).content.decode()
    assert public_id in body
    assert "Backups hold the person" in body
    assert "Выдуман" not in body
    assert not ActRequest.objects.exists()


def test_a_guardian_takes_two_as_well(publisher, second, campaign):
    guardian = factories.make_guardian()
    ask(publisher, guardian)
    assert Guardian.objects.exists()
    assert decide(second, ActRequest.objects.get()).status_code == 302
    assert not Guardian.objects.exists()


def test_a_site_with_one_publisher_says_so(settings, publisher, person):
    settings.CMS_SINGLE_PUBLISHER = True
    assert ask(publisher, person).url == reverse("cms_desk_erased")
    assert not Prisoner.objects.exists()


def test_a_refused_request_deletes_nobody(publisher, second, person):
    ask(publisher, person)
    decide(second, ActRequest.objects.get(), "refuse")
    assert Prisoner.objects.exists()
    assert ActRequest.objects.get().outcome == Outcome.REFUSED


@pytest.mark.parametrize("public_id", ["", "other", "ў" * 40])
def test_the_id_must_be_typed(publisher, person, public_id):
    response = publisher.post(address(person), {"step": "confirm", "public_id": public_id})
    assert response.status_code == 400
    assert not ActRequest.objects.exists()


@pytest.mark.parametrize("who", ["editor", "translator"])
def test_a_forged_post_by_others_is_forbidden(request, who, publisher, person):
    stranger = request.getfixturevalue(who)
    ask(publisher, person)
    asked = ActRequest.objects.get()
    assert stranger.get(address(person)).status_code == 403
    assert stranger.post(address(person), {"step": "review"}).status_code == 403
    assert ask(stranger, person).status_code == 403
    assert decide(stranger, asked).status_code == 403
    assert stranger.get(reverse("cms_desk_erased")).status_code == 403
    assert Prisoner.objects.exists()


def test_a_visitor_and_a_post_without_a_token_do_nothing(client, publisher, person):
    assert ask(client, person).status_code == 302
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(publisher.user)
    assert ask(strict, person).status_code == 403
    assert not ActRequest.objects.exists()


def test_nobody_is_not_found(publisher, person):
    page = reverse("cms_desk_erase_prisoner", args=[999999])
    assert publisher.get(page).status_code == 404
    assert publisher.post(page, {"step": "confirm"}).status_code == 404
