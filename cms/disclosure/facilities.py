"""Facilities as readers see them; a draft facility is shown to nobody."""

from collections.abc import Iterable

from django.db.models import F

from cms.disclosure import rows
from cms.disclosure.address import address_of, delivery_lines
from cms.disclosure.labels import labelled
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.rich_text import safe_html
from cms.disclosure.values import Facility, FacilityRef
from cms.languages import Language
from cms.snippets.choices import LETTERS_UNDECIDED, AcceptsLetters, FacilityKind
from cms.snippets.models import Facility as FacilityRow


def facilities(pks: Iterable[int], language: Language) -> dict[int, Facility]:
    """The published ones of `pks`, each with its address: one query."""
    found = FacilityRow.objects.live().filter(pk__in=list(pks))
    joined = {f"replaced_by__{name}": F(f"replaced_by__{name}") for name in rows.REPLACEMENT}
    return {row["id"]: facility(row, language) for row in found.values(*rows.FACILITY, **joined)}


def facility(row: Row, language: Language) -> Facility:
    """The value of one facility from its columns."""
    reader = Reader(row, language)
    address = address_of(row, language)
    return Facility(
        id=row["id"],
        name=reader.text("name") or "",
        short_name=reader.text("short_name"),
        kind=labelled(FacilityKind, row["kind"], language),
        number=row["number"] or None,
        locality=reader.text("locality"),
        postcode=row["postcode"] or None,
        address=delivery_lines(row, address) if address else (),
        address_language=address,
        closed=row["closed_on"] is not None,
        replaced_by=reference(rows.part(row, "replaced_by"), language),
        accepts_letters=accepts_letters(row),
        rules=safe_html(reader.text("rules")),
        verified_on=partial_date(row["verified_on"], "day", language),
        fallback=reader.fallback,
    )


def reference(row: Row, language: Language, reader: Reader | None = None, path: str = "") -> FacilityRef | None:
    """The short value of a joined facility; None when there is none or it is not published."""
    if not row.get("id") or not row.get("live"):
        return None
    own = Reader(row, language)
    value = FacilityRef(
        id=row["id"],
        name=own.text("name") or "",
        short_name=own.text("short_name"),
        kind=labelled(FacilityKind, row["kind"], language),
    )
    if reader and path:
        for name, used in own.fallback.items():
            reader.note(f"{path}.{name}", used)
    return value


def accepts_letters(row: Row) -> bool:
    """Whether letters may go there: an editor's decision first, then what is usual for the kind."""
    if row["closed_on"] is not None or row["accepts_letters"] == AcceptsLetters.NO:
        return False
    return row["accepts_letters"] == AcceptsLetters.YES or row["kind"] not in LETTERS_UNDECIDED
