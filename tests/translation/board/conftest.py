"""Cells of the board without works behind them, and those who look at it."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from cms.desk import roles
from cms.translation.models import Assignment, Due, Stage, Standing
from cms.translation.works.base import Listed
from tests.desk.conftest import logged_in

BOARD = "/admin/campaign/translations/"
FILE = f"{BOARD}file/"


@pytest.fixture
def reviewer(person_of: Callable[..., Any]) -> Client:
    return logged_in(person_of(roles.reviewers("ru"), "reviewer"))


def cell(kind: str, key: Any, language: str, stage: Stage, **columns: Any) -> Standing:
    """A cell as a refresh would leave it, of something public."""
    level = stage in (Stage.COMPLETE, Stage.EMPTY)
    defaults = {
        "type": kind,
        "is_public": True,
        "is_hidden": False,
        "texts": 4,
        "weight": 0 if level else 10,
        "since": None if level else timezone.now(),
    }
    return Standing.objects.update_or_create(
        kind=kind, key=str(key), language=language, defaults={"stage": stage, **defaults, **columns}
    )[0]


def assignment(kind: str, key: Any, language: str, to: Any) -> Assignment:
    return Assignment.objects.create(kind=kind, key=str(key), language=language, to=to)


def user(name: str) -> Any:
    return get_user_model().objects.get(username=name)


def look(client: Client, **asked: Any) -> BeautifulSoup:
    """The board as `client` gets it."""
    response = client.get(BOARD, asked)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def rows(page: BeautifulSoup) -> dict[str, list[str]]:
    """The words of the cells by what each row is about, in the order of the rows."""
    found = {}
    for line in page.select("main table.full-width tbody tr"):
        about = line.find("th")
        assert isinstance(about, Tag)
        cells = [
            " ".join(each.get_text(" ").split()) for each in line.find_all("td") if not each.find("input")
        ]
        found[" ".join(about.get_text(" ").split())] = cells
    return found


def counted(page: BeautifulSoup) -> dict[str, list[str]]:
    """The numbers above the board by stage."""
    return {
        line.find("th").get_text().strip(): [each.get_text(" ").split()[0] for each in line.find_all("td")]
        for line in page.select("main table.listing:not(.full-width) tbody tr")
    }


def told(response: Any) -> str:
    """What a page says after a form was sent."""
    page = BeautifulSoup(response.content, "html.parser")
    return " ".join(
        each.get_text(" ").strip() for each in page.select(".messages li") if each.get_text().strip()
    )


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
