"""People some hundreds at a time, for whoever reads all of them: what is not read yet costs no memory."""

from collections.abc import Collection, Iterator
from typing import Any, Final

from django.db.models import F, Q

from cms.disclosure import rows
from cms.disclosure.people import disclose
from cms.disclosure.person_columns import read_for, wanted_of
from cms.disclosure.reading import Row
from cms.disclosure.selection import PrisonerFilters, matching, ordered
from cms.disclosure.values import Prisoner
from cms.languages import Language

SIZE: Final = 250


def prisoners_in_chunks(
    filters: PrisonerFilters, language: Language, fields: Collection[str], *, size: int = SIZE
) -> Iterator[list[Prisoner]]:
    """Everybody who matches, in the alphabet of `language`, with these `fields`: so many at a time.

    Each chunk is asked for after the one before was taken, by the place in the alphabet where that one ended.
    So whoever is hidden meanwhile is left out unless they were read already.
    """
    after: tuple[str, str] | None = None
    wanted = wanted_of(fields)
    while True:
        chunk = _rows(filters, language, after, size, read_for(wanted))
        if chunk:
            yield list(disclose(chunk, language, wanted).values())
        if len(chunk) < size:
            return
        after = chunk[-1]["place"], chunk[-1]["prisoner__public_id"]


def _rows(
    filters: PrisonerFilters,
    language: Language,
    after: tuple[str, str] | None,
    size: int,
    names: tuple[str, ...],
) -> list[Row]:
    """The next rows after a place in the alphabet: a sort key and a public id."""
    found = ordered(matching(filters), "name", language)
    if after is not None:
        key, public_id = f"sort_{language}", after[1]
        # The first condition is the one that an index knows.
        found = found.filter(
            Q(**{f"{key}__gte": after[0]}),
            Q(**{f"{key}__gt": after[0]}) | Q(prisoner__public_id__gt=public_id),
        )
    columns: Any = rows.person_columns(found, names).annotate(place=F(f"sort_{language}"))
    return list(columns[:size])
