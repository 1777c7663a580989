"""Registers the app that keeps uploaded files from telling more than what they show."""

from typing import Any, cast

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Put our cleaning between the host's image and document models and their storage."""

    name = "cms.media"
    label = "cms_media"
    verbose_name = _("Media")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Guard the file fields of images, renditions, documents and waiting uploads, and the forms that fill them."""
        from wagtail.documents import forms as document_forms
        from wagtail.documents import get_document_model
        from wagtail.images import forms, get_image_model
        from wagtail.models import UploadedFile

        from cms.media import storing
        from cms.media.fields import CleanDocumentField, CleanImageField
        from cms.media.previews import preview_private_pictures
        from cms.media.signal_handlers import register_signal_handlers

        image_model, document_model = cast(Any, get_image_model()), cast(Any, get_document_model())
        storing.guard(image_model, storing.OriginalFile)
        storing.guard(image_model.get_rendition_model(), storing.RenditionFile)
        storing.guard(document_model, storing.DocumentFile)
        storing.guard(UploadedFile, storing.WaitingFile)
        for model in (image_model, document_model):
            model._meta.get_field("file").validators.append(storing.refuse_before_saving)
        preview_private_pictures(image_model)
        register_signal_handlers()
        # Wagtail builds the forms of any such model, on any base a host sets, with these names.
        forms.WagtailImageField = CleanImageField
        document_forms.WagtailDocumentField = CleanDocumentField
