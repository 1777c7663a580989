"""`/api/v2/facilities/`: places of detention with their postal address."""

from typing import Final

from cms.api.facts import fact_endpoint
from cms.api.values import FacilityMeta
from cms.disclosure import filters
from cms.disclosure.facilities import facilities
from cms.disclosure.lists import FACILITY_ORDERS, list_facilities
from cms.disclosure.values import Facility

ENDPOINT: Final = fact_endpoint(
    "facilities",
    help="Colonies, prisons and other places of detention.",
    meta=FacilityMeta,
    value=Facility,
    read=facilities,
    read_list=list_facilities,
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
    filters=filters.FACILITIES,
    search=filters.searched("name or locality"),
    orders=FACILITY_ORDERS,
)
