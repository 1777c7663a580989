"""Who reads the board, and that it tells nobody of people whom they may not know."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cms.desk import roles
from cms.disclosure.states import State
from cms.translation.board.due import mark_due
from cms.translation.board.refreshing import rebuild
from cms.translation.models import Stage, Standing
from tests.desk.conftest import logged_in
from tests.factories import (
    make_guardian,
    make_prisoner,
    publish,
)
from tests.translation.board.conftest import BOARD, cell, counted, look, rows

SECRET = "Таямнічая"


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
