"""Acts and refreshes of several processes at once; these tests commit."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import OperationalError

from cms.translation.board import tallying
from cms.translation.board.due import mark_due
from cms.translation.board.refreshing import is_due, refresh
from cms.translation.models import Due, Stage, Standing
from cms.translation.works.base import Tally
from tests.factories import make_facility

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "connection.vendor != 'postgresql'", reason="SQLite lets one transaction write at a time"
    ),
]


def elsewhere(act: Callable[[], Any]) -> Any:
    """What `act` answers on a connection of its own, within ten seconds."""
    told: list[Any] = []

    def run() -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '5s'")
            told.append(act())
        except OperationalError as error:
            told.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(10)
    assert told, "it waits"
    return told[0]


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    keys = [str(make_facility(number=str(number)).pk) for number in range(3)]
    refresh()
    return keys


def test_acts_that_note_the_same_things_never_wait_for_one_another(places: list[str]) -> None:
    with transaction.atomic():
        mark_due("facility", places)
        assert elsewhere(lambda: mark_due("facility", list(reversed(places)))) is None
    assert Due.objects.count() == 6


def test_a_refresh_takes_nothing_that_is_not_committed(places: list[str]) -> None:
    with transaction.atomic():
        mark_due("facility", places)
        assert elsewhere(refresh) is True
    assert is_due()
    assert refresh()


def test_only_one_refreshes_at_a_time_and_the_newer_answer_stays(
    places: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another refresh that begins while the first reads leaves what is due to be done after it."""
    told, answers = tallying.tallies, []

    def interrupted(kind: str, keys: Any) -> list[Tally]:
        found = told(kind, keys)
        if not answers:
            answers.append(None)
            elsewhere(lambda: mark_due("facility", places))
            answers.append(elsewhere(refresh))
        return found

    monkeypatch.setattr(tallying, "tallies", interrupted)
    mark_due("facility", places)
    refresh()
    assert answers == [None, False]
    assert not is_due()


def test_refreshes_at_once_leave_one_cell_a_language(places: list[str]) -> None:
    mark_due("facility", None)
    threads = [threading.Thread(target=lambda: elsewhere(refresh)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    refresh()
    assert not is_due()
    assert Standing.objects.filter(kind="facility").exclude(stage=Stage.EMPTY).count() == 9
