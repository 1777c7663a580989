"""Slices of what is public, each with the number of all that match: what lists are made of."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.db.models import F, Func, IntegerField, Subquery

from cms.disclosure import rows
from cms.disclosure.facilities import accepts_letters, facility, facility_rows
from cms.disclosure.guardians import guardians
from cms.disclosure.models import GuardianDisclosure
from cms.disclosure.people import disclose
from cms.disclosure.reading import Reader, Row
from cms.disclosure.selection import PrisonerFilters, matching, ordered
from cms.disclosure.values import Facility, Guardian, Prisoner
from cms.languages import Language, columns
from cms.snippets.folding import fold, sort_key

V = TypeVar("V")
SortKey = Callable[[Row], Any]

FACILITY_ORDERS: Final = ("name", "-name", "number", "-number")
GUARDIAN_ORDERS: Final = ("name", "-name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Generic[V]):
    """Some of `total` values, by primary key and in order."""

    total: int
    values: dict[int, V]


def list_prisoners(
    filters: PrisonerFilters,
    language: Language,
    *,
    order: str = "name",
    offset: int = 0,
    limit: int = 20,
    fields: Collection[str] | None = None,
) -> Slice[Prisoner]:
    """People who match, sorted in the alphabet of `language`: people and their number come in one query."""
    found = matching(filters)
    # COUNT as a plain function: Django would group an aggregate by the outer query's columns.
    count = Func(F("pk"), function="COUNT", output_field=IntegerField())
    total = Subquery(found.order_by().annotate(number=count).values("number"))
    sorted_rows = rows.person_columns(ordered(found, order, language)).annotate(total=total)
    page: list[Row] = list(sorted_rows[offset : offset + limit])
    return Slice(total=page[0]["total"] if page else found.count(), values=disclose(page, language, fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityFilters:
    """What a reader asks of facilities; None or empty asks for nothing."""

    kind: tuple[str, ...] = ()
    accepts_letters: bool | None = None
    search: str | None = None


def list_facilities(
    filters: FacilityFilters, language: Language, *, order: str = "name", offset: int = 0, limit: int = 20
) -> Slice[Facility]:
    """Published facilities that match: one query, sorted here, for there are only some dozens of them."""
    found = [row for row in facility_rows() if _is_wanted(row, filters)]
    _sort(found, _FACILITY_KEYS[order.removeprefix("-")](language), order)
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: facility(row, language) for row in page})


def _is_wanted(row: Row, filters: FacilityFilters) -> bool:
    return (
        (not filters.kind or row["kind"] in filters.kind)
        and (filters.accepts_letters is None or accepts_letters(row) == filters.accepts_letters)
        and (filters.search is None or _begins_words(filters.search, row, ("name", "short_name", "locality")))
    )


_FACILITY_KEYS: Final[dict[str, Callable[[Language], SortKey]]] = {
    "name": lambda language: lambda row: (_text_key(row, "name", language), row["id"]),
    "number": lambda language: lambda row: (sort_key(row["number"], language), row["id"]),
}


def list_guardians(
    language: Language,
    *,
    categories: Collection[str] = (),
    search: str | None = None,
    order: str = "name",
    offset: int = 0,
    limit: int = 20,
    fields: Collection[str] | None = None,
) -> Slice[Guardian]:
    """Public guardians that match, sorted in the alphabet of `language`."""
    joined = {f"guardian__{name}": F(f"guardian__{name}") for name in ("categories", *columns("name"))}
    known: Iterable[Row] = GuardianDisclosure.objects.visible().values("guardian_id", **joined)
    found = [
        row
        for row in known
        if (not categories or set(categories) & set(row["guardian__categories"]))
        and (search is None or _begins_words(search, row, ("guardian__name",)))
    ]
    _sort(found, lambda row: (_text_key(row, "guardian__name", language), row["guardian_id"]), order)
    pks = [row["guardian_id"] for row in found[offset : offset + limit]]
    return Slice(total=len(found), values=guardians(pks, language, fields))


def _sort(found: list[Row], key: SortKey, order: str) -> None:
    found.sort(key=key, reverse=order.startswith("-"))


def _text_key(row: Row, column: str, language: Language) -> str:
    return sort_key(Reader(row, language).text(column) or "", language)


def _begins_words(search: str, row: Row, texts: Iterable[str]) -> bool:
    """Whether every word of `search` begins a word of these texts, in any script or spelling."""
    wanted = fold(search).split()
    words = {word for column in columns(*texts) for word in fold(row[column] or "").split()}
    return bool(wanted) and all(any(word.startswith(each) for word in words) for each in wanted)
