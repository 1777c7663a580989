"""What readers are told about the post of the country they write from."""

from typing import Final

from cms.disclosure.labels import labelled
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.values import SendingCountry
from cms.languages import Language, columns
from cms.snippets.choices import PostStatus
from cms.snippets.folding import sort_key
from cms.snippets.models import SendingCountry as CountryRow

COLUMNS: Final = ("code", "status", "verified_on", "source", *columns("name", "note"))


def sending_countries(language: Language) -> tuple[SendingCountry, ...]:
    """Every published country, in the alphabet of `language`: one query."""
    values = [sending_country(row, language) for row in CountryRow.objects.live().values(*COLUMNS)]
    return tuple(sorted(values, key=lambda value: (sort_key(value.name, language), value.code)))


def sending_country(row: Row, language: Language) -> SendingCountry:
    """The value of one country from its columns."""
    reader = Reader(row, language)
    return SendingCountry(
        code=row["code"],
        name=reader.text("name") or "",
        status=labelled(PostStatus, row["status"], language),
        note=reader.text("note"),
        verified_on=partial_date(row["verified_on"], "day", language),
        source=row["source"] or None,
        language=language,
        fallback=reader.fallback,
    )
