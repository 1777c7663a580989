"""Cleans the images of a site that had some before this app came."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model

from cms.media.existing import clean_stored, tells_more
from cms.media.management.cleaning import CleaningCommand


class Command(CleaningCommand):
    """Go through all images."""

    help = (
        "Strip stored images of everything but their pixels and give their files random names. "
        "Ends with an error if an image could not be cleaned or, in a dry run, needs cleaning."
    )
    kind = _("image")
    kinds = _("images")

    def rows(self) -> Any:
        return get_image_model()._default_manager.all()

    def tells_more(self, row: Any) -> bool:
        return tells_more(row)

    def clean_stored(self, row: Any) -> None:
        clean_stored(row)
