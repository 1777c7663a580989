"""Searches every table for the names of a person."""

import json
from collections.abc import Iterator

from django.db import connection

from cms.snippets.models import Prisoner
from cms.snippets.spellings import Finder, spellings_of


def dump() -> Iterator[tuple[str, str, str]]:
    """Every value of every table that is text: table, column, value with escapes of JSON resolved."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(("sqlite_", "django_migrations")):
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    if isinstance(value, str):
                        yield table, name, unescaped(value)


def unescaped(value: str) -> str:
    try:
        return json.dumps(json.loads(value), ensure_ascii=False)
    except ValueError:
        return value


def naming(finder: Finder[str]) -> set[tuple[str, str]]:
    return {(table, column) for table, column, value in dump() if finder.find(unescaped(unescaped(value)))}


def finder_for(person: Prisoner) -> Finder[str]:
    return Finder({"person": spellings_of(person)})
