"""`/api/v2/pages/`: public pages, each in its own language throughout."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode

from cms import languages
from cms.api.blocks import BodyBlock, block_item
from cms.api.endpoint import Endpoint, Item, Listing, Query
from cms.api.organisations import NestedOrganisation, organisation_item
from cms.api.page_refs import PAGES, page_meta
from cms.api.parameters import FIELDS, LOCALE, NUMBER, read
from cms.api.paths import detail_path
from cms.api.people import NestedGuardian, NestedPrisoner, guardian_item, prisoner_item
from cms.api.problems import bad_parameter, not_found
from cms.api.values import PageMeta
from cms.disclosure.filters import INTERVIEWS, searched
from cms.disclosure.values.described import Html
from cms.languages import Language
from cms.pages.contents import Wanted, contents, draft_contents, lacking
from cms.pages.models import BasePage
from cms.pages.pictures import Shown
from cms.pages.publication import (
    ORDERS,
    PageFilters,
    PageRow,
    directory_languages,
    list_pages,
    page_rows,
    page_types,
    row_at,
    row_of,
    translations,
)
from cms.pages.querysets import Homes, live_homes
from cms.parameters import BIG, some_of, whole, words

RELATIONS: Final = {
    "child_of": "Directly below the page with this id.",
    "descendant_of": "Anywhere below the page with this id.",
    "ancestor_of": "Above the page with this id.",
    "translation_of": "The same page in other languages; all of them unless `locale` names one.",
}
FILTERS: Final = (
    some_of("type", list(page_types()), "The page type; several separated by commas."),
    words("slug", "The last part of the address."),
    *(whole(name, help, minimum=1) for name, help in RELATIONS.items()),
    *INTERVIEWS,
)
FIND: Final = (
    words("html_path", "The address of a page, such as /be/prisoners/.", longest=1000),
    whole("id", "The id of a page."),
    LOCALE,
    FIELDS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with what it says, in its own language throughout. `lead` is HTML."""

    id: int
    title: str
    lead: Html
    body: tuple[BodyBlock, ...]  # type: ignore[valid-type]


def fetch_list(query: Query) -> Listing:
    homes = live_homes()
    asked = _asked(query, homes)
    types = [page_types()[label] for label in query.filters.get("type", ())]
    filters = selected({**query.filters, "search": query.search}, types, homes)
    total, rows = list_pages(filters, asked, order=query.order, offset=query.offset, limit=query.limit)
    return Listing(total=total, items=_items(rows, homes, query))


def fetch_one(id: str, query: Query) -> Item | None:
    homes = live_homes()
    asked = {language: home for language, home in homes.items() if query.language in (None, language)}
    rows = page_rows(asked, pk=int(id)) if int(id) <= BIG else []
    return next(iter(_items(rows, homes, query)), None)


def draft_item(page: BasePage, query: Query) -> Item:
    """The item of a page as it is in memory, public or not."""
    told = {page.pk: draft_contents(page, _wanted(query))}
    return _items([row_of(page)], live_homes(), query, told)[0]


def find(request: HttpRequest) -> HttpResponse:
    """Send to the page at `html_path`, as Wagtail does, keeping what else was asked."""
    given = read(request, FIND)
    homes = live_homes()
    if "html_path" in given:
        row = row_at(given["html_path"], homes)
    elif "id" in given:
        row = next(iter(page_rows(homes, pk=given["id"])), None)
    else:
        raise bad_parameter("html_path", "is missing: it says which page to find")
    if row is None:
        raise not_found()
    kept = urlencode([(name, request.GET[name]) for name in ("locale", "fields") if name in given])
    response = HttpResponseRedirect(detail_path(PAGES, row.id) + (f"?{kept}" if kept else ""))
    del response.headers["Content-Type"]
    return response


def _asked(query: Query, homes: Homes) -> Homes:
    """The homes whose pages are listed: one language, unless translations are asked for."""
    if query.language is None and "translation_of" in query.filters:
        return homes
    language = query.language or languages.DEFAULT
    return {language: homes[language]} if language in homes else {}


def selected(given: Mapping[str, Any], types: Collection[type[BasePage]], homes: Homes) -> PageFilters:
    """The pages of these `types` (all when empty) that parsed parameters select.

    Raises:
        Problem: 400, a page that they name is not public.
    """
    related = {name: _known(name, given[name], homes) for name in RELATIONS if name in given}
    return PageFilters(
        types=tuple(types),
        slug=given.get("slug"),
        guardian=given.get("guardian"),
        ward=given.get("ward"),
        search=given.get("search"),
        **related,
    )


def _known(name: str, pk: int, homes: Homes) -> PageRow:
    found = page_rows(homes, pk=pk)
    if not found:
        raise bad_parameter(name, "is not the id of a public page")
    return found[0]


def _items(
    rows: list[PageRow], homes: Homes, query: Query, told: Mapping[int, dict[str, Any]] | None = None
) -> list[Item]:
    """The items of pages; what they say is asked for unless it is `told`, by page."""
    if not rows:
        return []
    others = translations(rows, homes) if query.wants("translations") else {}
    parents = _parents(rows, homes) if query.wants("parent") else {}
    told = contents(rows, _wanted(query)) if told is None else told
    shown_in = directory_languages() if query.wants("body", "wards") else frozenset()
    return [
        {
            "id": row.id,
            "meta": page_meta(row, parents.get(row.parent_path), others.get(row.id, [])),
            "title": row.title,
            **_told(told.get(row.id, {}), shown_in),
        }
        for row in rows
    ]


def _wanted(query: Query) -> Wanted:
    """The contents asked for; blocks of a body always show whole people."""
    return Wanted(
        fields=query.fields,
        of_people=None if "body" in query.fields else query.fields.get("wards"),
        of_guardians=query.fields.get("guardian"),
    )


def _parents(rows: list[PageRow], homes: Homes) -> dict[str, PageRow]:
    return {row.path: row for row in page_rows(homes, path__in={row.parent_path for row in rows})}


def _told(fields: dict[str, Any], shown_in: Collection[Language]) -> Item:
    as_json = {
        "body": lambda blocks: tuple(block_item(each, shown_in) for each in blocks),
        "partners": lambda partners: tuple(organisation_item(each) for each in partners),
        "guardian": lambda guardian: guardian_item(guardian) if guardian else None,
        "wards": lambda cards: tuple(prisoner_item(card.person, shown_in) for card in cards),
    }
    return {name: as_json[name](value) if name in as_json else value for name, value in fields.items()}


ENDPOINT: Final = Endpoint(
    name=PAGES,
    help="Pages of the site, each in its own language.",
    value=Page,
    meta=PageMeta,
    extra={
        "teaser": str,
        "image": Shown | None,
        "partners": tuple[NestedOrganisation, ...],
        "guardian": NestedGuardian | None,
        "wards": tuple[NestedPrisoner, ...],
    },
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern=NUMBER,
    list_fields=("id", "meta", "title", "teaser", "lead"),
    costly=frozenset({"parent"}),
    filters=FILTERS,
    search=searched("title"),
    orders=ORDERS,
    default_language=None,
    routes={"find": find},
    lacking={label: lacking(model) for label, model in page_types().items()},
)
