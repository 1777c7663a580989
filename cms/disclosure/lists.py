"""Slices of what is public, each with the number of all that match: what lists are made of."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.db.models import F, Func, IntegerField, Subquery

from cms.disclosure import rows
from cms.disclosure.actions import action, action_rows, organisations_named
from cms.disclosure.articles import article, article_rows
from cms.disclosure.facilities import accepts_letters as takes_letters
from cms.disclosure.facilities import facility, facility_rows
from cms.disclosure.guardians import forms_of_care, guardians
from cms.disclosure.models import GuardianDisclosure
from cms.disclosure.organisations import organisation, organisation_rows
from cms.disclosure.people import disclose
from cms.disclosure.reading import Reader, Row
from cms.disclosure.selection import PrisonerFilters, matching, ordered
from cms.disclosure.values import Article, Facility, Guardian, Organisation, Prisoner, SupportAction
from cms.languages import Language, columns
from cms.snippets.choices import ActionKind
from cms.snippets.folding import fold, sort_key

V = TypeVar("V")
SortKey = Callable[[Row], Any]

FACILITY_ORDERS: Final = ("name", "-name", "number", "-number")
GUARDIAN_ORDERS: Final = ("name", "-name")
ORGANISATION_ORDERS: Final = ("name", "-name")
ACTION_ORDERS: Final = ("kind", "-kind", "title", "-title")
ARTICLE_ORDERS: Final = ("number", "-number")


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


def list_facilities(
    language: Language,
    *,
    kind: Collection[str] = (),
    accepts_letters: bool | None = None,
    search: str | None = None,
    order: str = "name",
    offset: int = 0,
    limit: int = 20,
) -> Slice[Facility]:
    """Published facilities that match: one query, sorted here, for there are only some dozens of them."""
    found = [
        row
        for row in facility_rows()
        if (not kind or row["kind"] in kind)
        and (accepts_letters is None or takes_letters(row) == accepts_letters)
        and (search is None or _begins_words(search, row, ("name", "short_name", "locality")))
    ]
    _sort(found, _FACILITY_KEYS[order.removeprefix("-")](language), order)
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: facility(row, language) for row in page})


_FACILITY_KEYS: Final[dict[str, Callable[[Language], SortKey]]] = {
    "name": lambda language: lambda row: (_text_key(row, "name", language), row["id"]),
    "number": lambda language: lambda row: (sort_key(row["number"], language), row["id"]),
}


def list_guardians(
    language: Language,
    *,
    categories: Collection[str] = (),
    forms: Collection[str] = (),
    has_wards: bool | None = None,
    search: str | None = None,
    order: str = "name",
    offset: int = 0,
    limit: int = 20,
    fields: Collection[str] | None = None,
) -> Slice[Guardian]:
    """Public guardians that match, sorted in the alphabet of `language`; `forms` are forms of care."""
    care = forms_of_care() if forms or has_wards is not None else {}
    joined = {f"guardian__{name}": F(f"guardian__{name}") for name in ("categories", *columns("name"))}
    known: Iterable[Row] = GuardianDisclosure.objects.visible().values("guardian_id", **joined)
    found = [
        row
        for row in known
        if (not categories or set(categories) & set(row["guardian__categories"]))
        and (not forms or set(forms) & care.get(row["guardian_id"], set()))
        and (has_wards is None or has_wards == (row["guardian_id"] in care))
        and (search is None or _begins_words(search, row, ("guardian__name",)))
    ]
    _sort(found, lambda row: (_text_key(row, "guardian__name", language), row["guardian_id"]), order)
    pks = [row["guardian_id"] for row in found[offset : offset + limit]]
    return Slice(total=len(found), values=guardians(pks, language, fields))


def list_organisations(
    language: Language,
    *,
    kind: Collection[str] = (),
    search: str | None = None,
    order: str = "name",
    offset: int = 0,
    limit: int = 20,
) -> Slice[Organisation]:
    """Published organisations that match, sorted in the alphabet of `language`: one query."""
    found = [
        row
        for row in organisation_rows()
        if (not kind or row["kind"] in kind) and (search is None or _begins_words(search, row, ("name",)))
    ]
    _sort(found, lambda row: (_text_key(row, "name", language), row["id"]), order)
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: organisation(row, language) for row in page})


def list_actions(
    language: Language,
    *,
    kind: Collection[str] = (),
    audience: Collection[str] = (),
    search: str | None = None,
    order: str = "kind",
    offset: int = 0,
    limit: int = 20,
) -> Slice[SupportAction]:
    """Published ways to help that match, by kind in our order of kinds or by title: two queries."""
    found = [
        row
        for row in action_rows()
        if (not kind or row["kind"] in kind)
        and (not audience or row["audience"] in audience)
        and (search is None or _begins_words(search, row, ("title",)))
    ]
    _sort(found, _ACTION_KEYS[order.removeprefix("-")](language), order)
    page = found[offset : offset + limit]
    named = organisations_named([row["id"] for row in page])
    values = {row["id"]: action(row, named.get(row["id"], ()), language) for row in page}
    return Slice(total=len(found), values=values)


_ACTION_KEYS: Final[dict[str, Callable[[Language], SortKey]]] = {
    "kind": lambda language: (
        lambda row: (ActionKind.values.index(row["kind"]), _text_key(row, "title", language), row["id"])
    ),
    "title": lambda language: lambda row: (_text_key(row, "title", language), row["id"]),
}


def list_articles(
    language: Language,
    *,
    number: str | None = None,
    search: str | None = None,
    order: str = "number",
    offset: int = 0,
    limit: int = 20,
) -> Slice[Article]:
    """Published articles that match, in the order of the Code, older wordings first: one query."""
    found = [
        row
        for row in article_rows(**({"number": number} if number else {}))
        if search is None or _begins_words(search, row, ("title",))
    ]
    _sort(found, lambda row: (row["sort_key"], str(row["valid_from"] or ""), row["id"]), order)
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: article(row, language) for row in page})


def _sort(found: list[Row], key: SortKey, order: str) -> None:
    found.sort(key=key, reverse=order.startswith("-"))


def _text_key(row: Row, column: str, language: Language) -> str:
    return sort_key(Reader(row, language).text(column) or "", language)


def _begins_words(search: str, row: Row, texts: Iterable[str]) -> bool:
    """Whether every word of `search` begins a word of these texts, in any script or spelling."""
    wanted = fold(search).split()
    words = {word for column in columns(*texts) for word in fold(row[column] or "").split()}
    return bool(wanted) and all(any(word.startswith(each) for word in words) for each in wanted)
