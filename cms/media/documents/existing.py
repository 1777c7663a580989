"""Brings documents that were stored before this app was installed to the state of newly uploaded ones."""

from typing import Any

from django.db import transaction

from cms import version
from cms.media.names import is_random_document_name
from cms.media.storing import CleanFile, clean_document_file


def tells_more(document: Any) -> bool:
    """Whether the stored file or its name says more than the document shows.

    Raises:
        OSError: the file is missing.
        DocumentRefused: the file is one that could not be uploaded today.
    """
    content = _content(document)
    return _clean(document, content).read() != content or not is_random_document_name(document.file.name)


def clean_stored(document: Any) -> None:
    """Store the document anew, cleaned and under a random name; remove its old file.

    Raises:
        OSError: the file is missing.
        DocumentRefused: the file is one that could not be uploaded today.
    """
    storage, old_name = document.file.storage, document.file.name
    clean = _clean(document, _content(document))
    with version.act():
        document.file = clean
        document.save(update_fields=["file", "file_size", "file_hash"])
        transaction.on_commit(lambda: storage.delete(old_name))


def _clean(document: Any, content: bytes) -> CleanFile:
    return clean_document_file(CleanFile(content), document.file.name)


def _content(document: Any) -> bytes:
    with document.file.storage.open(document.file.name, "rb") as file:
        content: bytes = file.read()
        return content
