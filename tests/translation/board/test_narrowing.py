"""The board is narrowed down by its address."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cms.translation.models import Stage
from tests.translation.board.conftest import assignment, cell, look, rows, user


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


NAMES = ("language", "stage", "type", "age", "assigned", "public", "p")
STRANGE = ("nonsense", "", "'; --", "ё", "9" * 400, "0", "-1", "\x00")


def test_no_value_in_the_address_is_too_strange(
    campaign: None, editor: Client, works: Any, subtests: pytest.Subtests
) -> None:
    cell("prisoner", 1, "en", Stage.MISSING)
    for name, value in product(NAMES, STRANGE):
        with subtests.test(name=name, value=value):
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
