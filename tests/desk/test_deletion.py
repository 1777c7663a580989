"""A fact in use is not deleted, and people only by publishers."""

from functools import partial

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from cms import version
from cms.desk import usage
from cms.pages.models import HomePage, InterviewPage, InterviewWard
from cms.snippets.models import Facility, Guardian, Placement, Prisoner
from cms.snippets.querysets import UnsettledWrite
from cms.snippets.uses import InUse
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


def test_what_nothing_uses_is_deleted(publisher):
    place = factories.make_facility()
    assert publisher.get(url(place, "delete", place.pk)).status_code == 200
    assert publisher.post(url(place, "delete", place.pk)).status_code == 302
    assert not Facility.objects.exists()


def test_a_person_whom_nothing_uses_is_deleted_for_good_and_by_two(publisher):
    for person in (factories.make_prisoner(), factories.make_guardian()):
        for method in (publisher.get, publisher.post):
            response = method(url(person, "delete", person.pk))
            assert response.url == f"/admin/campaign/erase/{person._meta.model_name}/{person.pk}/"
    assert Prisoner.objects.exists()
    assert Guardian.objects.exists()


@pytest.mark.parametrize(
    "delete", [Prisoner.delete, lambda person: Prisoner.objects.filter(pk=person.pk).delete()]
)
def test_no_code_deletes_what_is_used_unless_it_says_so(campaign, delete):
    person = used_person()
    with version.act(), pytest.raises(InUse) as refusal:
        delete(person)
    assert [str(user) for user in refusal.value.users] == ["Гісторыя пра лісты"]
    person.delete(even_if_used=True)
    assert not Prisoner.objects.exists()


def test_many_are_deleted_by_an_act_that_says_so(campaign):
    used_person()
    with version.act():
        Prisoner.objects.all().delete(even_if_used=True)
    assert not Prisoner.objects.exists()


@pytest.mark.parametrize("place", ["wards", "body"])
def test_a_person_in_the_draft_of_a_story_stays(publisher, place):
    person = factories.make_prisoner()
    home = HomePage.objects.get(locale__language_code="be")
    story = InterviewPage.objects.get(pk=factories.make_interview(home, title="Гісторыя ў чарнавіку").pk)
    if place == "wards":
        story.wards = [InterviewWard(prisoner=person)]
    else:
        story.body = [{"type": "person_card", "value": {"person": person.pk}}]
    draft = story.save_revision()
    assert "Гісторыя ў чарнавіку" in publisher.post(url(person, "delete", person.pk)).content.decode()
    assert Prisoner.objects.filter(pk=person.pk).exists()
    draft.publish()
    story = InterviewPage.objects.get(pk=story.pk)
    story.wards, story.body = [], []
    story.save_revision().publish()
    person.delete()


def test_a_place_in_the_draft_of_a_person_stays(campaign):
    person, place = factories.make_prisoner(), factories.make_facility()
    person.placements.add(Placement(facility=place))
    person.save_revision()
    with pytest.raises(InUse):
        place.delete()


def test_a_fact_that_comes_into_use_while_it_is_deleted_is_answered_in_words(monkeypatch, publisher):
    place = factories.make_facility()
    factories.make_placement(factories.make_prisoner(), place)
    monkeypatch.setattr(usage, "require_unused", lambda fact: None)
    response = publisher.post(url(place, "delete", place.pk))
    assert response.status_code == 409
    assert "Выдуманы" in response.content.decode()


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Prisoner, {"custody": "released_early"}),
        (Prisoner, {"live": False}),
        (Prisoner, {"family_name_be": "Іншы"}),
        (Prisoner, {"portrait_id": None}),
        (Guardian, {"live": False}),
        (Guardian, {"name_ru": "Другая"}),
    ],
    ids=str,
)
def test_what_a_disclosure_follows_from_is_not_written_in_bulk(db, model, values):
    with version.act():
        with pytest.raises(UnsettledWrite, match="save the rows"):
            model.objects.update(**values)
        model.objects.update(portrait_credit_be="Фота: сям'я")


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


@pytest.mark.parametrize("make", [factories.make_prisoner, partial(factories.make_guardian, public=False)])
@pytest.mark.parametrize("asked", ["id={pk}", "id=all"])
def test_the_page_before_a_deletion_of_many_names_nobody_to_whoever_may_not_delete(
    translator, editor, make, asked
):
    person = make()
    path = reverse("wagtail_bulk_action", args=["cms_snippets", person._meta.model_name, "delete"])
    for visitor in (translator, editor):
        for answer in (visitor.get, visitor.post):
            response = answer(f"{path}?{asked.format(pk=person.pk)}")
            assert response.status_code in (302, 403)
            assert str(person) not in response.content.decode()
    assert type(person).objects.exists()


@pytest.mark.parametrize("make", [factories.make_prisoner, partial(factories.make_guardian, public=False)])
def test_a_review_that_does_not_exist_names_nobody_to_a_translator(translator, make):
    person = make()
    translator.get(url(person, "workflow_preview", person.pk, 1))
    assert str(person) not in translator.get(reverse("wagtailadmin_home")).content.decode()
