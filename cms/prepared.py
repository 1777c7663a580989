"""Queries that Django writes once a process: asking again costs what the database needs, and little more.

Making and compiling a queryset costs more than PostgreSQL's answer to it. What changes from one time to the next is
`Given` by name, so that one text serves every reader.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Expression, Field, IntegerField, QuerySet

Row = dict[str, Any]


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


class _Written(NamedTuple):
    """The text of a query, its parameters, the names of its columns, and what turns one into Python by its place."""

    sql: str
    params: tuple[Any, ...]
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
        sql, params = written.sql, list[Any]()
        for each in written.params:
            value = given[each.name] if isinstance(each, Given) else each
            if isinstance(value, list) and isinstance(each, Given):
                sql = sql.replace(each.place, ", ".join(["%s"] * len(value)), 1)
                params += value
            elif isinstance(each, Given):
                params.append(each.output_field.get_db_prep_value(value, connection))
            else:
                params.append(value)
        if limit is not None:
            sql, params = f"{sql} LIMIT %s OFFSET %s", [*params, limit, offset]
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
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
        query = self._queryset.query
        compiler = query.get_compiler(using=self._alias)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        selected = [column for column, _sql, _alias in compiler.select[: compiler.col_count]]
        # What `values()` was asked for, in its order.
        names = tuple(query.selected or ())
        return _Written(sql, tuple(params), names, compiler.get_converters(selected))


def _converted(
    row: Sequence[Any], converters: dict[int, tuple[list[Callable[..., Any]], Any]], connection: Any
) -> list[Any]:
    values = list(row)
    for place, (convert, expression) in converters.items():
        for each in convert:
            values[place] = each(values[place], expression, connection)
    return values
