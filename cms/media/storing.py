"""The door by which image files reach storage: cleaned, randomly named, described as they are.

Each way of storing a file (a form, `save()`, `bulk_create()`, which sends no signal, `file.save()`, which
comes before any signal) ends in `FieldFile.save()`. So the host's own file class gets our method there,
whichever image model the host uses.
"""

from pathlib import PurePath
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db.models import FileField, Model
from django.db.models.fields.files import FieldFile
from wagtail.images import get_image_model
from wagtail.utils.file import hash_filelike

from cms.media.cleaning import MAX_PIXELS, ImageRefused, clean_image
from cms.media.names import random_name


class CleanFile(ContentFile):  # type: ignore[type-arg]  # generic only to the type checker
    """A cleaned picture under its random name, ready to be stored as it is."""


def clean_file(upload: "File[bytes]", name: str) -> CleanFile:
    """Clean an upload that was called `name`.

    Raises:
        ImageRefused: whatever is wrong with the file.
    """
    max_pixels = getattr(settings, "WAGTAILIMAGES_MAX_IMAGE_PIXELS", MAX_PIXELS)
    upload.seek(0)
    clean = clean_image(upload.read(), name, max_pixels=max_pixels)
    return CleanFile(clean.content, name=random_name(clean.extension))


class _StoredFile(FieldFile):
    """A field file whose class is made at start-up, so that pickle finds it by its field."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _bare_file, (self.field,), self.__getstate__()


class OriginalFile(_StoredFile):
    """The file of the host's image model."""

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store the cleaned picture, and note its own size and hash instead of the upload's."""
        clean = content if isinstance(content, CleanFile) else clean_file(content, name)
        super().save(cast(str, clean.name), clean, save=False)
        image: Any = self.instance
        image.file_size, image.file_hash = clean.size, hash_filelike(clean)
        if save:
            image.save()


class RenditionFile(_StoredFile):
    """The file of the host's rendition model; Wagtail would call it after the original."""

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store the rendition under a random name."""
        super().save(random_name(PurePath(name).suffix.lstrip(".")), content, save)


class WaitingFile(_StoredFile):
    """A file of the multiple uploader, kept until its uploader has filled in what the image model demands."""

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store it cleaned if it waits to become an image: it may wait for ever."""
        awaited = cast(Any, self.instance).for_content_type
        if awaited is not None and awaited.model_class() is get_image_model():
            content = clean_file(content, name)
            name = cast(str, content.name)
        super().save(name, content, save)


def guard(model: type[Model], file_class: type[_StoredFile]) -> None:
    """Give the `file` field of `model` the `save()` of `file_class`, on top of its own file class."""
    field = cast(FileField, model._meta.get_field("file"))
    own = field.attr_class
    if not issubclass(own, file_class):
        field.attr_class = type(f"{file_class.__name__}Of{model.__name__}", (file_class, own), {})


def refuse_before_saving(file: Any) -> None:
    """Validator: let a form whose file field is not ours say what saving would refuse."""
    if file._committed or isinstance(file.file, CleanFile):
        return
    try:
        clean_file(file.file, file.name)
    except ImageRefused as refused:
        raise ValidationError(str(refused), code="image_refused") from refused


def _bare_file(field: FileField) -> FieldFile:
    file_class = field.attr_class
    return file_class.__new__(file_class)
