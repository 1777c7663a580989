"""Writing columns of many rows: one query for all the rows that get the same values."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

Columns = Mapping[str, Any]


def write_columns(rows: QuerySet[Any], values: Mapping[int, Columns]) -> None:
    """Give each of `rows` its columns, by primary key.

    Hundreds of people get few different values, and where they do not, a plain statement a row is still cheaper
    than the one with a case for every row and column that `bulk_update` writes.
    """
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for pk, columns in values.items():
        if columns:
            alike[repr(sorted(columns.items()))].append(pk)
    for pks in alike.values():
        rows.filter(pk__in=pks).update(**values[pks[0]])
