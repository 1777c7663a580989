"""The board over a thousand pages in three languages and two thousand people."""

import gc
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.demo.crowd import make_crowd
from cms.translation.board.refreshing import rebuild
from cms.translation.models import Standing
from tests.translation.board.crowd import make_stories

pytestmark = pytest.mark.slow
PAGES, PEOPLE = 1000, 2000
MOST_SECONDS = 0.3
# Pages are asked for anew whether they name anybody hidden, for those who may not read that.
MOST_QUERIES = {"editor": 15, "translator": 17}
BOARD = "/admin/campaign/translations/"
# Pages alone; where pages end and people begin; people alone; narrowed down.
ADDRESSES = [
    BOARD, f"{BOARD}?p=20", f"{BOARD}?p=21", f"{BOARD}?p=30", f"{BOARD}?type=prisoner&language=en",
    f"{BOARD}?language=ru&stage=missing",
]  # fmt: skip


@pytest.fixture
def crowd(campaign: None) -> None:
    started = time.monotonic()
    make_stories(PAGES)
    for _state in make_crowd(PEOPLE):
        pass
    print(f"\nmade in {time.monotonic() - started:.0f} s")


def cpu(act: Callable[[], Any], times: int = 1) -> float:
    """The least processor time of this process in seconds that `act` took."""
    taken = []
    for _ in range(times):
        gc.collect()
        started = time.process_time()
        act()
        taken.append(time.process_time() - started)
    return min(taken)


def asked(act: Callable[[], Any]) -> int:
    """How many queries `act` asks."""
    with CaptureQueriesContext(connection) as queries:
        act()
        return len(queries)


def measured(client: Client, address: str) -> tuple[int, float]:
    """The queries and the seconds of one answer, when caches are warm."""
    assert client.get(address).status_code == 200
    return asked(lambda: client.get(address)), cpu(lambda: client.get(address), times=7)


def test_board_is_quick(crowd: None, editor: Client, translator: Client) -> None:
    print(f"rebuilt in {cpu(rebuild):.1f} s, {Standing.objects.count()} cells")
    figures = {
        (name, address): measured(client, address)
        for name, client in (("editor", editor), ("translator", translator))
        for address in ADDRESSES
    }
    for (name, address), (queries, seconds) in figures.items():
        print(f"{name} {address}: {queries} queries, {seconds * 1000:.0f} ms")
    assert max(seconds for _queries, seconds in figures.values()) <= MOST_SECONDS
    assert all(queries <= MOST_QUERIES[name] for (name, _address), (queries, _seconds) in figures.items())
