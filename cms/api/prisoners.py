"""`/api/v2/prisoners/`: whom the public may know, as far as it may know them."""

from collections.abc import Mapping
from typing import Any, Final

from cms.api.endpoint import Endpoint, Item, Listing, Query
from cms.api.interviews import interviews_of
from cms.api.people import prisoner_item
from cms.api.problems import bad_parameter
from cms.api.values import InterviewRef, PrisonerMeta
from cms.disclosure import filters
from cms.disclosure.lists import list_prisoners
from cms.disclosure.people import prisoner
from cms.disclosure.selection import ORDERS, PrisonerFilters
from cms.disclosure.values import Prisoner
from cms.languages import DEFAULT
from cms.pages.publication import directory_languages


def fetch_list(query: Query) -> Listing:
    language = query.language or DEFAULT
    found = list_prisoners(
        selected({**query.filters, "search": query.search}),
        language,
        order=query.order,
        offset=query.offset,
        limit=query.limit,
        fields=query.fields,
    )
    return Listing(total=found.total, items=_items(list(found.values.values()), query))


def fetch_one(id: str, query: Query) -> Item | None:
    person = prisoner(id, query.language or DEFAULT, query.fields)
    return _items([person], query)[0] if person else None


def _items(people: list[Prisoner], query: Query) -> list[Item]:
    shown_in = directory_languages() if people and query.wants("html_url", "translations") else None
    interviews: dict[str, tuple[InterviewRef, ...]] = {}
    if people and query.wants("interviews"):
        interviews = interviews_of([person.id for person in people], query.language or DEFAULT)
    return [
        prisoner_item(person, shown_in, query.fields, interviews=interviews.get(person.id, ()))
        for person in people
    ]


def selected(given: Mapping[str, Any]) -> PrisonerFilters:
    """The people whom parsed parameters select.

    Raises:
        Problem: 400, parameters do not go together.
    """
    try:
        return filters.people(given)
    except filters.Unfit as wrong:
        raise bad_parameter(wrong.parameter, str(wrong)) from None


ENDPOINT: Final = Endpoint(
    name="prisoners",
    help="Political prisoners, as far as the public may know them.",
    value=Prisoner,
    meta=PrisonerMeta,
    extra={"interviews": tuple[InterviewRef, ...]},
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern="[0-9a-z]{1,16}",
    list_fields=(
        "id", "meta", "state", "name", "custody", "detained_on", "summary", "portrait", "sentence",
        "sentence_band", "facility", "facility_kind",
    ),
    costly=frozenset({"interviews", "sources", "timeline"}),
    filters=filters.PEOPLE,
    search=filters.SEARCH.help,
    orders=ORDERS,
)  # fmt: skip
