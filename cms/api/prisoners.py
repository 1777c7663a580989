"""`/api/v2/prisoners/`: whom the public may know, as far as it may know them."""

from typing import Any, Final

from cms.api.endpoint import Endpoint, Item, Listing, Query
from cms.api.interviews import interviews_of
from cms.api.people import prisoner_item
from cms.api.problems import bad_parameter
from cms.api.values import InterviewRef, PersonMeta
from cms.disclosure.lists import list_prisoners
from cms.disclosure.people import prisoner
from cms.disclosure.selection import ORDERS, RELEASED, PrisonerFilters
from cms.disclosure.values import Prisoner
from cms.languages import DEFAULT
from cms.pages.publication import directory_languages
from cms.parameters import day, some_of, whole, words, yes_no
from cms.snippets.choices import Custody, FacilityKind
from cms.snippets.citing import parse_citation

FILTERS: Final = (
    some_of("custody", [*Custody.values, RELEASED], "Where the person stands; several separated by commas."),
    whole("facility", "The id of the facility where the person is held.", minimum=1),
    some_of("facility_kind", FacilityKind.values, "The kind of facility where the person is held."),
    words(
        "article",
        "An article of the Criminal Code in one of the sentences: 342, 361-4, part 2 of Art. 293.",
        longest=60,
    ),
    yes_no("has_guardian", "Whether somebody known to the public speaks for the person."),
    whole("birthday_month", "The month of the birthday, where it is disclosed.", minimum=1, maximum=12),
    yes_no("can_write", "Whether a letter can be sent."),
    day("detained_from", "Detained on this day or later."),
    day("detained_to", "Detained on this day or earlier."),
)


def fetch_list(query: Query) -> Listing:
    language = query.language or DEFAULT
    found = list_prisoners(
        _filters(query),
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
    shown_in = directory_languages() if people and query.wants("html_url", "translations") else frozenset()
    interviews: dict[str, tuple[InterviewRef, ...]] = {}
    if people and query.wants("interviews"):
        interviews = interviews_of([person.id for person in people], query.language or DEFAULT)
    return [prisoner_item(person, shown_in, interviews=interviews.get(person.id, ())) for person in people]


def _filters(query: Query) -> PrisonerFilters:
    asked: dict[str, Any] = dict(query.filters)
    if "article" in asked:
        try:
            parse_citation(asked["article"])
        except ValueError:
            raise bad_parameter(
                "article", "names no article such as 342, 361-4 or part 2 of Art. 293"
            ) from None
    first, last = asked.get("detained_from"), asked.get("detained_to")
    if first and last and last < first:
        raise bad_parameter("detained_to", "lies before “detained_from”")
    return PrisonerFilters(**asked, search=query.search)


ENDPOINT: Final = Endpoint(
    name="prisoners",
    help="Political prisoners, as far as the public may know them.",
    value=Prisoner,
    meta=PersonMeta,
    extra={"interviews": tuple[InterviewRef, ...]},
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern="[0-9a-z]{1,16}",
    list_fields=(
        "id", "meta", "state", "name", "custody", "detained_on", "summary", "portrait", "sentence",
        "sentence_band", "facility", "facility_kind",
    ),
    costly=frozenset({"interviews", "sources", "timeline"}),
    filters=FILTERS,
    search="The beginning of each word of the name, in any script or spelling.",
    orders=ORDERS,
)  # fmt: skip
