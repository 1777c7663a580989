"""The board as each of its users sees it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.desk import roles
from cms.disclosure.states import State
from cms.translation.board.due import mark_due
from cms.translation.board.refreshing import rebuild
from cms.translation.board.things import KINDS
from cms.translation.models import Due, Stage, Standing
from cms.translation.works.base import Listed
from tests.desk.conftest import logged_in
from tests.factories import (
    fill_settings,
    make_action,
    make_article,
    make_country,
    make_facility,
    make_guardian,
    make_interview,
    make_organisation,
    make_prisoner,
    publish,
)
from tests.translation.board.conftest import BOARD, assignment, cell, counted, look, rows, user
from tests.translation.conftest import home

SECRET = "Таямнічая"


@pytest.fixture
def works(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Everything may be read by everybody, and is called by its key."""

    def shown(user: Any, things: Any, language: str) -> dict[Any, Listed]:
        return {(kind, key): Listed(kind=kind, key=key, title=f"{kind} {key}") for kind, key in things}

    monkeypatch.setattr("cms.translation.board.rows.titles", shown)
    # What only these tests know of is not compared with the tables.
    monkeypatch.setattr("cms.translation.board.views.compare_now_and_then", lambda: None)
    Due.objects.all().delete()
    Standing.objects.all().delete()
    return {}


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


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {1, 2, 3, 4}),
        ({"language": "ru"}, {2}),
        ({"stage": "draft"}, {2, 3}),
        ({"stage": "open"}, {1, 2, 3}),
        ({"stage": "draft", "language": "ru"}, {2}),
        ({"type": "guardian"}, {3}),
        ({"age": "7"}, {1, 3}),
        ({"age": "30"}, {1}),
        ({"public": "on"}, {2, 3, 4}),
        ({"assigned": "me"}, {2}),
        ({"assigned": "somebody"}, {2, 3}),
        ({"assigned": "nobody"}, {1}),
    ],
)
def test_the_board_narrows_down(
    campaign: None, editor: Client, publisher: Client, works: Any, asked: dict[str, str], found: set[int]
) -> None:
    now = timezone.now()
    cell("prisoner", 1, "en", Stage.MISSING, since=now - timedelta(days=31), is_public=False)
    cell("prisoner", 2, "ru", Stage.DRAFT)
    cell("guardian", 3, "en", Stage.DRAFT, since=now - timedelta(days=8))
    cell("prisoner", 4, "en", Stage.COMPLETE)
    assignment("prisoner", 2, "ru", user("editor"))
    assignment("guardian", 3, "en", user("publisher"))
    assert {int(row.split()[1]) for row in rows(look(editor, **asked))} == found


@pytest.mark.parametrize("value", ["nonsense", "", "'; --", "ё", "9" * 400, "0", "-1", "\x00"])
@pytest.mark.parametrize("name", ["language", "stage", "type", "age", "assigned", "public", "p"])
def test_no_value_in_the_address_is_too_strange(
    campaign: None, editor: Client, works: Any, name: str, value: str
) -> None:
    cell("prisoner", 1, "en", Stage.MISSING)
    assert len(rows(look(editor, **{name: value}))) in (0, 1)


def test_an_unknown_value_is_named_and_left_out(campaign: None, editor: Client, works: Any) -> None:
    cell("prisoner", 1, "en", Stage.MISSING)
    page = look(editor, stage="nonsense", language="en")
    assert "it was left out: Stage" in " ".join(page.get_text().split())
    assert len(rows(page)) == 1


def test_a_long_board_has_pages(campaign: None, editor: Client, works: Any) -> None:
    for key in range(60):
        cell("prisoner", key, "en", Stage.MISSING)
    assert [len(rows(look(editor, p=number))) for number in (1, 2, 3)] == [50, 10, 50]
    assert look(editor, p=2, language="en").select(".pagination .prev a[href]")


