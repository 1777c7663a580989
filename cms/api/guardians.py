"""`/api/v2/guardians/`: who speaks for prisoners, with the wards whom the public may know."""

from typing import Final

from cms.api.endpoint import Endpoint, Item, Listing, Query
from cms.api.people import guardian_item
from cms.api.values import GuardianMeta
from cms.disclosure import filters
from cms.disclosure.guardians import guardian
from cms.disclosure.lists import GUARDIAN_ORDERS, list_guardians
from cms.disclosure.values import Guardian
from cms.languages import DEFAULT


def fetch_list(query: Query) -> Listing:
    found = list_guardians(
        query.language or DEFAULT,
        categories=query.filters.get("category", ()),
        forms=query.filters.get("form_of_care", ()),
        has_wards=query.filters.get("has_wards"),
        search=query.search,
        order=query.order,
        offset=query.offset,
        limit=query.limit,
        fields=query.fields,
    )
    return Listing(total=found.total, items=[guardian_item(each) for each in found.values.values()])


def fetch_one(id: str, query: Query) -> Item | None:
    found = guardian(id, query.language or DEFAULT, query.fields)
    return guardian_item(found) if found else None


ENDPOINT: Final = Endpoint(
    name="guardians",
    help="Well-known people who speak for prisoners.",
    value=Guardian,
    meta=GuardianMeta,
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern="[0-9a-z]{1,16}",
    list_fields=("id", "meta", "name", "role", "categories", "portrait"),
    filters=filters.GUARDIANS,
    search=filters.searched("name"),
    orders=GUARDIAN_ORDERS,
)
