"""What happens to the host's images and documents besides what Wagtail does."""

from typing import Any, cast

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms import version


def store_file_first(instance: Any, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    """Store a new file before any column is read, since only then its size, hash and sides are known.

    Django would do it when it comes to the file's column, and a host's model may have that one last.
    """
    file = instance.file
    if file and not file._committed and (update_fields is None or "file" in update_fields):
        file.save(file.name, file.file, save=False)


def register_signal_handlers() -> None:
    """Connect the receivers to whichever image and document models the host uses.

    Pages forget a picture or document that was changed, and a picture whose renditions are gone.
    """
    document_model = cast(Any, get_document_model())
    image_model = cast(Any, get_image_model())
    rendition_model = image_model.get_rendition_model()
    pre_save.connect(store_file_first, sender=image_model, dispatch_uid="cms_media_store_file_first")
    post_save.connect(version.touch, sender=image_model, dispatch_uid="cms_media_image_saved")
    post_delete.connect(version.touch, sender=image_model, dispatch_uid="cms_media_image_deleted")
    pre_save.connect(store_file_first, sender=document_model, dispatch_uid="cms_media_store_document_first")
    post_save.connect(version.touch, sender=document_model, dispatch_uid="cms_media_document_saved")
    post_delete.connect(version.touch, sender=document_model, dispatch_uid="cms_media_document_deleted")
    post_delete.connect(version.touch, sender=rendition_model, dispatch_uid="cms_media_rendition_deleted")
