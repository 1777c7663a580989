"""A fact in use is not deleted, and people only by publishers."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from cms.pages.models import HomePage
from cms.snippets.models import Facility, Prisoner
from tests import factories
from tests.desk.forms import url

pytestmark = pytest.mark.django_db


def used_person() -> Prisoner:
    person = factories.make_prisoner()
    home = HomePage.objects.get(locale__language_code="be")
    factories.make_interview(home, wards=[person], title="Гісторыя пра лісты")
    return person


def test_a_person_named_by_a_story_stays_and_the_story_is_named(publisher):
    person = used_person()
    for method, status in ((publisher.get, 200), (publisher.post, 409)):
        response = method(url(person, "delete", person.pk))
        assert response.status_code == status
        assert response.content.decode().count("Гісторыя пра лісты") == 1
    assert Prisoner.objects.filter(pk=person.pk).exists()


def test_a_person_in_a_body_stays(publisher):
    person = factories.make_prisoner()
    home = HomePage.objects.get(locale__language_code="be")
    body = [("person_card", {"person": person.pk})]
    page = factories.make_interview(home, title="Картка ў тэксце")
    page.body = [{"type": kind, "value": value} for kind, value in body]
    page.save()
    assert "Картка ў тэксце" in publisher.post(url(person, "delete", person.pk)).content.decode()
    assert Prisoner.objects.filter(pk=person.pk).exists()


@pytest.mark.parametrize("indexed", [True, False])
def test_a_place_where_somebody_is_held_stays_index_or_not(publisher, indexed):
    person, place = factories.make_prisoner(), factories.make_facility()
    factories.make_placement(person, place)
    if not indexed:
        ReferenceIndex.objects.all().delete()
    response = publisher.post(url(place, "delete", place.pk))
    assert response.status_code == 409
    assert "Выдуманы" in response.content.decode()
    assert Facility.objects.exists()


def test_a_cited_article_and_a_guardian_in_care_stay(publisher):
    person, guardian, article = factories.make_prisoner(), factories.make_guardian(), factories.make_article()
    factories.make_guardianship(person, guardian)
    factories.make_sentence(person, [article])
    for fact in (guardian, article):
        assert publisher.post(url(fact, "delete", fact.pk)).status_code == 409
        assert type(fact).objects.exists()


def test_what_nothing_uses_is_deleted_with_its_own_rows(publisher):
    person = factories.make_prisoner()
    factories.make_sentence(person)
    factories.publish(person)
    assert publisher.get(url(person, "delete", person.pk)).status_code == 200
    assert publisher.post(url(person, "delete", person.pk)).status_code == 302
    assert not Prisoner.objects.exists()


def test_an_editor_deletes_nobody(editor):
    person = factories.make_prisoner()
    editor.post(url(person, "delete", person.pk))
    assert Prisoner.objects.exists()


def test_several_are_never_deleted_at_once(publisher):
    people = [factories.make_prisoner(), factories.make_prisoner(family_name_be="Другі")]
    address = reverse("wagtail_bulk_action", args=["cms_snippets", "prisoner", "delete"])
    response = publisher.post(address + "?" + "&".join(f"id={each.pk}" for each in people))
    assert response.status_code == 409
    assert Prisoner.objects.count() == 2
