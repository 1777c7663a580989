"""Registers the app that keeps uploaded pictures from telling more than the picture."""

from typing import Any, cast

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Put our cleaning between the host's image model and its storage."""

    name = "cms.media"
    label = "cms_media"
    verbose_name = _("Media")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Guard the file fields of images, renditions and waiting uploads, and the form that fills them."""
        from wagtail.images import forms, get_image_model
        from wagtail.models import UploadedFile

        from cms.media import storing
        from cms.media.fields import CleanImageField
        from cms.media.signal_handlers import register_signal_handlers

        image_model = cast(Any, get_image_model())
        storing.guard(image_model, storing.OriginalFile)
        storing.guard(image_model.get_rendition_model(), storing.RenditionFile)
        storing.guard(UploadedFile, storing.WaitingFile)
        image_model._meta.get_field("file").validators.append(storing.refuse_before_saving)
        register_signal_handlers()
        # Wagtail builds the form of any image model, on any base a host sets, with this name.
        forms.WagtailImageField = CleanImageField
