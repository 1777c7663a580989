"""Portraits leave as renditions only: never the original, its title or its file name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, SourceImageIOError

from cms.disclosure.values import Portrait, Rendition

# 4:5, as portraits are framed everywhere; the smallest first.
SPECS = (
    "fill-160x200|format-jpeg|jpegquality-78",
    "fill-320x400|format-jpeg|jpegquality-78",
    "fill-640x800|format-jpeg|jpegquality-74",
)


def portraits(image_ids: Iterable[int | None]) -> dict[int, Portrait]:
    """The portraits of these images without credit: one query, unless a size has to be made first."""
    wanted = {image_id for image_id in image_ids if image_id}
    made = _existing(wanted) if wanted else {}
    missing = wanted - made.keys()
    if missing:
        made |= {image.pk: _made(image) for image in get_image_model().objects.filter(pk__in=missing)}
    return {
        pk: Portrait(
            renditions=renditions,
            srcset=", ".join(f"{each.url} {each.width}w" for each in renditions),
            credit=None,
        )
        for pk, renditions in made.items()
        if renditions
    }


def forget_renditions(*image_ids: int | None) -> None:
    """Delete every size of these images: an address once public must stop answering.

    Wagtail deletes the files after the commit, so a failed act loses none.
    """
    known = [image_id for image_id in image_ids if image_id]
    for rendition in get_image_model().get_rendition_model().objects.filter(image_id__in=known):
        rendition.delete()


def _existing(image_ids: Iterable[int]) -> dict[int, tuple[Rendition, ...]]:
    """The sizes of those images that have all of them, cut around the focal point they have now."""
    stored = get_image_model().get_rendition_model().objects
    found: defaultdict[int, dict[str, AbstractRendition]] = defaultdict(dict)
    for each in stored.filter(image_id__in=image_ids, filter_spec__in=SPECS).select_related("image"):
        if each.focal_point_key == Filter(spec=each.filter_spec).get_cache_key(each.image):
            found[each.image_id][each.filter_spec] = each
    return {pk: _renditions(sizes) for pk, sizes in found.items() if len(sizes) == len(SPECS)}


def _made(image: AbstractImage) -> tuple[Rendition, ...]:
    try:
        return _renditions(image.get_renditions(*SPECS))
    except (SourceImageIOError, OSError):
        # A lost original must not take the page down; the person is shown without a portrait.
        return ()


def _renditions(sizes: Mapping[str, AbstractRendition]) -> tuple[Rendition, ...]:
    return tuple(
        Rendition(url=sizes[spec].url, width=sizes[spec].width, height=sizes[spec].height) for spec in SPECS
    )
