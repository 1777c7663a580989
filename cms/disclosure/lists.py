"""Slices of what is public, each with the number of all that match: what lists are made of."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any, Final, Generic, TypeVar

from django.db.models import Count, F, Window

from cms import version
from cms.disclosure import rows
from cms.disclosure.actions import action, action_rows, organisations_named
from cms.disclosure.articles import article, article_rows
from cms.disclosure.facilities import accepts_letters as takes_letters
from cms.disclosure.facilities import facility, facility_rows
from cms.disclosure.guardians import forms_of_care, guardians
from cms.disclosure.models import GuardianDisclosure
from cms.disclosure.name_search import Form, form_of, given, sought, to_be_given
from cms.disclosure.organisations import organisation, organisation_rows
from cms.disclosure.people import disclose, prisoners
from cms.disclosure.person_columns import read_for, wanted_of
from cms.disclosure.reading import Reader, Row
from cms.disclosure.selection import RELEVANCE, PrisonerFilters, matching, ordered
from cms.disclosure.values import Article, Facility, Guardian, Organisation, Prisoner, SupportAction
from cms.languages import Language, columns
from cms.prepared import Prepared
from cms.snippets.choices import ActionKind
from cms.snippets.folding import sort_key
from cms.snippets.resemblance import ranked

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
    order: str = "",
    offset: int = 0,
    limit: int = 20,
    fields: Collection[str] | None = None,
) -> Slice[Prisoner]:
    """People who match, sorted in the alphabet of `language`.

    They come in one query, their number in another, once a content version. Without an `order` the best matches
    of a search come first; its people and their number cost three queries.
    """
    wanted = wanted_of(fields)
    if filters.search is not None:
        total, pks = _found(filters, order or RELEVANCE, language, offset, limit)
        return Slice(total=total, values=prisoners(pks, language, fields))
    page = _sorted(filters, order or "name", language, read_for(wanted)).rows(limit=limit, offset=offset)
    return Slice(total=_number(filters), values=disclose(page, language, wanted))


@partial(version.remembered, kept=256)
def _number(filters: PrisonerFilters) -> int:
    return matching(filters).count()


@lru_cache(maxsize=128)
def _sorted(filters: PrisonerFilters, order: str, language: Language, names: tuple[str, ...]) -> Prepared:
    """These columns of the people whom readers often ask for in this way."""
    return Prepared(lambda: rows.person_columns(ordered(matching(filters), order, language), names))


def _found(
    filters: PrisonerFilters, order: str, language: Language, offset: int, limit: int
) -> tuple[int, list[int]]:
    """How many a search finds, and some of them: few readers look for the same, so nothing of it is kept."""
    words = sought(filters.search or "")
    looking = _looking(replace(filters, search=None), form_of(words), order, language)
    page = looking.rows(limit=limit, offset=offset, **given(words))
    total = page[0]["total"] if page else matching(filters, words).count() if offset else 0
    return total, [row["prisoner_id"] for row in page]


@lru_cache(maxsize=128)
def _looking(filters: PrisonerFilters, form: Form, order: str, language: Language) -> Prepared:
    """The search for words of this form, counted where it sorts: each is looked up once."""
    found = ordered(matching(filters, to_be_given(form)), order, language)
    return Prepared(lambda: found.annotate(total=Window(Count("pk"))).values("prisoner_id", "total"))


def list_facilities(
    language: Language,
    *,
    kind: Collection[str] = (),
    accepts_letters: bool | None = None,
    search: str | None = None,
    order: str = "",
    offset: int = 0,
    limit: int = 20,
) -> Slice[Facility]:
    """Published facilities that match: one query, sorted here, for there are only some dozens of them."""
    found = [
        row
        for row in facility_rows()
        if (not kind or row["kind"] in kind)
        and (accepts_letters is None or takes_letters(row) == accepts_letters)
    ]
    key = _FACILITY_KEYS[order.removeprefix("-") or "name"](language)
    found = _searched(found, search, _FACILITY_TEXTS, order, key)
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: facility(row, language) for row in page})


_FACILITY_TEXTS: Final = ("number", *columns("name", "short_name", "locality"))
_FACILITY_KEYS: Final[dict[str, Callable[[Language], SortKey]]] = {
    "name": lambda language: _by("name", language),
    "number": lambda language: lambda row: (sort_key(row["number"], language), row["id"]),
}


def list_guardians(
    language: Language,
    *,
    categories: Collection[str] = (),
    forms: Collection[str] = (),
    has_wards: bool | None = None,
    search: str | None = None,
    order: str = "",
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
    ]
    key = _by("guardian__name", language, pk="guardian_id")
    found = _searched(found, search, columns("guardian__name"), order, key)
    pks = [row["guardian_id"] for row in found[offset : offset + limit]]
    return Slice(total=len(found), values=guardians(pks, language, fields))


def list_organisations(
    language: Language,
    *,
    kind: Collection[str] = (),
    search: str | None = None,
    order: str = "",
    offset: int = 0,
    limit: int = 20,
) -> Slice[Organisation]:
    """Published organisations that match, sorted in the alphabet of `language`: one query."""
    found = [row for row in organisation_rows() if not kind or row["kind"] in kind]
    found = _searched(found, search, columns("name"), order, _by("name", language))
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: organisation(row, language) for row in page})


def list_actions(
    language: Language,
    *,
    kind: Collection[str] = (),
    audience: Collection[str] = (),
    search: str | None = None,
    order: str = "",
    offset: int = 0,
    limit: int = 20,
) -> Slice[SupportAction]:
    """Published ways to help that match, by kind in our order of kinds or by title: two queries."""
    found = [
        row
        for row in action_rows()
        if (not kind or row["kind"] in kind) and (not audience or row["audience"] in audience)
    ]
    key = _ACTION_KEYS[order.removeprefix("-") or "kind"](language)
    found = _searched(found, search, columns("title"), order, key)
    page = found[offset : offset + limit]
    named = organisations_named([row["id"] for row in page])
    values = {row["id"]: action(row, named.get(row["id"], ()), language) for row in page}
    return Slice(total=len(found), values=values)


_ACTION_KEYS: Final[dict[str, Callable[[Language], SortKey]]] = {
    "kind": lambda language: (
        lambda row: (ActionKind.values.index(row["kind"]), _text_key(row, "title", language), row["id"])
    ),
    "title": lambda language: _by("title", language),
}


def list_articles(
    language: Language,
    *,
    number: str | None = None,
    search: str | None = None,
    order: str = "",
    offset: int = 0,
    limit: int = 20,
) -> Slice[Article]:
    """Published articles that match, in the order of the Code, older wordings first: one query."""
    rows = list(article_rows(**({"number": number} if number else {})))
    found = _searched(rows, search, ("number", *columns("title")), order, _place_in_the_code)
    page = found[offset : offset + limit]
    return Slice(total=len(found), values={row["id"]: article(row, language) for row in page})


def _place_in_the_code(row: Row) -> Any:
    return row["sort_key"], str(row["valid_from"] or ""), row["id"]


def _searched(
    rows: Sequence[Row], search: str | None, texts: Iterable[str], order: str, key: SortKey
) -> list[Row]:
    """Those of `rows` of whose `texts` `search` finds words, in `order`; without one the best match comes first."""
    if search is None:
        return sorted(rows, key=key, reverse=order.startswith("-"))
    matches = ranked(search, {at: [row[text] or "" for text in texts] for at, row in enumerate(rows)})
    if order:
        return sorted((rows[at] for at in matches), key=key, reverse=order.startswith("-"))
    return [rows[at] for at in sorted(matches, key=lambda at: (matches[at], key(rows[at])))]


def _by(field: str, language: Language, pk: str = "id") -> SortKey:
    return lambda row: (_text_key(row, field, language), row[pk])


def _text_key(row: Row, field: str, language: Language) -> str:
    return sort_key(Reader(row, language).text(field) or "", language)
