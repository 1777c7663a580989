"""`/api/v2/facilities/`: places of detention with their postal address."""

from typing import Final

from cms.api.endpoint import Endpoint, Item, Listing, Query, item_of
from cms.api.parameters import BIG, some_of, yes_no
from cms.api.paths import detail_path
from cms.api.values import Meta
from cms.disclosure.facilities import facilities
from cms.disclosure.lists import FACILITY_ORDERS, FacilityFilters, list_facilities
from cms.disclosure.values import Facility
from cms.languages import DEFAULT, Language
from cms.snippets.choices import FacilityKind

FILTERS: Final = (
    some_of("kind", FacilityKind.values, "What the place is; several separated by commas."),
    yes_no("accepts_letters", "Whether letters may be sent there."),
)


def fetch_list(query: Query) -> Listing:
    language = query.language or DEFAULT
    found = list_facilities(
        FacilityFilters(**query.filters, search=query.search),
        language,
        order=query.order,
        offset=query.offset,
        limit=query.limit,
    )
    return Listing(total=found.total, items=[_item(each, language) for each in found.values.values()])


def fetch_one(id: str, query: Query) -> Item | None:
    language = query.language or DEFAULT
    if int(id) > BIG:
        return None
    found = facilities([int(id)], language).get(int(id))
    return _item(found, language) if found else None


def _item(facility: Facility, language: Language) -> Item:
    meta = Meta(
        type="cms_snippets.Facility",
        detail_url=detail_path("facilities", facility.id),
        locale=language,
        fallback=facility.fallback,
    )
    return item_of(facility, meta)


ENDPOINT: Final = Endpoint(
    name="facilities",
    help="Colonies, prisons and other places of detention.",
    value=Facility,
    meta=Meta,
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern="[0-9]{1,19}",
    list_fields=(
        "id",
        "meta",
        "name",
        "short_name",
        "kind",
        "number",
        "locality",
        "closed",
        "accepts_letters",
    ),
    filters=FILTERS,
    search="The beginning of each word of the name or locality, in any script or spelling.",
    orders=FACILITY_ORDERS,
)
