"""Queries that Django writes once a process: asking again costs what the database needs, and little more.

Making and compiling a queryset costs more than PostgreSQL's answer to it. What changes from one time to the next is
`Given` by name, so that one text serves every reader.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models import Expression, Field, IntegerField, QuerySet

from cms.planned import Planned

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
        params = list(self._params)
        for place, each in self._given:
            value = given[each.name]
            if not isinstance(value, list):
                value = each.output_field.get_db_prep_value(value, cursor.db)
            params[place] = value
        if self._takes_arrays:
            self._planned.ask(cursor, params, [params[place] for place, _each in self._given])
        else:
            cursor.execute(*self._one_by_one(params))

    def _one_by_one(self, params: list[Any]) -> tuple[str, list[Any]]:
        """The text with a place for each of several values."""
        sql = self._sql
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


class Prepared:
    """The rows of `build()`, a queryset of `values()` without a slice, which is made at the first use."""

    def __init__(self, build: Callable[[], QuerySet[Any, Any]]) -> None:
        self._build = build

    def rows(self, *, limit: int | None = None, offset: int = 0, **given: Any) -> list[Row]:
        """The rows for what is `given`; none for an empty list of it."""
        written = self._written
        if written is None or not all(value for value in given.values() if isinstance(value, list)):
            return []
        connection = connections[self._alias]
        query = written.all if limit is None else written.some
        with connection.cursor() as cursor:
            query.ask(cursor, {**given, "limit": limit, "offset": offset})
            found = cursor.fetchall()
        if written.converters:
            found = [_converted(row, written.converters, connection) for row in found]
        return [dict(zip(written.columns, row, strict=True)) for row in found]

    @cached_property
    def _queryset(self) -> QuerySet[Any, Any]:
        return self._build()

    @cached_property
    def _alias(self) -> str:
        return self._queryset.db

    @cached_property
    def _written(self) -> _Written | None:
        """None where nothing can ever be found."""
        query, connection = self._queryset.query, connections[self._alias]
        compiler = query.get_compiler(using=self._alias)
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


def _converted(
    row: Sequence[Any], converters: dict[int, tuple[list[Callable[..., Any]], Any]], connection: Any
) -> list[Any]:
    values = list(row)
    for place, (convert, expression) in converters.items():
        for each in convert:
            values[place] = each(values[place], expression, connection)
    return values
