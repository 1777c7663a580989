"""Used in: pages with language and state, people of a place, wards and stories of a guardian."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cms.desk import roles
from cms.pages.models import HomePage
from tests import factories
from tests.desk.conftest import logged_in
from tests.desk.forms import url

pytestmark = pytest.mark.django_db


def home(language: str) -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def used_in(client, fact) -> list[tuple[str, str, str, str]]:
    """Where, kind, language and state, as the page shows them."""
    response = client.get(url(fact, "usage", fact.pk))
    assert response.status_code == 200
    table = response.context["table"]
    columns = list(table.columns.values())[:4]
    with translation.override("en"):
        shown = [[str(column.get_value(row)) for column in columns] for row in table.data]
    return sorted(tuple(cells) for cells in shown)


def test_a_guardian_is_used_by_wards_and_stories_in_each_language(publisher):
    guardian, ward = factories.make_guardian(), factories.make_prisoner()
    factories.make_guardianship(ward, guardian)
    for language in ("be", "ru"):
        factories.make_interview(
            home(language),
            guardian=guardian,
            title=f"Гісторыя {language}",
            live=language == "be",
        )
    assert used_in(publisher, guardian) == [
        ("Гісторыя be", "Interview", "Беларуская", "published"),
        ("Гісторыя ru", "Interview", "Русский", "draft"),
        ("Мікола Выдуманы", "Prisoner", "all languages", "published"),
    ]


def test_a_place_and_an_article_are_used_by_people(publisher):
    place, article = factories.make_facility(), factories.make_article("361-4")
    person = factories.make_prisoner()
    factories.make_placement(person, place)
    factories.make_sentence(person, [article])
    wanted = [("Мікола Выдуманы", "Prisoner", "all languages", "published")]
    assert used_in(publisher, place) == used_in(publisher, article) == wanted


def test_a_waiting_draft_is_a_use_too(publisher):
    person = factories.make_prisoner()
    page = factories.make_interview(home("be"), title="Гісторыя")
    assert used_in(publisher, person) == []
    draft = page.get_latest_revision_as_object()
    draft.body = [("person_card", {"person": person})]
    draft.save_revision()
    assert used_in(publisher, person) == [
        ("Гісторыя", "Interview", "Беларуская", "published, with a newer draft")
    ]


def test_what_an_editor_may_not_open_is_not_named(person_of):
    guardian = factories.make_guardian()
    person = person_of(roles.EDITORS, "editor")
    factories.make_interview(home("be"), guardian=guardian, title="Закрытая")
    page = logged_in(person).get(url(guardian, "usage", guardian.pk)).content.decode()
    assert "Закрытая" in page
    person.groups.first().page_permissions.all().delete()
    page = logged_in(person).get(url(guardian, "usage", guardian.pk)).content.decode()
    assert "Закрытая" not in page


def test_the_form_leads_there(editor):
    place = factories.make_facility()
    page = editor.get(url(place, "edit", place.pk)).content.decode()
    assert "Used in" in page
    assert url(place, "usage", place.pk) in page


def test_translators_are_not_told(translator):
    place = factories.make_facility()
    assert translator.get(url(place, "usage", place.pk)).status_code in (302, 403)


def test_twenty_users_cost_as_many_queries_as_one(publisher):
    place = factories.make_facility()

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            used_in(publisher, place)
        return len(captured)

    factories.make_placement(factories.make_prisoner(), place)
    queries()
    one = queries()
    for _number in range(19):
        factories.make_placement(factories.make_prisoner(), place)
    assert queries() == one
    assert len(used_in(publisher, place)) == 20
