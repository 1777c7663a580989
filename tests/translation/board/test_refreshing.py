"""Cells follow their things: new ones, changed ones, deleted ones."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.snippets.models import Facility
from cms.translation.board import refreshing, tallying
from cms.translation.board.due import mark_due
from cms.translation.board.refreshing import is_due, rebuild, refresh
from cms.translation.board.strays import compare, compare_now_and_then
from cms.translation.models import Assignment, Stage, Standing
from cms.translation.works.base import Tally
from tests.factories import make_facility, make_prisoner
from tests.translation.board.conftest import BOARD, assignment, cell, user


def stages(kind: str, key: Any) -> dict[str, str]:
    found = Standing.objects.filter(kind=kind, key=str(key))
    return dict(found.values_list("language", "stage"))


def test_rebuilding_makes_a_cell_for_every_language(campaign: None) -> None:
    place = make_facility()
    assert rebuild()
    assert set(stages("facility", place.pk)) == {"be", "ru", "en"}
    assert not is_due()


def test_rebuilding_twice_changes_nothing(campaign: None) -> None:
    make_facility()
    rebuild()
    columns = [field.name for field in Standing._meta.fields if field.name != "id"]
    before = list(Standing.objects.order_by("kind", "key", "language").values(*columns))
    rebuild()
    assert list(Standing.objects.order_by("kind", "key", "language").values(*columns)) == before


def test_command_works_out_the_whole_board(campaign: None) -> None:
    make_facility()
    told = StringIO()
    call_command("refresh_translation_board", stdout=told)
    assert f"Cells of the parity board: {Standing.objects.count()}" in told.getvalue()
    assert Standing.objects.filter(kind="facility").count() == 3


def test_changed_text_changes_the_cell(campaign: None) -> None:
    place = make_facility(rules_be="Правілы", rules_ru="Правила", rules_en="Rules")
    rebuild()
    before = Standing.objects.get(kind="facility", language="en").missing
    with version.act():
        Facility.objects.filter(pk=place.pk).update(rules_en=None)
    mark_due("facility", [str(place.pk)])
    refresh()
    assert Standing.objects.get(kind="facility", language="en").missing == before + 1


def test_thing_that_nobody_noted_appears(campaign: None, editor: Client) -> None:
    rebuild()
    with version.act():
        [place] = Facility.objects.bulk_create([Facility(name_be="Вязніца", kind="prison")])
    assert not is_due()
    editor.get(BOARD)
    assert set(stages("facility", place.pk)) == {"be", "ru", "en"}


def test_comparing_notes_only_what_differs(campaign: None) -> None:
    make_facility()
    rebuild()
    compare()
    assert not is_due()


def test_comparing_happens_now_and_then_alone(campaign: None) -> None:
    rebuild()
    compare_now_and_then()
    with CaptureQueriesContext(connection) as queries:
        compare_now_and_then()
    assert not len(queries)


def test_deleted_thing_leaves_nothing_behind(campaign: None, editor: Client) -> None:
    place = make_facility()
    rebuild()
    assignment("facility", place.pk, "en", user("editor"))
    key = place.pk
    place.delete()
    compare()
    refresh()
    assert stages("facility", key) == {}
    assert not Assignment.objects.exists()


def test_a_page_without_works_of_ours_is_nobodys_to_read(
    campaign: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallying, "tallies", lambda kind, keys: [])
    place = make_facility()
    rebuild()
    cells = Standing.objects.filter(kind="facility", key=str(place.pk))
    assert list(cells.values_list("stage", "is_hidden").distinct()) == [("empty", True)]
    compare()
    assert not is_due()


def tell(monkeypatch: pytest.MonkeyPatch, stage: Stage, since: Any = None) -> None:
    """Let every thing stand so in English."""
    monkeypatch.setattr(
        tallying,
        "tallies",
        lambda kind, keys: [
            Tally(
                kind=kind, key=key, language="en", stage=stage, is_public=True, is_hidden=False, since=since
            )
            for key in keys
        ],
    )


def english(key: Any) -> Standing:
    return Standing.objects.get(kind="facility", key=str(key), language="en")


def test_since_is_kept_as_long_as_it_is_not_level(campaign: None, monkeypatch: pytest.MonkeyPatch) -> None:
    place = make_facility()
    month_ago = timezone.now() - timedelta(days=30)
    cell("facility", place.pk, "en", Stage.MISSING, since=month_ago)
    tell(monkeypatch, Stage.DRAFT, since=timezone.now())
    rebuild()
    assert english(place.pk).since == month_ago


def test_since_starts_anew_after_it_was_level(campaign: None, monkeypatch: pytest.MonkeyPatch) -> None:
    place = make_facility()
    week_ago = timezone.now() - timedelta(days=7)
    cell("facility", place.pk, "en", Stage.MISSING, since=week_ago - timedelta(days=90))
    tell(monkeypatch, Stage.COMPLETE)
    rebuild()
    assert english(place.pk).since is None
    tell(monkeypatch, Stage.OUTDATED, since=week_ago)
    rebuild()
    assert english(place.pk).since == week_ago


def test_what_is_noted_while_it_is_worked_out_stays_due(
    campaign: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = make_facility()
    rebuild()
    told = tallying.tallies
    noted = []

    def interrupted(kind: str, keys: Any) -> list[Tally]:
        if not noted:
            noted.append(True)
            mark_due("facility", [str(place.pk)])
        return told(kind, keys)

    monkeypatch.setattr(tallying, "tallies", interrupted)
    mark_due("facility", [str(place.pk)])
    assert not refresh(seconds=0)
    assert refresh()


def test_a_refresh_stops_when_its_time_is_over(campaign: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refreshing, "BATCH", 2)
    for number in range(5):
        make_facility(number=str(number))
    mark_due("facility", None)
    assert not refresh(seconds=0)
    assert refresh()
    assert Standing.objects.filter(kind="facility").count() == 15


def test_many_are_worked_out_in_as_many_queries_as_one(campaign: None) -> None:
    def queries(number: int) -> int:
        people = [make_prisoner() for _ in range(number)]
        refresh()
        mark_due("prisoner", [str(person.pk) for person in people])
        with CaptureQueriesContext(connection) as asked:
            refresh()
            return len(asked)

    assert queries(1) == queries(12)


@pytest.mark.parametrize(("kind", "key"), [("page", "x"), ("prisoner", "x"), ("user", "1"), ("user", "")])
def test_a_strange_note_stops_nothing(campaign: None, kind: str, key: str) -> None:
    refreshing.Due.objects.create(kind=kind, key=key)
    assert refresh()
