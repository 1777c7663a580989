"""The publication act: one publisher narrows, two widen, nobody else touches it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.desk.models import ActRequest, Outcome
from cms.desk.publication import requests
from cms.desk.publication.comparison import LABELS, UNLISTED
from cms.disclosure import acts, people
from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.states import POLICY, State
from cms.snippets.choices import Custody
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db


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


def test_the_form_says_the_state_and_what_readers_see_in_three_languages(publisher, public):
    response = publisher.get(url(public, "publication", public.pk))
    body = response.content.decode()
    assert response.status_code == 200
    assert "Ўсцінаў" in body
    assert "Вымышленный" in body
    assert [each.language for each in response.context["comparisons"]] == ["be", "ru", "en"]
    states = [value for value, _label in response.context["form"].fields["state"].choices]
    assert states == ["hidden", "public", "minimised", "withdrawn"]


def test_every_field_of_the_policy_has_a_line(db):
    assert set(POLICY) - UNLISTED <= set(LABELS)


def test_looking_at_what_would_change_changes_nothing(publisher, public):
    address = url(public, "publication", public.pk)
    response = publisher.post(address, form_of(public, state="withdrawn") | {"step": "review"})
    assert response.status_code == 200
    assert all(each.before and each.after is None for each in response.context["comparisons"])
    assert state_of(public) == State.PUBLIC
    assert not ActRequest.objects.exists()


@pytest.mark.parametrize("state", ["hidden", "withdrawn"])
def test_one_publisher_hides_at_once(publisher, public, state):
    assert act(publisher, public, state=state).status_code == 302
    assert state_of(public) == state
    assert people.prisoner(public.public_id, "be") is None


def test_turning_a_switch_off_is_immediate(publisher, public):
    acts.set_switches(public, {"show_address": True, "letters": "allowed"})
    act(publisher, public, show_address=False, letters="refused")
    row = PrisonerDisclosure.objects.get(pk=public.pk)
    assert (row.show_address, row.letters) == (False, "refused")
    assert not ActRequest.objects.exists()


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


def test_what_narrows_happens_while_the_rest_waits(publisher, public):
    acts.set_switches(public, {"letters": "allowed"})
    act(publisher, public, letters="refused", show_portrait=True)
    row = PrisonerDisclosure.objects.get(pk=public.pk)
    assert (row.letters, row.show_portrait) == ("refused", False)
    assert ActRequest.objects.get().changes == {"show_portrait": True}


def test_a_pseudonym_waits_together_with_the_state_that_shows_it(publisher, second, hidden):
    assert act(publisher, hidden, state="pseudonymous").status_code == 400
    act(publisher, hidden, state="pseudonymous", pseudonym_be="В.")
    assert PrisonerDisclosure.objects.get(pk=hidden.pk).pseudonym_be is None
    decide(second, ActRequest.objects.get())
    assert people.prisoner(hidden.public_id, "be").name.full == "В."


def test_a_refused_request_does_nothing(publisher, second, hidden):
    act(publisher, hidden, state="public")
    asked = ActRequest.objects.get()
    decide(second, asked, "refuse")
    assert decide(second, asked).status_code == 400
    assert state_of(hidden) == State.HIDDEN


def test_an_old_request_does_nothing(publisher, second, hidden):
    act(publisher, hidden, state="public")
    ActRequest.objects.update(requested_at=timezone.now() - timedelta(days=8))
    assert decide(second, ActRequest.objects.get()).status_code == 400
    assert state_of(hidden) == State.HIDDEN
    assert not second.get(reverse("cms_desk_requests")).context["requests"]


def test_a_request_from_before_a_withdrawal_cannot_undo_it(publisher, second, public):
    act(publisher, public, show_portrait=True)
    asked = ActRequest.objects.get()
    acts.change_state(public, State.WITHDRAWN)
    assert decide(second, asked).status_code == 400
    row = PrisonerDisclosure.objects.get(pk=public.pk)
    assert (row.state, row.show_portrait) == (State.WITHDRAWN, False)


def test_hiding_ends_what_waited(publisher, second, public):
    act(publisher, public, show_portrait=True)
    act(publisher, public, state="hidden")
    assert ActRequest.objects.get().outcome == Outcome.OUTDATED


def test_approval_is_of_what_was_read(publisher, second, hidden):
    act(publisher, hidden, state="public")
    asked = ActRequest.objects.get()
    seen = second.get(reverse("cms_desk_request", args=[asked.pk])).context["seen"]
    hidden.summary_be = "Дапісана пазней"
    hidden.save()
    assert decide(second, asked, seen=seen).status_code == 400
    assert state_of(hidden) == State.HIDDEN


def test_a_publisher_who_left_can_no_longer_have_asked(publisher, second, hidden):
    act(publisher, hidden, state="public")
    publisher.user.groups.clear()
    assert decide(second, ActRequest.objects.get()).status_code == 400
    assert state_of(hidden) == State.HIDDEN


def test_a_site_with_one_publisher_says_so(settings, publisher, hidden):
    settings.CMS_SINGLE_PUBLISHER = True
    act(publisher, hidden, state="public")
    assert state_of(hidden) == State.PUBLIC


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
    assert locked[0] is PrisonerDisclosure
    locked.clear()
    decide(second, ActRequest.objects.get())
    assert locked[:2] == [PrisonerDisclosure, ActRequest]


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


def test_a_guardian_takes_two_as_well(publisher, second):
    guardian = factories.make_guardian(public=False)
    act(publisher, guardian, state="public")
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "hidden"
    decide(second, ActRequest.objects.get())
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "public"
    act(publisher, guardian, state="hidden")
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "hidden"


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


def test_what_waits_stands_on_the_dashboard_of_the_other_publisher_only(publisher, second, editor, hidden):
    act(publisher, hidden, state="public")
    address = reverse("cms_desk_request", args=[ActRequest.objects.get().pk])
    assert address in second.get(reverse("wagtailadmin_home")).content.decode()
    assert address not in publisher.get(reverse("wagtailadmin_home")).content.decode()
    assert address not in editor.get(reverse("wagtailadmin_home")).content.decode()


def test_publishing_an_old_draft_of_a_withdrawn_person_leaves_them_invisible(publisher, public):
    old = public.save_revision()
    act(publisher, public, state="withdrawn")
    address = url(public, "revisions_revert", public.pk, old.pk)
    fields = posted_by(publisher, address) | {"action-publish": "1", "revision": str(old.pk)}
    assert publisher.post(url(public, "edit", public.pk), fields).status_code == 302
    old.publish()
    assert Prisoner.objects.get(pk=public.pk).live
    assert state_of(public) == State.WITHDRAWN
    for language in ("be", "ru", "en"):
        assert people.prisoner(public.public_id, language) is None


def test_no_form_of_the_admin_edits_disclosure_or_consent():
    from wagtail.snippets.models import get_snippet_models

    from cms.desk.checks import _panel_names

    models = set(get_snippet_models())
    assert not models & {PrisonerDisclosure, GuardianDisclosure, Consent, ActRequest}
    owners = {
        owner for model in models for owner, _name in _panel_names(model.snippet_viewset.get_edit_handler())
    }
    assert not owners & {PrisonerDisclosure, GuardianDisclosure, Consent, ActRequest}
