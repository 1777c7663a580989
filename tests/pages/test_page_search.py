"""Pages are found by the words of their titles, alike on every database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.pages.publication import PageFilters, list_pages
from cms.pages.querysets import live_homes
from tests import factories

pytestmark = pytest.mark.django_db

TITLES = (
    "Ёй там цяжка",
    "Дзве цяжкія зімы",
    "Сям’я і ўлада",
    "Уладзіна вясна",
    "Арт. 361-4: што гэта",
    "Цяжкасці",
)


@pytest.fixture
def home(homes_world):
    return live_homes()["be"]


def found(search: str, **asked: object) -> list[str]:
    total, rows = list_pages(PageFilters(search=search), live_homes(), limit=100, **asked)
    assert total == len(rows)
    return [row.title for row in rows]


def test_titles_are_found_in_any_spelling_the_best_match_first(home):
    for number, title in enumerate(TITLES):
        factories.make_content(home, title=title, slug=f"page-{number}")
    hard, winters, family, spring, article, harder = TITLES
    expected = {
        "ЦЯЖКА": [hard, harder],
        "цяжкая": [hard, winters],
        "еи там": [hard],
        "зимы": [winters],
        "сямя": [family],
        "СЯМ'Я": [family],
        "улада": [family],
        "УЛАД": [spring, family],
        "вяснаа": [spring],
        "361-4": [article],
        "361⁴": [article],
        "арт 361": [article],
        "цяжкасци": [harder],
        "што цяжка": [],
        "нічога такога": [],
        "\"'*": [],
        "漢字": [],
    }
    assert {search: found(search) for search in expected} == expected
    assert found("цяжка", order="-id") == [harder, hard]


def test_found_pages_are_counted_and_cut_in_as_many_queries_as_one_costs(home):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            list_pages(PageFilters(search="зіма"), homes, limit=2, offset=1)
        return len(captured)

    homes = live_homes()
    for number in range(2):
        factories.make_content(home, title=f"Зіма {number}", slug=f"page-{number}")
    few = queries()
    for number in range(2, 9):
        factories.make_content(home, title=f"Зіма {number}", slug=f"page-{number}")
    total, rows = list_pages(PageFilters(search="зіма"), homes, limit=2, offset=1)
    assert (total, [row.title for row in rows], queries()) == (9, ["Зіма 1", "Зіма 2"], few)


def test_a_page_that_is_not_public_is_not_found(home):
    page = factories.make_content(home, title="Таямнічая зіма")
    assert found("таямничая") == [page.title]
    page.unpublish()
    assert found("таямничая") == found("зіма") == []
