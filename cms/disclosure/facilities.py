"""Facilities as readers see them; a draft facility is shown to nobody."""

from collections.abc import Iterable
from typing import Any

from cms.disclosure import address, rows
from cms.disclosure.address import address_of, delivery_lines
from cms.disclosure.labels import labelled
from cms.disclosure.reading import Reader, Row, of_columns, partial_date
from cms.disclosure.rich_text import safe_html
from cms.disclosure.values import Facility, FacilityRef, Fallback, PlaceOfDetention
from cms.languages import Language, columns
from cms.snippets.choices import LETTERS_UNDECIDED, AcceptsLetters, FacilityKind
from cms.snippets.models import Facility as FacilityRow


def facilities(pks: Iterable[int], language: Language) -> dict[int, Facility]:
    """The published ones of `pks`, each with its address: one query."""
    return {row["id"]: facility(row, language) for row in facility_rows(pk__in=list(pks))}


def facility_rows(**conditions: Any) -> Iterable[Row]:
    """The columns of the published facilities that meet `conditions`; for this layer only."""
    replacement = rows.joined("replaced_by", rows.REPLACEMENT)
    return FacilityRow.objects.live().filter(**conditions).values(*rows.FACILITY, **replacement)


def facility(row: Row, language: Language) -> Facility:
    """The value of one facility from its columns."""
    reader = Reader(row, language)
    printed = address_of(row, language) if accepts_letters(row) else None
    return Facility(
        id=row["id"],
        name=reader.text("name") or "",
        short_name=reader.text("short_name"),
        kind=labelled(FacilityKind, row["kind"], language),
        number=row["number"] or None,
        locality=reader.text("locality"),
        postcode=row["postcode"] or None,
        address=delivery_lines(row, printed) if printed else (),
        address_language=printed,
        closed=row["closed_on"] is not None,
        replaced_by=reference(rows.part(row, "replaced_by"), language),
        accepts_letters=accepts_letters(row),
        rules=safe_html(reader.text("rules")),
        verified_on=partial_date(row["verified_on"], "day", language),
        language=language,
        fallback=reader.fallback,
    )


def reference(row: Row, language: Language) -> FacilityRef | None:
    """The short value of a joined facility; None when there is none or it is not published."""
    return FacilityRef(**_naming(row, Reader(row, language))) if _is_published(row) else None


def place_of_detention(row: Row, reader: Reader, path: str, *, with_address: bool) -> PlaceOfDetention | None:
    """The joined facility where a person is held; fallbacks are noted on the person's `reader` at `path`."""
    if not _is_published(row):
        return None
    value, fallback = _place(row, reader.language, with_address=with_address)
    for name, used in fallback.items():
        reader.note(f"{path}.{name}", used)
    return value


@of_columns("id", "kind", *columns("name"), *address.COLUMNS)
def _place(row: Row, language: Language, *, with_address: bool) -> tuple[PlaceOfDetention, Fallback]:
    own = Reader(row, language)
    printed = address_of(row, language) if with_address else None
    value = PlaceOfDetention(
        **_naming(row, own),
        address=delivery_lines(row, printed) if printed else (),
        address_language=printed,
    )
    return value, own.fallback


def _is_published(row: Row) -> bool:
    return bool(row.get("id") and row.get("live"))


def _naming(row: Row, reader: Reader) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": reader.text("name") or "",
        "short_name": reader.text("short_name"),
        "kind": labelled(FacilityKind, row["kind"], reader.language),
    }


def accepts_letters(row: Row) -> bool:
    """Whether letters may go there: an editor's decision first, then what is usual for the kind."""
    if row["closed_on"] is not None or row["accepts_letters"] == AcceptsLetters.NO:
        return False
    return row["accepts_letters"] == AcceptsLetters.YES or row["kind"] not in LETTERS_UNDECIDED
