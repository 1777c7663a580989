"""The row of the content version, for which every request of every reader asks."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from cms.models import ContentVersion
from cms.planned import Planned, Question, ask_together, go_together

# The number, and when the time alone will change it.
Row = tuple[int, datetime | None]

_CURRENT = Planned(
    f"SELECT number, next_change_at FROM {ContentVersion._meta.db_table} WHERE id = 1"  # noqa: S608
)

_ASKED: Final = Question(_CURRENT, (), ())


_reading: ContextVar["_Reading | None"] = ContextVar("cms_reading", default=None)


def read() -> Row | None:
    """The row itself, for which every request of every reader asks: past the ORM, at a third of its cost.

    It is a request's first question, and so the health check of a connection kept from an earlier request: one
    that the server has closed meanwhile is opened anew. Django would ask another question for that.
    """
    connection = connections[router.db_for_read(ContentVersion)]
    connection.health_check_done = True  # type: ignore[attr-defined]
    try:
        return _asked(connection)
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block:
            raise
        connection.close()
        return _asked(connection)


@contextmanager
def reading() -> Iterator[Callable[[], Row | None]]:
    """Mark the time in which an answer is read; yields what tells the row that the last statement has brought along."""
    connection = connections[router.db_for_read(ContentVersion)]
    mine = _Reading()
    outer = _reading.set(mine)
    try:
        with connection.execute_wrapper(mine.forgetting):
            yield lambda: mine.row
    finally:
        _reading.reset(outer)


def ask_along(cursor: CursorWrapper, questions: Sequence[Question]) -> list[list[tuple[Any, ...]]]:
    """The rows of each question; while an answer is made, its version is asked for after them in the same message."""
    reading, connection = _reading.get(), cursor.db
    if reading is None or len(settings.DATABASES) > 1 or not go_together(questions, connection):
        # Of what is read from other databases nothing would be seen here.
        return ask_together(cursor, questions)
    *found, told = ask_together(cursor, [*questions, _ASKED])
    reading.row = _of(told[0], connection) if told else None
    return found


class _Reading:
    """The row of the content version, as long as no statement has followed the one that brought it."""

    def __init__(self) -> None:
        self.row: Row | None = None

    def forgetting(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        self.row = None
        return execute(sql, params, many, context)


def _asked(connection: BaseDatabaseWrapper) -> Row | None:
    with connection.cursor() as cursor:
        _CURRENT.ask(cursor, [], [])
        row = cursor.fetchone()
    return None if row is None else _of(row, connection)


def _of(row: Sequence[Any], connection: BaseDatabaseWrapper) -> Row:
    number, moment = row
    # SQLite knows no time zones.
    if moment is not None and timezone.is_naive(moment):
        moment = moment.replace(tzinfo=connection.timezone)
    return number, moment
