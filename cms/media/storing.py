"""The door by which pictures and documents reach storage: cleaned, randomly named, described as they are.

Each way of storing a file (a form, `save()`, `bulk_create()`, which sends no signal, `file.save()`, which
comes before any signal) ends in `FieldFile.save()`. So the host's own file class gets our method there,
whichever image and document model the host uses.
"""

from pathlib import PurePath
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db.models import FileField, Model
from django.db.models.fields.files import FieldFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.utils.file import hash_filelike

from cms.media.cleaning import MAX_PIXELS, clean_image
from cms.media.documents.cleaning import MAX_SIZE, clean_document
from cms.media.names import random_name, rendition_name
from cms.media.refusing import FileRefused


class CleanFile(ContentFile):  # type: ignore[type-arg]  # generic only to the type checker
    """A cleaned picture or document under its random name, ready to be stored as it is."""


def clean_file(upload: "File[bytes]", name: str) -> CleanFile:
    """Clean an upload that was called `name`.

    Raises:
        ImageRefused: whatever is wrong with the file.
    """
    max_pixels = getattr(settings, "WAGTAILIMAGES_MAX_IMAGE_PIXELS", MAX_PIXELS)
    upload.seek(0)
    clean = clean_image(upload.read(), name, max_pixels=max_pixels)
    return CleanFile(clean.content, name=random_name(clean.extension))


def clean_document_file(upload: "File[bytes]", name: str) -> CleanFile:
    """Clean an uploaded document that was called `name`.

    Raises:
        DocumentRefused: whatever is wrong with the file.
    """
    max_size = getattr(settings, "WAGTAILDOCS_MAX_UPLOAD_SIZE", MAX_SIZE)
    upload.seek(0)
    clean = clean_document(upload.read(), name, max_size=max_size)
    return CleanFile(clean.content, name=random_name(clean.extension))


class _StoredFile(FieldFile):
    """A field file whose class is made at start-up, so that pickle finds it by its field."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _bare_file, (self.field,), self.__getstate__()


class OriginalFile(_StoredFile):
    """The file of the host's image model."""

    clean = staticmethod(clean_file)

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store the cleaned file, and note its own size and hash instead of the upload's."""
        clean = content if isinstance(content, CleanFile) else self.clean(content, name)
        super().save(cast(str, clean.name), clean, save=False)
        row: Any = self.instance
        row.file_size, row.file_hash = clean.size, hash_filelike(clean)
        if save:
            row.save()


class DocumentFile(OriginalFile):
    """The file of the host's document model."""

    clean = staticmethod(clean_document_file)


class RenditionFile(_StoredFile):
    """The file of the host's rendition model; Wagtail would call it after the original."""

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store the rendition under a name of its own, once.

        Two readers who need it first make it both, and only one row of it can be kept: a second file would belong
        to nothing, and stay when the picture is hidden.
        """
        row: Any = self.instance
        extension = PurePath(name).suffix.lstrip(".")
        own = rendition_name(row.image.file.name, row.filter_spec, row.focal_point_key, extension)
        path = self.field.generate_filename(row, own)
        if self._is_stored(path, content):
            self._take(path)
        else:
            super().save(own, content, save=False)
            if self.name != path and self._is_stored(path, content):
                self.storage.delete(str(self.name))
                self._take(path)
        if save:
            row.save()

    def _take(self, path: str) -> None:
        """Be the file that is stored there."""
        self.name = path
        setattr(self.instance, self.field.attname, path)
        self._committed = True

    def _is_stored(self, path: str, content: "File[bytes]") -> bool:
        """Whether this very rendition is there, and whole."""
        return self.storage.exists(path) and self.storage.size(path) == content.size

    @property
    def url(self) -> str:
        """Where it is; one that was never stored is made for each who looks, see `cms.media.previews`."""
        rendition: Any = self.instance
        if not self.name and rendition.filter_spec:
            return reverse("wagtailimages:preview", args=[rendition.image_id, rendition.filter_spec])
        return str(super().url)


class WaitingFile(_StoredFile):
    """A file of the multiple uploader, kept until its uploader has filled in what its model demands."""

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store it cleaned if it waits to become an image or a document: it may wait for ever."""
        awaited = cast(Any, self.instance).for_content_type
        cleaners = {get_image_model(): clean_file, get_document_model(): clean_document_file}
        cleaner = cleaners.get(awaited.model_class()) if awaited is not None else None
        if cleaner:
            content = cleaner(content, name)
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
        file.clean(file.file, file.name)
    except FileRefused as refused:
        raise ValidationError(str(refused), code="file_refused") from refused


def _bare_file(field: FileField) -> FieldFile:
    file_class = field.attr_class
    return file_class.__new__(file_class)