def test_readers_of_the_board_are_those_who_translate(campaign: None, person_of: Callable[..., Any]) -> None:
    stranger = person_of(roles.EDITORS, "stranger")
    stranger.groups.clear()
    stranger.user_permissions.add(roles.find("wagtailadmin.access_admin"))
    assert logged_in(stranger).get(BOARD).status_code == 403
    assert logged_in(stranger).get(f"{BOARD}file/").status_code == 403
    assert logged_in(stranger).post(BOARD, {"thing": "prisoner:1", "to": "ru:"}).status_code == 403
    assert Client().get(BOARD).status_code == 302


def test_hidden_people_are_nothing_to_a_translator(
    campaign: None, editor: Client, translator: Client, reviewer: Client
) -> None:
    publish(make_prisoner(summary_be="Пра яго"))
    make_prisoner(family_name_be=SECRET, family_name_en=SECRET, family_name_ru=SECRET)
    make_guardian(public=False, name_be=SECRET)
    rebuild()
    assert counted(look(editor))["missing"][2] != counted(look(translator))["missing"][2]
    for client in (translator, reviewer):
        page = look(client)
        assert SECRET not in str(page)
        assert counted(page)["missing"] == ["0", "1", "1"]
        assert len([row for row in rows(page) if row.endswith("prisoner")]) == 1
        assert not look(client, type="guardian").select("table.full-width")
    assert SECRET in str(look(editor))


def test_whoever_was_hidden_since_is_gone_from_rows_and_counts(campaign: None, translator: Client) -> None:
    person = publish(make_prisoner(summary_be="Пра яго"))
    rebuild()
    assert counted(look(translator))["missing"] == ["0", "1", "1"]
    publish(person, State.WITHDRAWN)
    page = look(translator, type="prisoner")
    assert rows(page) == {}
    assert counted(page)["missing"] == ["0", "0", "0"]


def test_rows_are_asked_for_again_whatever_the_cells_say(campaign: None, translator: Client) -> None:
    hidden = make_prisoner(family_name_be=SECRET)
    rebuild()
    Standing.objects.filter(kind="prisoner", key=str(hidden.pk)).update(is_hidden=False)
    page = look(translator, type="prisoner")
    assert rows(page) == {}
    assert SECRET not in str(page)


def test_what_is_still_due_is_nothing_to_a_translator(
    campaign: None, editor: Client, translator: Client, works: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    cell("prisoner", 1, "en", Stage.MISSING)
    cell("prisoner", 2, "en", Stage.MISSING)
    monkeypatch.setattr("cms.translation.board.views.refresh", lambda seconds: False)
    mark_due("prisoner", ["1"])
    assert counted(look(translator))["missing"] == ["0", "0", "1"]
    assert list(rows(look(translator))) == ["prisoner 2 prisoner"]
    assert "still being worked out" in look(editor).get_text()
    assert len(rows(look(editor))) == 2
    mark_due("prisoner", None)
    assert rows(look(translator)) == {}


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


@pytest.mark.parametrize("name", ["editor", "translator"])
def test_twenty_rows_take_as_many_queries_as_one(
    campaign: None, request: pytest.FixtureRequest, name: str
) -> None:
    client = request.getfixturevalue(name)

    def queries(number: int) -> int:
        start = Standing.objects.count()
        for at in range(number):
            publish(make_prisoner(summary_be="Пра яго"))
            make_facility(number=f"{start}-{at}")
            make_interview(home("be"), slug=f"story-{start}-{at}")
        rebuild()
        client.get(BOARD)
        with CaptureQueriesContext(connection) as asked:
            client.get(BOARD)
            return len(asked)

    assert queries(1) == queries(10)


def test_every_kind_together_takes_no_more_than_fifteen_queries(campaign: None, editor: Client) -> None:
    publish(make_prisoner(summary_be="Пра яго"))
    for make in (make_facility, make_guardian, make_article, make_organisation, make_action, make_country):
        make()
    fill_settings(legal_notice_be="Апавяшчэнне")
    make_interview(home("be"), live=False)
    rebuild()
    assert {row.kind for row in editor.get(BOARD).context["rows"]} == set(KINDS)
    with CaptureQueriesContext(connection) as asked:
        editor.get(BOARD)
        assert len(asked) <= 15


def test_opening_the_board_changes_nothing_public(campaign: None, editor: Client) -> None:
    from cms import version

    make_facility()
    number = version.current()
    look(editor)
    assert version.current() == number
