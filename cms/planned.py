"""Queries whose plan PostgreSQL keeps: planning one of ours takes it longer than answering.

Each connection prepares them for itself. Execute wrappers see the query, and Django counts one; what goes to the server
takes its place behind them. Nothing depends on a statement being there: when the server has forgotten it or its tables
have changed, the query is asked as it is written, so no reader notices.
"""

import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

# Of one connection: each takes some tens of kilobytes of the server. What was asked least recently gives way.
KEPT: Final = 64
# What is asked no more often is not worth a plan: readers may combine filters as they like.
USES: Final = 3
_GIVEN: Final = re.compile(r"/\*\w+\*/%s")
_FORGOTTEN: Final = "26000"
_THERE_ALREADY: Final = "42P05"
# "cached plan must not change result type": a migration has made a column one of another type.
_OUTDATED: Final = "0A000"

Run = Callable[[str, Sequence[Any]], Any]
# By the driver's own connection, which one of Django's replaces when it opens anew.
_statements: "WeakKeyDictionary[Any, OrderedDict[str, None]]" = WeakKeyDictionary()


class Planned:
    """One query. What is given each time stands in its text as `/*name*/%s`, what never changes as `%s`."""

    def __init__(self, text: str, constants: Sequence[Any] = ()) -> None:
        # The same name is the same query everywhere, should a pool mix up the connections of several processes.
        name = f"cms_{hashlib.blake2b(repr((text, constants)).encode(), digest_size=12).hexdigest()}"
        numbers = count(1)
        numbered = _GIVEN.sub(lambda _: f"${next(numbers)}", text)
        places = ", ".join(["%s"] * (next(numbers) - 1))
        self._text = text
        self._name = name
        self._constants = constants
        self._prepare = f"PREPARE {name} AS {numbered}"
        self._execute = f"EXECUTE {name}({places})" if places else f"EXECUTE {name}"
        self._uses = 0

    def ask(self, cursor: CursorWrapper, params: Sequence[Any], given: Sequence[Any]) -> None:
        """Execute the query with all its `params`, of which `given` are those that are given each time."""
        self._uses += 1
        connection: BaseDatabaseWrapper = cursor.db
        if not self._is_planned(connection):
            cursor.execute(self._text, params)
            return

        def instead(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            def run(sql: str, params: Sequence[Any]) -> Any:
                return execute(sql, params, many, context)

            try:
                self._prepare_in(connection.connection, run)
                return run(self._execute, given)
            except DatabaseError as error:
                if (state := _state(error)) not in (_FORGOTTEN, _OUTDATED):
                    raise
                _statements[connection.connection].pop(self._name, None)
                if state == _OUTDATED:
                    run(f"DEALLOCATE {self._name}", [])
                return run(sql, params)

        with connection.execute_wrapper(instead):
            cursor.execute(self._text, params)

    def _is_planned(self, connection: BaseDatabaseWrapper) -> bool:
        return self._uses > USES and _keeps_plans(connection)

    def _prepare_in(self, session: Any, run: Run) -> None:
        """See to it that the session knows the statement."""
        known = _statements.setdefault(session, OrderedDict())
        if self._name in known:
            known.move_to_end(self._name)
            return
        try:
            run(self._prepare, self._constants)
        except DatabaseError as error:
            if _state(error) != _THERE_ALREADY:
                raise
        known[self._name] = None
        if len(known) > KEPT:
            run(f"DEALLOCATE {known.popitem(last=False)[0]}", [])


class Question(NamedTuple):
    """A query with all its `params`, of which `given` are those that are given each time."""

    query: Planned
    params: Sequence[Any]
    given: Sequence[Any]


def ask_together(cursor: CursorWrapper, questions: Sequence[Question]) -> list[list[tuple[Any, ...]]]:
    """The rows of each question: of all in one message where their plans are kept, for a message costs a plan's time.

    Wrappers see the queries as one with semicolons. Each has a snapshot of its own, the later the newer.
    """
    if len(questions) > 1 and go_together(questions, cursor.db):
        try:
            return _asked_together(cursor, questions)
        except DatabaseError as error:
            # One of them, which cannot be told: each by itself knows what to do.
            if _state(error) not in (_FORGOTTEN, _OUTDATED):
                raise
    found = []
    for query, params, given in questions:
        query.ask(cursor, params, given)
        found.append(cursor.fetchall())
    return found


def go_together(questions: Sequence[Question], connection: BaseDatabaseWrapper) -> bool:
    """Whether one message asks for all of these."""
    # The older driver gives back the last answer only.
    is_psycopg3 = hasattr(connection.connection, "pgconn")
    return is_psycopg3 and all(each.query._is_planned(connection) for each in questions)


def _asked_together(cursor: CursorWrapper, questions: Sequence[Question]) -> list[list[tuple[Any, ...]]]:
    connection: BaseDatabaseWrapper = cursor.db

    def instead(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        def run(sql: str, params: Sequence[Any]) -> Any:
            return execute(sql, params, many, context)

        for each in questions:
            each.query._prepare_in(connection.connection, run)
        return run(
            "; ".join(each.query._execute for each in questions),
            [value for each in questions for value in each.given],
        )

    with connection.execute_wrapper(instead):
        cursor.execute(
            "; ".join(each.query._text for each in questions),
            [value for each in questions for value in each.params],
        )
    found = [cursor.fetchall()]
    while cursor.nextset():
        found.append(cursor.fetchall())
    return found


def _keeps_plans(connection: BaseDatabaseWrapper) -> bool:
    """Whether the next query goes to the same server session, and one that fails can be asked once more."""
    told = connection.settings_dict
    return (
        connection.vendor == "postgresql"
        # Django's word for a pool that gives each transaction another session.
        and not told.get("DISABLE_SERVER_SIDE_CURSORS")
        # The server would be told of placeholders where a statement takes values.
        and not told["OPTIONS"].get("server_side_binding")
        and connection.get_autocommit()
    )


def _state(error: DatabaseError) -> str | None:
    """SQLSTATE, as either driver calls it."""
    return getattr(error.__cause__, "sqlstate", None) or getattr(error.__cause__, "pgcode", None)
