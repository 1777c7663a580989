"""Images that public pages place, in several sizes; never the original, its title or its file name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from wagtail.images import get_image_model
from wagtail.images.models import SourceImageIOError
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from cms.disclosure.values import Rendition
from cms.pages.publication import public_in
from cms.pages.querysets import Homes

SPECS: Final = ("width-320|format-jpeg", "width-640|format-jpeg", "width-1280|format-jpeg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image in several sizes, the smallest first; `width` and `height` are those of the largest."""

    id: int
    width: int
    height: int
    renditions: tuple[Rendition, ...]
    srcset: str


def placed_image_ids(homes: Homes) -> QuerySet[Any, Any]:
    """A subquery of the ids, as text, of images that public pages place, by Wagtail's references."""
    pages = public_in(homes).annotate(key=Cast("pk", CharField())).values("key")
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(get_image_model()),
        object_id__in=pages,
    )
    return references.values("to_object_id")


def placed_images(homes: Homes) -> QuerySet[Any, Any]:
    """The images that public pages below `homes` place, without those of private collections (portraits)."""
    images = get_image_model().objects.annotate(key=Cast("pk", CharField()))
    private = [
        pk
        for restriction in CollectionViewRestriction.objects.select_related("collection")
        for pk in restriction.collection.get_descendants(inclusive=True).values_list("pk", flat=True)
    ]
    placed = images.filter(key__in=placed_image_ids(homes)).exclude(collection__in=private)
    return placed.order_by("pk").prefetch_related("renditions")


def pictures(images: Iterable[Any]) -> list[Picture]:
    """The values of `images`; one whose file is lost is left out. A size that does not exist yet is made."""
    return [picture for image in images if (picture := _picture(image)) is not None]


def _picture(image: Any) -> Picture | None:
    try:
        found = image.get_renditions(*SPECS)
    except (SourceImageIOError, OSError):
        return None
    sizes = {
        size.width: Rendition(url=size.url, width=size.width, height=size.height)
        for size in (found[spec] for spec in SPECS)
    }
    renditions = tuple(sizes[width] for width in sorted(sizes))
    return Picture(
        id=image.pk,
        width=renditions[-1].width,
        height=renditions[-1].height,
        renditions=renditions,
        srcset=", ".join(f"{each.url} {each.width}w" for each in renditions),
    )
