"""Hide now, a death, and the list of acts that take two people."""

from datetime import date
from typing import Any

import pytest
from django.core.checks import run_checks
from django.urls import reverse

from cms.desk.models import ActRequest, Outcome
from cms.desk.publication.risks import Risk, needs_two
from cms.disclosure import acts, people
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.choices import Custody
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.forms import posted_by, url
from tests.desk.publication.conftest import act, decide

pytestmark = pytest.mark.django_db

DEATH = {"custody": "died_in_custody", "since": "2026-05-01", "precision": "day"}


def state_of(person: Any) -> str:
    return type(person.disclosure).objects.get(pk=person.pk).state


@pytest.fixture
def public() -> Prisoner:
    return factories.publish(factories.make_prisoner(birth_date=date(1980, 2, 3)), birthday="full")


@pytest.mark.parametrize("state", [State.PUBLIC, State.PSEUDONYMOUS])
def test_one_tap_hides_at_once_and_comes_back_to_the_list(publisher, state):
    person = factories.publish(factories.make_prisoner(), state, pseudonym_be="Нехта")
    start = url(person, "list")
    assert url(person, "hide", person.pk) in publisher.get(start).content.decode()
    response = publisher.post(url(person, "hide", person.pk), {"next": start})
    assert (response.status_code, response.url, state_of(person)) == (302, start, "hidden")
    assert people.prisoner(person.public_id, "be") is None
    assert url(person, "hide", person.pk) not in publisher.get(start).content.decode()


@pytest.mark.parametrize("page", ["edit", "publication"])
def test_the_tap_is_on_the_form_and_on_the_publication_page(publisher, editor, public, page):
    address = url(public, page, public.pk)
    assert url(public, "hide", public.pk) in publisher.get(address).content.decode()
    assert url(public, "hide", public.pk) not in editor.get(address).content.decode()


def test_one_tap_hides_a_guardian(publisher):
    guardian = factories.make_guardian()
    assert publisher.post(url(guardian, "hide", guardian.pk)).status_code == 302
    assert GuardianDisclosure.objects.get(pk=guardian.pk).state == "hidden"


def test_hiding_ends_what_waited_and_a_second_tap_changes_nothing(publisher, public):
    act(publisher, public, show_portrait=True)
    publisher.post(url(public, "hide", public.pk))
    publisher.post(url(public, "hide", public.pk))
    assert (ActRequest.objects.get().outcome, state_of(public)) == (Outcome.OUTDATED, "hidden")


def test_a_tap_never_brings_a_withdrawn_person_out_of_the_withdrawal(publisher, public):
    acts.change_state(public, State.WITHDRAWN)
    publisher.post(url(public, "hide", public.pk))
    assert state_of(public) == "withdrawn"


def test_a_link_or_a_strange_address_does_not_hide(publisher, editor, public):
    address = url(public, "hide", public.pk)
    assert (publisher.get(address).status_code, editor.post(address).status_code) == (405, 403)
    assert state_of(public) == "public"
    response = publisher.post(address, {"next": "https://elsewhere.example/"})
    assert response.url == url(public, "publication", public.pk)


def test_a_death_takes_two_and_ends_birthday_and_letters(publisher, second, public):
    address = url(public, "death", public.pk)
    review = publisher.post(address, DEATH | {"step": "review"})
    assert len(review.context["comparisons"]) == 3
    assert publisher.post(address, DEATH | {"step": "confirm"}).status_code == 302
    asked = ActRequest.objects.get()
    assert (asked.act, people.prisoner(public.public_id, "be").custody.value) == ("death", "imprisoned")
    assert decide(publisher, asked).status_code == 400
    assert decide(second, asked).status_code == 302
    value = people.prisoner(public.public_id, "be")
    assert (value.custody.value, value.birthday) == ("died_in_custody", None)


