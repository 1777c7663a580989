"""`/api/v2/exports/facilities.csv` and `.ndjson`: places of detention with their postal address."""

from typing import Final

from cms.api.endpoint import Item
from cms.api.exports.declaring import Asked, Cell, Chunks, Export, column
from cms.api.facilities import ENDPOINT
from cms.disclosure.lists import list_facilities
from cms.disclosure.values import Facility
from cms.parameters import BIG

FIELDS: Final = (
    "name", "short_name", "kind", "number", "locality", "postcode", "address", "address_language", "closed",
    "replaced_by", "accepts_letters", "rules", "verified_on",
)  # fmt: skip


def read(asked: Asked) -> Chunks:
    """All that match, in the alphabet of the language: one chunk, for there are only some dozens of them."""
    found = list_facilities(asked.language, **asked.given, limit=BIG)
    yield [EXPORT.item(each, asked, fallback=each.fallback) for each in found.values.values()]


def _address(item: Item) -> Cell:
    """What stands on an envelope below the recipient, line by line."""
    return "\n".join(item["address"]) or None


EXPORT: Final = Export(
    name="facilities",
    help="Colonies, prisons and other places of detention.",
    endpoint=ENDPOINT,
    type="cms_snippets.Facility",
    value=Facility,
    fields=FIELDS,
    own_columns=(
        column("id", type="integer"),
        column("locale", "meta.locale"),
        column("name"),
        column("short_name"),
        column("kind", "kind.value"),
        column("kind_text", "kind.text"),
        column("number"),
        column("locality"),
        column("postcode"),
        column("address", _address),
        column("closed", type="boolean"),
        column("replaced_by_id", "replaced_by.id", "integer"),
        column("accepts_letters", type="boolean"),
        column("verified_on", "verified_on.date"),
    ),
    read=read,
)
