"""The badge in the admin's lists: the same stages as the board's, for the price of two queries a list."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.translation.board.refreshing import rebuild
from cms.translation.models import Standing
from tests.factories import make_facility, make_guardian, make_interview, make_prisoner, publish
from tests.translation.conftest import home

LISTS = {
    "prisoner": lambda at: publish(make_prisoner(summary_be="Пра яго")),
    "facility": lambda at: make_facility(number=str(at)),
    "guardian": lambda at: make_guardian(),
    "page": lambda at: make_interview(home("be"), slug=f"story-{at}"),
}


def address(kind: str) -> str:
    return f"/admin/pages/{home('be').pk}/" if kind == "page" else f"/admin/snippets/cms_snippets/{kind}/"


def badges(client: Client, kind: str) -> list[str]:
    """What a screen reader says of each row."""
    page = BeautifulSoup(client.get(address(kind)).content, "html.parser")
    found = page.select("main span.w-whitespace-nowrap:has(span[title]) ")
    return [" ".join(word.get_text() for word in each.select(".w-sr-only")) for each in found]


def test_a_list_of_facts_says_how_each_stands(campaign: None, editor: Client) -> None:
    publish(make_prisoner(summary_be="Пра яго"))
    assert badges(editor, "prisoner") == ["Беларуская: complete, Русский: missing, English: missing"]


def test_the_page_explorer_says_how_each_stands(campaign: None, editor: Client) -> None:
    make_interview(home("be"))
    found = badges(editor, "page")
    assert "Беларуская: complete, Русский: missing, English: missing" in found


def test_signs_have_the_words_beside_them(campaign: None, editor: Client) -> None:
    make_facility()
    page = BeautifulSoup(editor.get(address("facility")).content, "html.parser")
    [title] = [each["title"] for each in page.select("main span[title^=English]")]
    assert title.startswith("English: ")
    assert all(each["aria-hidden"] == "true" for each in page.select("main span[title] > span:first-child"))


@pytest.mark.parametrize("kind", LISTS)
def test_twenty_badges_cost_as_much_as_one(campaign: None, editor: Client, kind: str) -> None:
    def queries(numbers: range) -> tuple[int, int]:
        for number in numbers:
            LISTS[kind](number)
        rebuild()
        editor.get(address(kind))
        with CaptureQueriesContext(connection) as asked:
            found = badges(editor, kind)
            return len(found), sum("cms_translation" in query["sql"] for query in asked.captured_queries)

    few, many = queries(range(1)), queries(range(1, 20))
    assert many[0] - few[0] == 19
    assert few[1] == many[1] == 2


def test_translators_see_no_badge_of_what_they_may_not_read(
    campaign: None, editor: Client, translator: Client
) -> None:
    make_interview(home("ru"))
    rebuild()
    Standing.objects.filter(type="interviewpage").update(is_hidden=True)
    address = f"/admin/pages/{home('ru').pk}/"

    def marked(client: Client) -> int:
        page = BeautifulSoup(client.get(address).content, "html.parser")
        return len([each for each in page.select("main [id^=page_]") if _has_badge(each)])

    assert marked(editor) - marked(translator) == 1


def _has_badge(title: Any) -> bool:
    return bool(title.find_parent("td").select("span[title^=English]"))
