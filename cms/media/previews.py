"""Sizes of private pictures for the admin: made for who looks at them, kept nowhere.

Wagtail's choosers and lists would store theirs in the public media folder, where a portrait of somebody hidden
must never lie.
"""

import re
from functools import wraps
from typing import Any, Final

from django.db.models import CharField, ExpressionWrapper, F, Value
from wagtail.images.models import Filter
from wagtail.models import CollectionViewRestriction, ReferenceIndex

# What Wagtail's preview can make; the sizes that disclosure lets out name a format as well.
_SPEC: Final = re.compile(
    r"(?P<kind>original|max|min|fill|width|height)(?:-(?P<width>\d+)(?:x(?P<height>\d+))?)?"
)
# Whose rows hold portraits.
_PEOPLE: Final = ("prisoner", "guardian")


def preview_private_pictures(image_model: Any) -> None:
    """Let single sizes of private pictures be previews, whichever image model the host uses."""
    original = image_model.get_rendition

    @wraps(original)
    def get_rendition(self: Any, filter: Any) -> Any:
        spec = filter.spec if isinstance(filter, Filter) else filter
        size = _SPEC.fullmatch(spec)
        if size is None or not is_private(self):
            return original(self, filter)
        width, height = _sides(self, size)
        return self.get_rendition_model()(image=self, filter_spec=spec, width=width, height=height)

    image_model.get_rendition = get_rendition


def is_private(image: Any) -> bool:
    """Whether a picture lies in a closed collection or is somebody's portrait: two queries."""
    if image.pk is None:
        return False
    path = ExpressionWrapper(Value(image.collection.path), output_field=CharField())
    closed = CollectionViewRestriction.objects.annotate(own_path=path).filter(
        own_path__startswith=F("collection__path")
    )
    return closed.exists() or _portrait_of_somebody(image)


def _portrait_of_somebody(image: Any) -> bool:
    references = ReferenceIndex.get_references_to(image)
    people = references.filter(
        base_content_type__app_label="cms_snippets", base_content_type__model__in=_PEOPLE
    )
    return bool(people.exists())


def _sides(image: Any, size: re.Match[str]) -> tuple[int, int]:
    """How large the preview is shown; its file is as large as Wagtail makes it."""
    width, height = (int(size[side] or 0) for side in ("width", "height"))
    if size["kind"] == "fill":
        return width, height
    if size["kind"] != "max" or not (width and height):
        return image.width, image.height
    scale = min(1, width / image.width, height / image.height)
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))
