"""Makes a new file that holds an uploaded document's content and nothing about its authors."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import BinaryIO, Final

from cms.media.documents.ooxml import clean_ooxml
from cms.media.documents.opendocument import clean_opendocument
from cms.media.documents.pdf import clean_pdf
from cms.media.documents.plain_text import clean_text
from cms.media.documents.refusals import (
    DAMAGED,
    EMPTY,
    KIND,
    MISMATCH,
    NO_KIND,
    OLD_OFFICE,
    TOO_LARGE,
    DocumentRefused,
)

MAX_SIZE: Final = 20_000_000
_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_OFFICE_NAMES: Final = frozenset({"doc", "xls", "ppt", "dot", "xlt", "pot"})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: how its content begins, and what writes it anew."""

    start: bytes
    clean: Callable[[bytes], bytes]


KINDS: Final[dict[str, Kind]] = {
    "pdf": Kind(b"%PDF-", clean_pdf),
    **{name: Kind(_ZIP, partial(clean_ooxml, extension=name)) for name in ("docx", "xlsx", "pptx")},
    **{name: Kind(_ZIP, partial(clean_opendocument, extension=name)) for name in ("odt", "ods", "odp")},
    **{name: Kind(b"", clean_text) for name in ("txt", "csv")},
}
EXTENSIONS: Final = sorted(KINDS)


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """A document that tells nothing but itself; `extension` has no dot."""

    content: bytes
    extension: str


def clean_document(data: bytes | BinaryIO, name: str, *, max_size: int | None = MAX_SIZE) -> CleanDocument:
    """Write the document in `data`, which was called `name`, anew. A file written so comes out the same.

    Raises:
        DocumentRefused: whatever is wrong with the file.
    """
    extension = PurePath(name).suffix.lower().lstrip(".")
    content = data if isinstance(data, bytes) else data.read()
    if not content:
        raise DocumentRefused(EMPTY)
    if max_size is not None and len(content) > max_size:
        size, allowed = (round(each / 1_000_000, 1) for each in (len(content), max_size))
        raise DocumentRefused(TOO_LARGE, size=size, allowed=allowed)
    if content.startswith(_OLD_OFFICE) or extension in _OLD_OFFICE_NAMES:
        raise DocumentRefused(OLD_OFFICE)
    kind = _kind(extension)
    if not content.startswith(kind.start):
        raise DocumentRefused(MISMATCH, extension=extension)
    try:
        return CleanDocument(kind.clean(content), extension)
    except DocumentRefused:
        raise
    except Exception as error:  # a broken file may break anything
        raise DocumentRefused(DAMAGED) from error


def _kind(extension: str) -> Kind:
    allowed = ", ".join(EXTENSIONS)
    if not extension:
        raise DocumentRefused(NO_KIND, allowed=allowed)
    if extension not in KINDS:
        raise DocumentRefused(KIND, extension=extension, allowed=allowed)
    return KINDS[extension]
