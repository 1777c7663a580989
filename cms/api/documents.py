"""`/api/v2/documents/`: documents that public pages link to."""

from typing import Any, Final

from wagtail.documents import get_document_model_string

from cms.api.endpoint import Endpoint, Item, Listing, Query, item_of
from cms.api.parameters import NUMBER
from cms.api.paths import detail_path
from cms.api.values import PlainMeta
from cms.pages.documents import Document, documents, placed_documents
from cms.pages.querysets import live_homes
from cms.parameters import BIG


def fetch_list(query: Query) -> Listing:
    placed = _placed(query)
    shown = documents(placed[query.offset : query.offset + query.limit])
    return Listing(total=placed.count(), items=[_item(each) for each in shown])


def fetch_one(id: str, query: Query) -> Item | None:
    # A file has no language: `locale` narrows lists, or an app would have to be told of every page that takes it up.
    found = documents(placed_documents(live_homes()).filter(pk=int(id))) if int(id) <= BIG else []
    return next((_item(each) for each in found), None)


def _placed(query: Query) -> Any:
    homes = live_homes()
    return placed_documents({each: home for each, home in homes.items() if query.language in (None, each)})


def _item(document: Document) -> Item:
    meta = PlainMeta(type=get_document_model_string(), detail_url=detail_path("documents", document.id))
    return item_of(document, meta)


ENDPOINT: Final = Endpoint(
    name="documents",
    help="Documents that public pages link to; with `locale`, those of one language's pages.",
    value=Document,
    meta=PlainMeta,
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern=NUMBER,
    list_fields=("id", "meta", "title", "extension", "size", "url"),
    default_language=None,
)
