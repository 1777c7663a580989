"""Ways to help as readers see them; a draft one is shown to nobody."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from cms.disclosure import rows
from cms.disclosure.labels import labelled
from cms.disclosure.organisations import NAMING, reference
from cms.disclosure.reading import Reader, Row
from cms.disclosure.rich_text import safe_html
from cms.disclosure.values import SupportAction
from cms.languages import Language, columns
from cms.snippets.choices import ActionKind, Audience
from cms.snippets.models import ActionOrganisation
from cms.snippets.models import SupportAction as ActionRow
from cms.snippets.querysets import published

COLUMNS: Final = ("id", "kind", "audience", *columns("title", "body"))


def actions(pks: Iterable[int], language: Language) -> dict[int, SupportAction]:
    """The published ones of `pks`, in the order given: two queries."""
    asked = list(pks)
    named = organisations_named(asked)
    found = {row["id"]: action(row, named.get(row["id"], ()), language) for row in action_rows(pk__in=asked)}
    return {pk: found[pk] for pk in asked if pk in found}


def action_rows(**conditions: Any) -> Iterable[Row]:
    """The columns of the published ways to help that meet `conditions`; for this layer only."""
    return ActionRow.objects.live().filter(**conditions).values(*COLUMNS)


def organisations_named(pks: Sequence[int]) -> dict[int, list[Row]]:
    """The columns of the published organisations that each of these ways to help names, in its order."""
    named: defaultdict[int, list[Row]] = defaultdict(list)
    if not pks:
        return named
    found = ActionOrganisation.objects.filter(published("organisation__"), action_id__in=pks)
    joined = rows.joined("organisation", NAMING)
    for row in found.order_by("sort_order", "pk").values("action_id", **joined):
        named[row["action_id"]].append(rows.part(row, "organisation"))
    return named


def action(row: Row, named: Iterable[Row], language: Language) -> SupportAction:
    """The value of one way to help from its columns and those of the organisations it names."""
    reader = Reader(row, language)
    return SupportAction(
        id=row["id"],
        kind=labelled(ActionKind, row["kind"], language),
        audience=labelled(Audience, row["audience"], language),
        title=reader.text("title") or "",
        body=safe_html(reader.text("body")),
        organisations=tuple(
            reference(each, reader, f"organisations.{position}") for position, each in enumerate(named)
        ),
        language=language,
        fallback=reader.fallback,
    )
