"""A file that is read slowly holds no transaction of the database, and ends when its reader goes away."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.disclosure import chunks
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def answer(client, monkeypatch):
    """A file of three people, one a piece."""
    monkeypatch.setattr(chunks.prisoners_in_chunks, "__kwdefaults__", {"size": 1})
    with version.act():
        for letter in "АБВ":
            factories.publish(factories.make_prisoner(family_name_be=f"{letter}арт"))
    return client.get("/api/v2/exports/people.ndjson")


def test_no_transaction_is_open_between_two_pieces(answer):
    told = []
    for piece in answer.streaming_content:
        told += piece.splitlines()
        assert connection.get_autocommit() and not connection.in_atomic_block
        if connection.vendor == "postgresql" and connection.connection is not None:
            assert connection.connection.info.transaction_status.name == "IDLE"
    assert len(told) == 3


def test_a_reader_who_goes_away_ends_the_reading(answer):
    pieces = iter(answer.streaming_content)
    begin, first = next(pieces), next(pieces)
    assert (begin, len(first.splitlines())) == (b"", 1)
    answer.close()
    with CaptureQueriesContext(connection) as captured:
        assert list(pieces) == []
    assert len(captured) == 0
