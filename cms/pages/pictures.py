"""Images that public pages place, in several sizes; never the original, its title or its file name."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from wagtail.images import get_image_model
from wagtail.images.models import SourceImageIOError

from cms.disclosure.values import Rendition
from cms.pages.placed_files import placed, public_files
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture with what it shows, in the language of its page."""

    image: Picture
    alt: str


def placed_images(homes: Homes) -> QuerySet[Any, Any]:
    """The images that public pages below `homes` place, without those of private collections (portraits)."""
    return placed(get_image_model(), homes).prefetch_related("renditions")


def pictures_by_pk(pks: Collection[int]) -> dict[int, Picture]:
    """The pictures among `pks` that a page may show, whoever placed them: two queries."""
    images = public_files(get_image_model()).filter(pk__in=pks).prefetch_related("renditions")
    return {picture.id: picture for picture in pictures(images)}


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
