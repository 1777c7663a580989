"""Organisations as readers see them; a draft one is shown to nobody."""

from collections.abc import Iterable
from typing import Any, Final

from cms.disclosure.labels import labelled
from cms.disclosure.reading import Reader, Row
from cms.disclosure.rich_text import safe_html
from cms.disclosure.values import Organisation, OrganisationRef
from cms.languages import Language, columns
from cms.snippets.choices import OrganisationKind
from cms.snippets.models import Organisation as OrganisationRow

NAMING: Final = ("id", "kind", "link", "onion", *columns("name"))
COLUMNS: Final = (*NAMING, *columns("about"))


def organisations(pks: Iterable[int], language: Language) -> dict[int, Organisation]:
    """The published ones of `pks`, in the order given: one query."""
    asked = list(pks)
    found = {row["id"]: organisation(row, language) for row in organisation_rows(pk__in=asked)}
    return {pk: found[pk] for pk in asked if pk in found}


def organisation_rows(**conditions: Any) -> Iterable[Row]:
    """The columns of the published organisations that meet `conditions`; for this layer only."""
    return OrganisationRow.objects.live().filter(**conditions).values(*COLUMNS)


def organisation(row: Row, language: Language) -> Organisation:
    """The value of one organisation from its columns."""
    reader = Reader(row, language)
    return Organisation(
        **_naming(row, reader),
        about=safe_html(reader.text("about")),
        language=language,
        fallback=reader.fallback,
    )


def reference(row: Row, reader: Reader, path: str) -> OrganisationRef:
    """The short value of an organisation in another one's; a fallback is noted on its `reader` at `path`."""
    own = Reader(row, reader.language)
    value = OrganisationRef(**_naming(row, own))
    for name, used in own.fallback.items():
        reader.note(f"{path}.{name}", used)
    return value


def _naming(row: Row, reader: Reader) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": reader.text("name") or "",
        "kind": labelled(OrganisationKind, row["kind"], reader.language),
        "link": row["link"] or None,
        "onion": row["onion"] or None,
    }
