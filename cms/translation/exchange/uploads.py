"""Reads what somebody uploads: one file, or an archive of several."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from cms.translation.exchange import archives, formats, limits
from cms.translation.exchange.entries import Reading
from cms.translation.works.base import Refused


@dataclass(frozen=True, kw_only=True)
class Upload:
    """What was read, and which files of an archive could not be: a sentence each, by name."""

    readings: list[Reading] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)


def read_upload(content: bytes, name: str) -> Upload:
    """What `content` says, whatever it is.

    Raises:
        Refused: nothing of it can be read, or it is too much.
    """
    check_size(len(content))
    if not archives.is_archive(content):
        return _bounded(Upload(readings=_read(content, name)))
    upload = Upload()
    for inner, packed in archives.unpack(content):
        try:
            upload.readings.extend(_read(packed, inner))
        except Refused as refusal:
            upload.unread[inner] = str(refusal)
    if not upload.readings and not upload.unread:
        raise Refused(_("There is no PO or XLIFF file in this archive."))
    return _bounded(upload)


def check_size(size: int) -> None:
    """Refuse more bytes than are read.

    Raises:
        Refused: saying how many those are.
    """
    if size > limits.UPLOAD_BYTES:
        raise Refused(too_large(limits.UPLOAD_BYTES))


def too_large(most: int) -> str:
    """The sentence about a file of more bytes than `most`."""
    return _("This file is too large: at most %(most)s are read at once.") % {"most": filesizeformat(most)}


def _read(content: bytes, name: str) -> list[Reading]:
    if len(content) > limits.FILE_BYTES:
        raise Refused(too_large(limits.FILE_BYTES))
    return formats.read(content, name)


def _bounded(upload: Upload) -> Upload:
    if sum(1 for _each in _entries(upload)) > limits.TEXTS:
        raise Refused(
            _("There are too many texts here: at most %(most)s are read at once.") % {"most": limits.TEXTS}
        )
    return upload


def _entries(upload: Upload) -> Iterator[object]:
    for reading in upload.readings:
        yield from reading.entries
