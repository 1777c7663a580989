"""What is noted as due, and how little that costs."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from cms import version
from cms.translation.board.due import MANY, forget_noted, mark_due
from cms.translation.models import Due

pytestmark = pytest.mark.django_db


def noted() -> list[tuple[str, str]]:
    return sorted(Due.objects.values_list("kind", "key"))


def test_a_transaction_notes_a_thing_once(django_assert_num_queries: Callable[..., Any]) -> None:
    mark_due("prisoner", ["1"])
    with django_assert_num_queries(0):
        mark_due("prisoner", ["1"])
    mark_due("prisoner", ["1", "2"])
    mark_due("guardian", ["1"])
    assert noted() == [("guardian", "1"), ("prisoner", "1"), ("prisoner", "2")]


def test_one_insert_notes_many_things(django_assert_num_queries: Callable[..., Any]) -> None:
    with django_assert_num_queries(1):
        mark_due("prisoner", [str(pk) for pk in range(MANY)])


def test_a_crowd_is_noted_as_all_of_its_kind() -> None:
    mark_due("prisoner", [str(pk) for pk in range(MANY + 1)])
    mark_due("prisoner", ["7"])
    mark_due("page", None)
    assert noted() == [("page", ""), ("prisoner", "")]


def test_nothing_is_noted_about_nothing() -> None:
    mark_due("prisoner", [])
    assert noted() == []


def test_what_is_rolled_back_is_noted_anew() -> None:
    mark_due("prisoner", ["1"])
    with pytest.raises(ValueError, match="undone"), transaction.atomic():
        mark_due("prisoner", ["2"])
        raise ValueError("undone")
    assert noted() == [("prisoner", "1")]
    mark_due("prisoner", ["1", "2"])
    assert noted() == [("prisoner", "1"), ("prisoner", "2")]


def test_what_a_kept_savepoint_noted_is_not_noted_again() -> None:
    with transaction.atomic():
        mark_due("prisoner", ["1"])
    mark_due("prisoner", ["1"])
    assert noted() == [("prisoner", "1")]


def test_what_a_refresh_took_away_is_noted_again() -> None:
    mark_due("prisoner", ["1"])
    Due.objects.all().delete()
    forget_noted()
    mark_due("prisoner", ["1"])
    assert noted() == [("prisoner", "1")]


def test_noting_changes_nothing_public() -> None:
    with version.act():
        pass
    number = version.current()
    mark_due("prisoner", ["1"])
    assert version.current() == number
