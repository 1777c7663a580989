"""Brings images that were stored before this app was installed to the state of newly uploaded ones."""

from django.db import transaction
from wagtail.images.models import AbstractImage

from cms import version
from cms.media.inspection import bare_picture_extension
from cms.media.names import is_random_name, random_name
from cms.media.storing import CleanFile, clean_file


def tells_more(image: AbstractImage) -> bool:
    """Whether the stored file, its name or a rendition's name says more than the picture shows.

    Raises:
        OSError: the file is missing.
    """
    names = [image.file.name, *(rendition.file.name for rendition in image.renditions.all())]
    return not all(map(is_random_name, names)) or bare_picture_extension(_content(image)) is None


def clean_stored(image: AbstractImage) -> None:
    """Store the image anew, cleaned and under a random name; remove its old file and renditions.

    A file that is clean already keeps its bytes. Renditions are made again when a page asks for them.

    Raises:
        OSError: the file is missing.
        ImageRefused: the file is one that could not be uploaded today.
    """
    storage, old_name, content = image.file.storage, image.file.name, _content(image)
    if extension := bare_picture_extension(content):
        clean = CleanFile(content, name=random_name(extension))
    else:
        clean = clean_file(CleanFile(content), old_name)
    with version.act():
        image.renditions.all().delete()  # before the hash changes, by which Wagtail caches them
        image.file = clean
        image.save(update_fields=["file", "width", "height", "file_size", "file_hash"])
        transaction.on_commit(lambda: storage.delete(old_name))


def _content(image: AbstractImage) -> bytes:
    with image.file.storage.open(image.file.name, "rb") as file:
        return file.read()
