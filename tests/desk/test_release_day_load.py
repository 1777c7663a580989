"""A release day under readers: each answer is all before or all after, and an ETag never means two contents."""

import json
import threading
import time
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from cms.desk.release_day.batches import carry_out, undo
from cms.desk.release_day.effects import fingerprint
from cms.disclosure.custody import Standing
from cms.snippets.models import Prisoner
from tests.desk.conftest import logged_in
from tests.desk.crowd import make_crowd

PEOPLE, FREED, READERS, LIMIT_SECONDS = 120, 60, 3, 60
PATHS = ("/api/v2/prisoners/?limit=100&fields=name,custody", "/api/v2/tombstones/?limit=1")


class Reader(threading.Thread):
    """Reads again and again until it is told to stop, at most a minute."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, str, int]] = []
        self.stop = threading.Event()

    def run(self) -> None:
        client, end = Client(), time.monotonic() + LIMIT_SECONDS
        while not self.stop.is_set() and time.monotonic() < end:
            for path in PATHS:
                answer = client.get(path)
                told = json.loads(answer.content)
                self.seen.append((path, answer["ETag"], told["meta"]["total_count"]))
        connection.close()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_no_reader_sees_half_a_release_day(person_of: Any) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("In the tests SQLite is in memory, which threads share with its locks")
    first, second = (logged_in(person_of("Publishers", name)).user for name in ("one", "two"))
    pks = make_crowd(PEOPLE)[:FREED]
    standing = Standing("released_pardoned", None, "unknown")
    readers = [Reader() for _ in range(READERS)]
    for reader in readers:
        reader.start()
    time.sleep(1)
    people = list(Prisoner.objects.filter(pk__in=pks))
    started = time.monotonic()
    batch = carry_out(pks, standing, seen=fingerprint(people, standing), user=first)
    taken = time.monotonic() - started
    time.sleep(1)
    undo(batch.pk, seen=fingerprint(people, None), user=second)
    time.sleep(1)
    for reader in readers:
        reader.stop.set()
        reader.join(LIMIT_SECONDS)
    seen = {each for reader in readers for each in reader.seen}
    totals = {path: {total for where, _tag, total in seen if where == path} for path in PATHS}
    assert totals == {PATHS[0]: {PEOPLE, PEOPLE - FREED}, PATHS[1]: {0, FREED}}
    assert len({(path, tag) for path, tag, _total in seen}) == len(seen)
    assert taken < LIMIT_SECONDS / 2
