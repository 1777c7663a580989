"""The guardians of a prisoner, with what each of them said and does for this person."""

from collections.abc import Iterable, Mapping

from cms.disclosure.labels import labelled
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.values import GuardianRef, Portrait
from cms.snippets.choices import FormOfCare


def guardian_refs(
    care: Iterable[Row], images: Mapping[int, Portrait], reader: Reader
) -> tuple[GuardianRef, ...]:
    """The guardians of `rows.guardianships`; fallbacks are noted on the person's `reader`."""
    return tuple(_guardian(row, f"guardians.{at}", images, reader) for at, row in enumerate(care))


def _guardian(row: Row, path: str, images: Mapping[int, Portrait], reader: Reader) -> GuardianRef:
    own = Reader(row, reader.language)
    value = GuardianRef(
        id=row["guardian__public_id"],
        name=own.text("guardian__name", path="name") or "",
        role=own.text("guardian__role", path="role"),
        forms_of_care=tuple(labelled(FormOfCare, form, reader.language) for form in row["forms_of_care"]),
        since=partial_date(row["since"], "day", reader.language),
        statement=own.text("statement"),
        portrait=images.get(row["guardian__portrait_id"]) if row["guardian__show_portrait"] else None,
    )
    for name, used in own.fallback.items():
        reader.note(f"{path}.{name}", used)
    return value
