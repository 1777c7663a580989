"""Office files as what they are: a ZIP archive of parts, read with limits and written without a trace of where."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from cms.media.cleaning import clean_image
from cms.media.documents.refusals import DAMAGED, ENCRYPTED, ENORMOUS, PICTURE, DocumentRefused
from cms.media.inspection import bare_picture_extension
from cms.media.refusing import FileRefused

Parts = dict[str, bytes]

MAX_PARTS: Final = 5_000
MAX_UNPACKED: Final = 200_000_000
_ENCRYPTED: Final = 0x1
# The earliest that the format knows.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def unpacked(content: bytes) -> Parts:
    """The parts of an archive by name.

    Raises:
        DocumentRefused: it is broken, encrypted or unpacks to far more than a document has.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _require_reasonable(archive.infolist())
            return {each.filename: archive.read(each) for each in archive.infolist() if not each.is_dir()}
    except DocumentRefused:
        raise
    except Exception as error:  # on broken input, decoders raise whatever they like
        raise DocumentRefused(DAMAGED) from error


def packed(parts: Mapping[str, bytes], *, first: str) -> bytes:
    """An archive of `parts`, the part `first` before all others; the same parts make the same bytes."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        for name in sorted(parts, key=lambda each: (each != first, each)):
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.create_system, entry.external_attr = 0, 0
            # OpenDocument is told by its first part, which is read without unpacking.
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name])
    return output.getvalue()


def clean_picture(content: bytes, part: str) -> tuple[bytes, str]:
    """The picture alone and the extension of its format.

    Raises:
        DocumentRefused: it is of a kind that cannot be cleaned.
    """
    if extension := bare_picture_extension(content):
        return content, extension
    try:
        clean = clean_image(content, part)
    except FileRefused as refused:
        raise DocumentRefused(PICTURE, part=part, reason=refused) from refused
    return clean.content, clean.extension


def _require_reasonable(entries: list[zipfile.ZipInfo]) -> None:
    names = [each.filename for each in entries]
    if any(each.flag_bits & _ENCRYPTED for each in entries):
        raise DocumentRefused(ENCRYPTED)
    if len(entries) > MAX_PARTS or sum(each.file_size for each in entries) > MAX_UNPACKED:
        raise DocumentRefused(ENORMOUS)
    if len(set(names)) != len(names) or any(_leads_out(name) for name in names):
        raise DocumentRefused(DAMAGED)


def _leads_out(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/")
