"""Stores drawn portraits in the private collection."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from cms.demo.loading.publishing import Staff
from cms.demo.papercut import HEIGHT, WIDTH
from cms.demo.portraits import draw
from cms.media.portraits import portrait_collection

# Where the head is, in pixels from the upper left corner: centre and size.
_HEAD = {"focal_point_x": 600, "focal_point_y": 640, "focal_point_width": 520, "focal_point_height": 720}


def store_portrait(number: int, staff: Staff) -> Any:
    """Draw portrait `number` and keep it; its title and file name say nothing about the person."""
    file = ContentFile(draw(number), name="portrait.jpg")
    image = get_image_model()(
        title=f"Portrait {number}",
        file=file,
        width=WIDTH,
        height=HEIGHT,
        collection=portrait_collection(),
        uploaded_by_user=staff.editor,
        **_HEAD,
    )
    image.save()
    return image
