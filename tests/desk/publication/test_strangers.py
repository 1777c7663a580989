"""Whoever may not decide, and whatever is forged, changes nothing."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from cms.desk.models import ActRequest, Outcome
from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.states import State
from tests import factories
from tests.desk.forms import url
from tests.desk.publication.conftest import act, decide, state_of

pytestmark = pytest.mark.django_db


def test_whoever_decides_about_guardians_only_reads_no_comparison_of_a_prisoner(publisher, editor, hidden):
    editor.user.user_permissions.add(Permission.objects.get(codename="change_guardiandisclosure"))
    guardian = factories.make_guardian(public=False)
    act(publisher, hidden, state="public")
    act(publisher, guardian, state="public")
    theirs, others = (
        reverse("cms_desk_request", args=[ActRequest.objects.get(**{kind: fact}).pk])
        for kind, fact in (("guardian", guardian), ("prisoner", hidden))
    )
    assert editor.get(theirs).status_code == 200
    for response in (editor.get(others), editor.post(others, {"decision": "approve", "seen": ""})):
        assert response.status_code == 403
        assert "Выдуманы" not in response.content.decode()
    assert state_of(hidden) == State.HIDDEN


@pytest.mark.parametrize("who", ["editor", "translator"])
def test_a_forged_post_by_others_is_forbidden_and_changes_nothing(request, who, publisher, hidden, public):
    stranger = request.getfixturevalue(who)
    act(publisher, hidden, state="public")
    asked = ActRequest.objects.get()
    assert act(stranger, public, state="hidden").status_code == 403
    assert stranger.get(url(public, "publication", public.pk)).status_code == 403
    assert decide(stranger, asked, seen="").status_code == 403
    assert stranger.get(reverse("cms_desk_requests")).status_code == 403
    assert (state_of(public), state_of(hidden)) == (State.PUBLIC, State.HIDDEN)
    assert ActRequest.objects.get().outcome == Outcome.WAITING


def test_a_visitor_is_sent_to_the_login(client, campaign, public):
    response = client.post(url(public, "publication", public.pk), {"state": "hidden", "step": "confirm"})
    assert response.status_code == 302
    assert state_of(public) == State.PUBLIC


def test_a_post_without_a_token_is_refused(publisher, public):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(publisher.user)
    assert act(strict, public, state="hidden").status_code == 403
    assert state_of(public) == State.PUBLIC


@pytest.mark.parametrize(
    "forged",
    [
        {"state": "pseudonymous"},
        {"state": "everything"},
        {"state": ""},
        {"birthday": "exact"},
        {"letters": "x"},
        {"letters_note_be": "я" * 401},
        {"letters_note_ru": "a\0b"},
        {"given_on": "учора"},
        {"relation": "neighbour"},
        {"reference": "я" * 81},
    ],
    ids=lambda forged: next(iter(forged)),
)
def test_a_forged_value_is_a_form_error_and_changes_nothing(publisher, public, forged):
    before = PrisonerDisclosure.objects.filter(pk=public.pk).values().get()
    response = act(publisher, public, **forged)
    assert response.status_code == 400
    assert response.context["form"].errors
    assert PrisonerDisclosure.objects.filter(pk=public.pk).values().get() == before
    assert not Consent.objects.exists()


def test_nobody_and_nothing_is_not_found(publisher, campaign):
    person = factories.make_prisoner()
    assert publisher.get(url(person, "publication", 999999)).status_code == 404
    assert publisher.get(reverse("cms_desk_request", args=[999999])).status_code == 404


def test_no_form_of_the_admin_edits_disclosure_or_consent():
    from wagtail.snippets.models import get_snippet_models

    from cms.desk.checks import _panel_names

    models = set(get_snippet_models())
    assert not models & {PrisonerDisclosure, GuardianDisclosure, Consent, ActRequest}
    owners = {
        owner for model in models for owner, _name in _panel_names(model.snippet_viewset.get_edit_handler())
    }
    assert not owners & {PrisonerDisclosure, GuardianDisclosure, Consent, ActRequest}