@pytest.mark.parametrize("way", ["form", "revision", "save"])
def test_publishing_the_facts_never_tells_a_death(publisher, public, way):
    if way == "form":
        address = url(public, "edit", public.pk)
        fields = posted_by(publisher, address) | {"custody": "died_in_custody", "action-publish": "1"}
        response = publisher.post(address, fields | {"occupation_be": "настаўнік"}, follow=True)
        assert "Readers learn it by an act of two publishers only" in response.content.decode()
    else:
        public.custody, public.occupation_be = Custody.DIED_IN_CUSTODY, "настаўнік"
        public.save() if way == "save" else public.save_revision().publish()
    value = people.prisoner(public.public_id, "be")
    assert (value.custody.value, value.occupation) == ("imprisoned", "настаўнік")
    if way != "save":
        draft = Prisoner.objects.get(pk=public.pk)
        assert draft.has_unpublished_changes
        assert draft.get_latest_revision_as_object().custody == "died_in_custody"
        page = publisher.get(url(public, "publication", public.pk)).content.decode()
        assert url(public, "death", public.pk) in page


def test_the_death_of_somebody_unseen_is_an_ordinary_fact(publisher):
    person = factories.make_prisoner()
    publisher.post(url(person, "death", person.pk), DEATH | {"step": "confirm"})
    assert Prisoner.objects.get(pk=person.pk).custody == "died_in_custody"
    assert not ActRequest.objects.exists()


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"since": "2999-01-01"}, "lies in the future"),
        ({"custody": "exiled"}, "Select a valid choice"),
        ({"custody": ""}, "required"),
    ],
)
def test_a_death_that_cannot_be_is_refused_in_words(publisher, public, fields, complaint):
    response = publisher.post(url(public, "death", public.pk), DEATH | fields | {"step": "confirm"})
    assert response.status_code == 400
    assert complaint in response.content.decode()
    assert not ActRequest.objects.exists()


def test_others_tell_no_death(editor, public):
    assert editor.post(url(public, "death", public.pk), DEATH | {"step": "confirm"}).status_code == 403


def test_a_request_about_a_death_is_outdated_when_the_record_changes(publisher, second, public):
    publisher.post(url(public, "death", public.pk), DEATH | {"step": "confirm"})
    acts.record_custody(public, Custody.EXILED, since=None)
    assert decide(second, ActRequest.objects.get()).status_code == 400
    assert Prisoner.objects.get(pk=public.pk).custody == "exiled"


def test_the_list_of_acts_that_take_two_is_a_setting(settings, publisher, public):
    acts.change_state(public, State.WITHDRAWN)
    settings.CMS_TWO_PERSON_ACTS = ("reveal", "death")
    act(publisher, public, state="public")
    assert state_of(public) == "public"
    act(publisher, public, show_portrait=True)
    assert not PrisonerDisclosure.objects.get(pk=public.pk).show_portrait


def test_every_risky_act_takes_two_unless_the_site_says_otherwise(settings):
    assert all(needs_two(risk) for risk in Risk)
    settings.CMS_SINGLE_PUBLISHER = True
    assert not any(needs_two(risk) for risk in Risk)


def test_a_misspelt_act_is_refused_by_a_check(settings):
    settings.CMS_TWO_PERSON_ACTS = ("reveal", "deaths")
    assert [error.id for error in run_checks(tags=["cms"])] == ["cms.E120"]


def test_each_act_leaves_an_entry_that_only_the_entitled_read_by_name(publisher, second, translator, public):
    from wagtail.models import ModelLogEntry

    act(publisher, public, state="withdrawn")
    act(publisher, public, state="public")
    decide(second, ActRequest.objects.get())
    publisher.post(url(public, "hide", public.pk))
    entries = ModelLogEntry.objects.filter(object_id=str(public.pk)).order_by("timestamp", "pk")
    told = [(entry.action, entry.user.get_username()) for entry in entries if entry.user]
    assert told == [
        ("cms.disclosure.state", "publisher"),
        ("cms.request.asked", "publisher"),
        ("cms.request.approved", "second"),
        ("cms.disclosure.state", "second"),
        ("cms.disclosure.state", "publisher"),
    ]
    assert not any("Выдуманы" in str(entry.data) for entry in entries)
    assert "Выдуманы" not in translator.get(reverse("wagtailadmin_reports:site_history")).content.decode()
