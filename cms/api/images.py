"""`/api/v2/images/`: images that public pages place. Portraits are no images here: they stand in values."""

from collections.abc import Iterable
from typing import Any, Final

from wagtail.images import get_image_model_string

from cms.api.endpoint import Endpoint, Item, Listing, Query, item_of
from cms.api.parameters import NUMBER
from cms.api.paths import detail_path
from cms.api.values import PlainMeta
from cms.pages.pictures import Picture, pictures, placed_images
from cms.pages.querysets import live_homes
from cms.parameters import BIG


def fetch_list(query: Query) -> Listing:
    placed = _placed(query)
    shown = placed[query.offset : query.offset + query.limit]
    return Listing(total=placed.count(), items=_items(shown))


def fetch_one(id: str, query: Query) -> Item | None:
    # A file has no language: `locale` narrows lists, or an app would have to be told of every page that takes it up.
    found = _items(placed_images(live_homes()).filter(pk=int(id))) if int(id) <= BIG else []
    return next(iter(found), None)


def _placed(query: Query) -> Any:
    homes = live_homes()
    return placed_images({each: home for each, home in homes.items() if query.language in (None, each)})


def _items(images: Iterable[Any]) -> list[Item]:
    return [item_of(picture, _meta(picture)) for picture in pictures(images)]


def _meta(picture: Picture) -> PlainMeta:
    return PlainMeta(type=get_image_model_string(), detail_url=detail_path("images", picture.id))


ENDPOINT: Final = Endpoint(
    name="images",
    help="Images that public pages place; with `locale`, those of one language's pages.",
    value=Picture,
    meta=PlainMeta,
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern=NUMBER,
    list_fields=("id", "meta", "width", "height", "renditions", "srcset"),
    default_language=None,
)
