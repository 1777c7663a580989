"""Every column that holds a name is found, with the page or row that an editor opens to change it."""

from typing import Any

import pytest
from wagtail.models import Comment

from cms.desk.free_text import Place, admin_url, places, texts_in
from cms.pages.models import HomePage, InterviewPage
from cms.snippets.spellings import Finder, spellings_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def finder(campaign: None) -> Finder[str]:
    """Looks for somebody of whom there is no row."""
    person = factories.make_prisoner()
    found = Finder({"person": spellings_of(person)})
    person.delete()
    return found


def where(found: list[Place[Any]]) -> set[tuple[str, str]]:
    return {(str(place.model._meta.model_name), place.column) for place in found}


def make_story(text: str, **fields: Any) -> InterviewPage:
    home = HomePage.objects.get(locale__language_code="be")
    body = [{"type": "rich_text", "value": {"text": text}}]
    return InterviewPage.objects.get(pk=factories.make_interview(home, body=body, **fields).pk)


def test_nothing_is_found_where_nobody_is_named(finder):
    make_story("<p>Мікола піша</p>").save_revision()
    assert list(places(finder)) == []


def test_a_story_is_found_in_public_in_its_history_and_in_comments(finder, publisher):
    story = make_story("<p>Ліст Міколы Выдуманага</p>", title="Пра Выдуманага")
    story.save_revision()
    Comment.objects.create(page=story, user=publisher.user, text="Ці згодны Выдуманы?", contentpath="body")

    found = list(places(finder))

    assert where(found) == {
        ("page", "title"),
        ("page", "draft_title"),
        ("interviewpage", "body"),
        ("revision", "content"),
        ("revision", "object_str"),
        ("comment", "text"),
        ("pagelogentry", "label"),
    }
    assert {place.edited_at() for place in found} == {story}
    assert {place.column for place in found if place.is_full} == {"body", "content"}
    assert admin_url(story, publisher.user) == f"/admin/pages/{story.pk}/edit/"


def test_facts_and_names_of_pictures_are_found(finder):
    place = factories.make_facility(rules_ru="Спросить у Вымышленного")
    image = factories.make_image(title="vydumany.jpg")

    found = {each.column: each for each in places(finder)}

    assert found["rules_ru"].edited_at() == place
    assert found["title"].edited_at() == image


def test_only_the_tables_asked_for_are_read(finder, django_assert_num_queries):
    make_story("<p>Выдуманы</p>")
    with django_assert_num_queries(1):
        assert where(list(places(finder, [InterviewPage]))) == {("interviewpage", "body")}


def test_a_row_that_is_gone_leads_nowhere(finder):
    fact = factories.make_facility(rules_ru="Спросить у Вымышленного")
    place = next(iter(places(finder, [type(fact)])))
    fact.delete()
    assert place.edited_at() is None
    assert admin_url(None) is None


@pytest.mark.parametrize(
    ("stored", "texts"),
    [
        (None, []),
        ("", []),
        ("проста тэкст", ["проста тэкст"]),
        ("[не спіс", ["[не спіс"]),
        ('{"a": ["\\u0411", {"b": "{\\"c\\": \\"\u0412\\"}"}], "n": 1}', ["a", "Б", "b", "c", "В", "n"]),
    ],
)
def test_structures_are_read_whole(stored, texts):
    assert list(texts_in(stored)) == texts
