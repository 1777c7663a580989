"""`/api/v2/organisations/`: funds, human-rights organisations, media and initiatives."""

from typing import Any, Final

from cms.api.endpoint import Item, item_type
from cms.api.facts import fact_endpoint, fact_item
from cms.api.values import OrganisationMeta
from cms.disclosure import filters
from cms.disclosure.lists import ORGANISATION_ORDERS, list_organisations
from cms.disclosure.organisations import organisations
from cms.disclosure.values import Organisation

NestedOrganisation: Final[Any] = item_type(Organisation, OrganisationMeta, {})


def organisation_item(organisation: Organisation) -> Item:
    """The item of an organisation inside another item."""
    return fact_item(organisation, ENDPOINT.name, OrganisationMeta)


ENDPOINT: Final = fact_endpoint(
    "organisations",
    help="Organisations that help prisoners or speak of them. An onion address is to be shown as text.",
    meta=OrganisationMeta,
    value=Organisation,
    read=organisations,
    read_list=list_organisations,
    list_fields=("id", "meta", "name", "kind", "link", "onion"),
    filters=filters.ORGANISATIONS,
    search=filters.searched("name"),
    orders=ORGANISATION_ORDERS,
)
