"""Stores drawn portraits in the private collection."""

from typing import Any, Final

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from cms.demo.loading.publishing import Staff
from cms.demo.papercut import SCALE, SIZE
from cms.demo.portraits import draw
from cms.media.portraits import portrait_collection

# Where the head is, in units of the drawing from the upper left corner: centre and size.
_HEAD: Final = {"x": 600, "y": 640, "width": 520, "height": 720}


def store_portrait(number: int, staff: Staff) -> Any:
    """Draw portrait `number` and keep it; its title and file name say nothing about the person."""
    width, height = SIZE
    file = ContentFile(draw(number), name="portrait.jpg")
    image = get_image_model()(
        title=f"Portrait {number}",
        file=file,
        width=width,
        height=height,
        collection=portrait_collection(),
        uploaded_by_user=staff.editor,
        **{f"focal_point_{side}": round(units * SCALE) for side, units in _HEAD.items()},
    )
    image.save()
    return image
