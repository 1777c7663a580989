"""Queries that Django writes once a process: asking again costs what the database needs, and little more.

Making and compiling a queryset costs more than PostgreSQL's answer to it. What changes from one time to the next is
`Given` by name, so that one text serves every reader.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models import Expression, Field, IntegerField, QuerySet

from cms import version_row
from cms.planned import Planned, Question

Row = dict[str, Any]

_SEVERAL: Final = re.compile(r"\bIN \((/\*\w+\*/%s)\)")


class Given(Expression):
    """A value, or for `__in` several of them, that is given when the query is asked."""

    def __init__(self, name: str, output_field: "Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=output_field or IntegerField())
        self.name = name

    @property
    def place(self) -> str:
        """What stands for it in the text of the query."""
        return f"/*{self.name}*/%s"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return f"({self.place})", (self,)


class _Query:
    """A query as one database is asked; among `params`, a `Given` keeps the place of what comes with each asking."""

    def __init__(self, connection: BaseDatabaseWrapper, sql: str, params: Sequence[Any]) -> None:
        self._takes_arrays = connection.vendor == "postgresql"
        # One text, and so one plan, however many are given.
        self._sql = _SEVERAL.sub(r"= ANY(\1)", sql) if self._takes_arrays else sql
        self._params = params
        self._given = [(place, each) for place, each in enumerate(params) if isinstance(each, Given)]
        self._planned = Planned(self._sql, [each for each in params if not isinstance(each, Given)])

    def ask(self, cursor: CursorWrapper, given: Mapping[str, Any]) -> None:
        """Execute it."""
        query, params, taken = self.question(cursor.db, given)
        if self._takes_arrays:
            query.ask(cursor, params, taken)
        else:
            cursor.execute(*self._one_by_one(params))

    def question(self, connection: BaseDatabaseWrapper, given: Mapping[str, Any]) -> Question:
        """It with what is given, for a database that takes arrays."""
        params = list(self._params)
        for place, each in self._given:
            value = given[each.name]
            if not isinstance(value, list):
                value = each.output_field.get_db_prep_value(value, connection)
            params[place] = value
        return Question(self._planned, params, [params[place] for place, _each in self._given])

    def _one_by_one(self, params: Sequence[Any]) -> tuple[str, list[Any]]:
        """The text with a place for each of several values."""
        sql, params = self._sql, list(params)
        for place, each in reversed(self._given):
            if isinstance(values := params[place], list):
                sql = sql.replace(each.place, ", ".join(["%s"] * len(values)), 1)
                params[place : place + 1] = values
        return sql, params


class _Written(NamedTuple):
    """The query for all rows and for some of them, its columns, and what turns one into Python by its place."""

    all: _Query
    some: _Query
    columns: tuple[str, ...]
    converters: dict[int, tuple[list[Callable[..., Any]], Any]]

    def rows(self, found: Iterable[Sequence[Any]], connection: BaseDatabaseWrapper) -> list[Row]:
        """What the database has `found`, by the names of columns."""
        if self.converters:
            found = [_converted(row, self.converters, connection) for row in found]
        return [dict(zip(self.columns, row, strict=True)) for row in found]


class Prepared:
    """The rows of `build()`, a queryset of `values()` without a slice, which is made at the first use."""

    def __init__(self, build: Callable[[], QuerySet[Any, Any]]) -> None:
        self._build = build

    def rows(self, *, limit: int | None = None, offset: int = 0, **given: Any) -> list[Row]:
        """The rows for what is `given`; none for an empty list of it."""
        written = self.written
        if written is None or _asks_for_none(given):
            return []
        connection = connections[self.alias]
        query = written.all if limit is None else written.some
        with connection.cursor() as cursor:
            query.ask(cursor, {**given, "limit": limit, "offset": offset})
            return written.rows(cursor.fetchall(), connection)

    @cached_property
    def _queryset(self) -> QuerySet[Any, Any]:
        return self._build()

    @cached_property
    def alias(self) -> str:
        """The database that is asked."""
        return self._queryset.db

    @cached_property
    def written(self) -> _Written | None:
        """None where nothing can ever be found."""
        query, connection = self._queryset.query, connections[self.alias]
        compiler = query.get_compiler(using=self.alias)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        limit, offset = Given("limit"), Given("offset")
        selected = [column for column, _sql, _alias in compiler.select[: compiler.col_count]]
        return _Written(
            _Query(connection, sql, params),
            _Query(connection, f"{sql} LIMIT {limit.place} OFFSET {offset.place}", (*params, limit, offset)),
            # What `values()` was asked for, in its order.
            tuple(query.selected or ()),
            compiler.get_converters(selected),
        )


class Asked(NamedTuple):
    """A prepared query with what it is given."""

    query: Prepared
    given: Mapping[str, Any]


def together(*asked: Asked) -> list[list[Row]]:
    """The rows of each of `asked`, which do not depend on one another.

    Where PostgreSQL keeps their plans it is asked once for all of them and for the content version after them: an
    answer that nothing is read for any more knows that it is whole.
    """
    if not asked:
        return []
    connection = connections[asked[0].query.alias]
    if connection.vendor != "postgresql" or any(each.query.alias != connection.alias for each in asked):
        return [query.rows(**given) for query, given in asked]
    found: list[list[Row]] = [[] for _each in asked]
    wanted: list[tuple[int, _Written, Question]] = []
    for place, (query, given) in enumerate(asked):
        written = query.written
        if written is not None and not _asks_for_none(given):
            wanted.append((place, written, written.all.question(connection, given)))
    if wanted:
        with connection.cursor() as cursor:
            answers = version_row.ask_along(cursor, [question for _place, _written, question in wanted])
        for (place, written, _question), answer in zip(wanted, answers, strict=True):
            found[place] = written.rows(answer, connection)
    return found


def _asks_for_none(given: Mapping[str, Any]) -> bool:
    return not all(value for value in given.values() if isinstance(value, list))


def _converted(
    row: Sequence[Any], converters: dict[int, tuple[list[Callable[..., Any]], Any]], connection: Any
) -> list[Any]:
    values = list(row)
    for place, (convert, expression) in converters.items():
        for each in convert:
            values[place] = each(values[place], expression, connection)
    return values
