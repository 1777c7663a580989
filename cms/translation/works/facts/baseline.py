"""Marks what was written before there were marks: every translation is taken to be level with its original."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F

from cms import languages
from cms.translation.models import ColumnSource
from cms.translation.works.facts.kinds import KINDS, Kind, fields_of
from cms.translation.works.facts.sources import unmarked
from cms.translation.works.facts.texts import slots_of

_AT_ONCE = 500


def mark_baseline() -> int:
    """Mark the published texts that have no mark yet; returns how many. Safe to repeat.

    Two queries a table, and none for a row.
    """
    return sum(
        _keep(_missing(kind, relation, model)) for kind in KINDS.values() for relation, model in kind.tables
    )


def _missing(kind: Kind, relation: str, model: type[Any]) -> Iterator[ColumnSource]:
    marked = _marked(model)
    for row in _rows(kind, relation, model):
        for slot in slots_of(model, relation, row):
            yield from unmarked(slot, row["fact"], marked[slot.row_id, slot.field])


def _rows(kind: Kind, relation: str, model: type[Any]) -> Any:
    parent = next((child.parent for child in kind.children if child.relation == relation), "pk")
    path = f"{parent.removesuffix('_id')}__" if relation else ""
    is_drafted = any(field.name == "live" for field in kind.model._meta.fields)
    rows = model.objects.filter(**{f"{path}live": True} if is_drafted else {}).order_by("pk")
    columns = languages.columns(*fields_of(model))
    return rows.values("pk", *columns, fact=F(parent)).iterator(chunk_size=_AT_ONCE)


def _marked(model: type[Any]) -> defaultdict[tuple[str, str], set[str]]:
    marked: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    notes = ColumnSource.objects.filter(row_type=ContentType.objects.get_for_model(model))
    for row_id, field, language in notes.values_list("row_id", "field", "language").iterator():
        marked[row_id, field].add(language)
    return marked


def _keep(marks: Iterator[ColumnSource]) -> int:
    made = list(marks)
    ColumnSource.objects.bulk_create(made, batch_size=_AT_ONCE, ignore_conflicts=True)
    return len(made)
