"""`/api/v2/tombstones/`: the ids of prisoners and guardians that every copy of this API must forget."""

from typing import Final

from cms.api.endpoint import Endpoint, Item, Listing, Query, item_of
from cms.api.paths import detail_path
from cms.api.values import TombstoneMeta
from cms.disclosure.tombstones import tombstone, tombstones
from cms.disclosure.values import Tombstone


def fetch_list(query: Query) -> Listing:
    found = tombstones()
    shown = found[query.offset : query.offset + query.limit]
    return Listing(total=len(found), items=[_item(each) for each in shown])


def fetch_one(id: str, query: Query) -> Item | None:
    found = tombstone(id)
    return _item(found) if found else None


def _item(found: Tombstone) -> Item:
    meta = TombstoneMeta(detail_url=detail_path("tombstones", found.id))
    return item_of(found, meta)


ENDPOINT: Final = Endpoint(
    name="tombstones",
    help="Ids to forget: delete what you hold under them. They are in no order and vanish after a while.",
    value=Tombstone,
    meta=TombstoneMeta,
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern="[0-9a-z]{1,16}",
    list_fields=("id",),
    default_language=None,
)
