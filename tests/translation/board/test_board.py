"""The board as each of its users sees it."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse

from cms.desk import roles
from cms.translation.board.refreshing import rebuild
from cms.translation.models import Stage
from tests.desk.conftest import logged_in
from tests.factories import (
    make_facility,
    make_prisoner,
    publish,
)
from tests.translation.board.conftest import cell, counted, look, rows


def test_the_board_leads_to_files_of_its_language(campaign: None, editor: Client, works: Any) -> None:
    addresses = {link.get("href") for link in look(editor, language="ru").find_all("a")}
    assert {
        reverse("cms_translation_export") + "?language=ru",
        reverse("cms_translation_import"),
    } <= addresses


def test_whoever_translates_nothing_is_offered_no_files(
    campaign: None, person_of: Callable[..., Any], works: Any
) -> None:
    onlooker = person_of(roles.EDITORS, "onlooker")
    onlooker.groups.clear()
    for right in ("wagtailadmin.access_admin", "cms_snippets.view_prisoner"):
        onlooker.user_permissions.add(roles.find(right))
    page = look(logged_in(onlooker))
    addresses = {link.get("href") for link in page.find_all("a")}
    assert reverse("cms_translation_board_csv") in addresses
    assert not any("/translate/" in str(address) for address in addresses)


def test_a_row_says_in_words_how_a_thing_stands(campaign: None, editor: Client, works: Any) -> None:
    cell("prisoner", 1, "be", Stage.COMPLETE)
    cell("prisoner", 1, "ru", Stage.REVIEW, waiting=2)
    cell("prisoner", 1, "en", Stage.MISSING, missing=3, texts=12)
    assert rows(look(editor)) == {
        "prisoner 1 prisoner": ["complete", "in review 2 of 4 texts", "missing 3 of 12 texts"]
    }


def test_a_cell_leads_to_the_workbench(campaign: None, editor: Client, works: Any) -> None:
    cell("prisoner", 1, "ru", Stage.REVIEW, waiting=2)
    cell("prisoner", 1, "en", Stage.DRAFT)
    links = [each["href"] for each in look(editor).select("table.full-width td a")]
    assert links == ["/admin/campaign/translate/prisoner/1/ru/", "/admin/campaign/translate/prisoner/1/en/"]


def test_what_waits_leads_its_reviewer_to_the_review(campaign: None, reviewer: Client, works: Any) -> None:
    cell("prisoner", 1, "be", Stage.REVIEW, waiting=2)
    cell("prisoner", 1, "ru", Stage.REVIEW, waiting=2)
    links = [each["href"] for each in look(reviewer).select("table.full-width td a")]
    assert links == [
        "/admin/campaign/translate/prisoner/1/be/",
        "/admin/campaign/translate/prisoner/1/ru/review/",
    ]


def test_what_readers_would_miss_most_comes_first(campaign: None, editor: Client, works: Any) -> None:
    cell("facility", 1, "en", Stage.MISSING, weight=5)
    cell("prisoner", 1, "en", Stage.MISSING, weight=7)
    cell("prisoner", 1, "ru", Stage.MISSING, weight=7)
    cell("guardian", 1, "en", Stage.MISSING, weight=9)
    assert list(rows(look(editor))) == ["prisoner 1 prisoner", "guardian 1 guardian", "facility 1 facility"]
    assert next(iter(rows(look(editor, language="en")))) == "guardian 1 guardian"


def test_things_without_any_text_have_no_row(campaign: None, editor: Client, works: Any) -> None:
    cell("prisoner", 1, "en", Stage.EMPTY)
    assert rows(look(editor)) == {}


def test_counts_lead_to_what_they_count(campaign: None, editor: Client, works: Any) -> None:
    for key in range(3):
        cell("prisoner", key, "en", Stage.MISSING)
    cell("guardian", 1, "en", Stage.MISSING)
    cell("prisoner", 1, "ru", Stage.DRAFT)
    page = look(editor, type="prisoner")
    assert counted(page)["missing"] == ["0", "0", "3"]
    assert counted(page)["draft"] == ["0", "1", "0"]
    [link] = [each["href"] for each in page.select("table td a") if "stage=missing" in str(each["href"])]
    assert len(rows(look(editor, **dict(pair.split("=") for pair in str(link)[1:].split("&"))))) == 3


def test_the_chosen_count_leads_back_to_all(campaign: None, editor: Client, works: Any) -> None:
    cell("prisoner", 1, "en", Stage.MISSING)
    [chosen] = look(editor, language="en", stage="missing", type="prisoner").select("a[aria-current]")
    assert chosen["href"] == "?type=prisoner"


def test_titles_are_in_the_language_of_the_interface(campaign: None, person_of: Callable[..., Any]) -> None:
    publish(make_prisoner())
    rebuild()
    found = {
        language: next(
            iter(rows(look(logged_in(person_of(roles.EDITORS, f"e-{language}", language)), type="prisoner")))
        )
        for language in ("be", "ru", "en")
    }
    assert found["be"].startswith("Мікола Выдуманы")
    assert found["ru"].startswith("Николай Вымышленный")
    assert found["en"].startswith("Mikola Vydumany")


def test_opening_the_board_changes_nothing_public(campaign: None, editor: Client) -> None:
    from cms import version

    make_facility()
    number = version.current()
    look(editor)
    assert version.current() == number
