"""A story stays away from readers while it names, in any way and language, somebody who may not be named."""

from datetime import timedelta

import pytest
from django.db.models.deletion import Collector
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.models import InterviewPage, InterviewWard
from cms.version import act
from tests.factories import make_campaign, make_guardian, make_home, make_interview, make_prisoner, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def be():
    return make_home("be")


@pytest.fixture
def person():
    return publish(make_prisoner())


def status(client, path="/be/story-1/"):
    return client.get(path).status_code


def delete(person):
    """As the database would: the person's own deletion refuses while a story refers to them."""
    doomed = Collector(using="default")
    doomed.collect([person])
    with act():
        doomed.delete()


def fresh(page):
    return InterviewPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("block", ["person_card", "mailable_address", "appeal"])
def test_a_story_whose_body_shows_somebody_hidden_is_held_back(client, be, person, block):
    make_interview(be, body=[(block, {"person": person})])
    assert status(client) == 200
    change_state(person, State.WITHDRAWN)
    assert status(client) == 404


@pytest.mark.parametrize(("block", "words"), [("guardian_card", {}), ("quote", {"text": "<p>Словы</p>"})])
def test_a_story_whose_body_shows_a_hidden_guardian_is_held_back(client, be, block, words):
    speaker = make_guardian()
    make_interview(be, body=[(block, {"guardian": speaker, **words})])
    assert status(client) == 200
    change_guardian_state(speaker, GuardianState.HIDDEN)
    assert status(client) == 404
    delete(speaker)
    assert status(client) == 404


def test_a_story_below_a_campaign_is_held_back_like_any_other(client, be, person):
    make_interview(make_campaign(be), wards=[person])
    assert status(client, "/be/until-all/story-1/") == 200
    change_state(person, State.WITHDRAWN)
    assert status(client, "/be/until-all/story-1/") == 404
    assert status(client, "/be/until-all/") == 200


def test_the_home_page_only_loses_the_card_of_somebody_hidden(client, person):
    home = make_home("be", body=[("person_card", {"person": person}), ("heading", {"text": "Як дапамагчы"})])
    home.save_revision().publish()
    assert person.public_id not in client.get("/ru/").text
    change_state(person, State.WITHDRAWN)
    answer = client.get("/be/")
    assert answer.status_code == 200
    assert "Як дапамагчы" in answer.text
    assert "Выдуманы" not in answer.text


def test_translations_are_held_back_together(client, be, person):
    other = publish(make_prisoner(family_name_be="Бэ", family_name_ru="Бэ"))
    story = make_interview(be, wards=[person, other])
    make_interview(make_home("ru"), wards=[person], translation_key=story.translation_key)
    assert (status(client), status(client, "/ru/story-1/")) == (200, 200)
    change_state(other, State.WITHDRAWN)
    assert (status(client), status(client, "/ru/story-1/")) == (404, 404)


def test_deleting_a_ward_does_not_release_the_story(client, be, person):
    story = make_interview(be, wards=[person])
    change_state(person, State.WITHDRAWN)
    delete(person)
    assert status(client) == 404
    fresh(story).save_revision().publish()
    assert status(client) == 404
    fresh(story).save()
    assert status(client) == 404


def test_deleting_a_guardian_does_not_release_the_story(client, be):
    speaker = make_guardian()
    make_interview(be, guardian=speaker)
    assert status(client) == 200
    change_guardian_state(speaker, GuardianState.HIDDEN)
    delete(speaker)
    assert status(client) == 404


def test_a_story_is_released_when_it_is_published_without_somebody_hidden(client, be, person):
    story = make_interview(be, wards=[person], body=[("person_card", {"person": person})])
    change_state(person, State.WITHDRAWN)
    story = fresh(story)
    story.wards, story.body = [], []
    revision = story.save_revision()
    assert status(client) == 404
    revision.publish()
    assert status(client) == 200


def test_a_draft_that_names_somebody_hidden_leaves_the_live_story_alone(client, be):
    story = fresh(make_interview(be))
    story.wards = [InterviewWard(prisoner=make_prisoner())]
    revision = story.save_revision()
    assert status(client) == 200
    revision.publish()
    assert status(client) == 404


def test_a_draft_about_somebody_deleted_is_held_back_when_it_is_published(client, be, person):
    story = fresh(make_interview(be))
    story.wards = [InterviewWard(prisoner=person)]
    revision = story.save_revision()
    change_state(person, State.WITHDRAWN)
    delete(person)
    revision.refresh_from_db()
    revision.publish()
    assert status(client) == 404


def test_a_schedule_leaves_the_live_story_alone(client, be):
    story = make_interview(be)
    story.save_revision().publish()
    story = fresh(story)
    story.wards = [InterviewWard(prisoner=make_prisoner())]
    story.go_live_at = timezone.now() + timedelta(days=1)
    story.save_revision().publish()
    assert status(client) == 200


def test_deleting_a_story_deletes_its_notes(be, person):
    story = make_interview(be, wards=[person])
    assert story.named.count() == 1
    Page.objects.get(pk=story.pk).delete()
    assert not InterviewPage.objects.exists()


def test_the_form_refuses_an_address_with_the_name_of_a_ward_chosen_in_it(admin_client, be, person):
    story = make_interview(be, wards=[person])
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    from wagtail.test.utils.form_data import querydict_from_html

    form = querydict_from_html(admin_client.get(edit).text, form_id="page-edit-form")
    fields = {name: values[-1] for name, values in form.lists()}
    fields["body-count"] = "0"
    answer = admin_client.post(edit, fields | {"slug": "letters-from-vydumany"})
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["slug"]
    without = {"slug": "letters-from-vydumany", "wards-0-DELETE": "1"}
    assert admin_client.post(edit, fields | without).status_code == 302
