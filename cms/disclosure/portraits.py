"""Portraits leave as renditions only: never the original, its title or its file name."""

from collections.abc import Iterable

from django.core.files.storage import Storage
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, SourceImageIOError

from cms.disclosure.values import Portrait, Rendition

# 4:5, as portraits are framed everywhere; the smallest first.
SPECS = (
    "fill-160x200|format-jpeg|jpegquality-78",
    "fill-320x400|format-jpeg|jpegquality-78",
    "fill-640x800|format-jpeg|jpegquality-74",
)


def portraits(image_ids: Iterable[int | None]) -> dict[int, Portrait]:
    """The portraits of these images without credit, two queries; a size that does not exist yet is made."""
    wanted = {image_id for image_id in image_ids if image_id}
    if not wanted:
        return {}
    images = get_image_model().objects.filter(pk__in=wanted).prefetch_related("renditions")
    made = {image.pk: _renditions(image) for image in images}
    return {
        pk: Portrait(
            renditions=renditions,
            srcset=", ".join(f"{each.url} {each.width}w" for each in renditions),
            credit=None,
        )
        for pk, renditions in made.items()
        if renditions
    }


def forget_renditions(image_id: int | None) -> None:
    """Delete every size of an image, files included: an address once public must stop answering."""
    for image in get_image_model().objects.filter(pk=image_id) if image_id else ():
        for rendition in image.renditions.all():
            storage: Storage = rendition.file.storage
            storage.delete(rendition.file.name)
            rendition.delete()


def _renditions(image: AbstractImage) -> tuple[Rendition, ...]:
    try:
        found = image.get_renditions(*SPECS)
    except (SourceImageIOError, OSError):
        # A lost original must not take the page down; the person is shown without a portrait.
        return ()
    return tuple(
        Rendition(url=found[spec].url, width=found[spec].width, height=found[spec].height) for spec in SPECS
    )
