"""ZIP archives: written so that the same files give the same bytes, and read with a limit on everything."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Final

from django.utils.translation import gettext as _

from cms.translation.exchange import limits
from cms.translation.works.base import Refused

# The first day that ZIP knows: the day of writing would make each archive another one.
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1
MANIFEST: Final = "manifest.json"
# What packers of some systems add of their own.
_LITTER: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def pack(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files by name."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system, entry.external_attr = _UNIX, 0o644 << 16
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def is_archive(content: bytes) -> bool:
    """Whether `content` begins as a ZIP archive does."""
    return content.startswith(b"PK")


def unpack(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The files in an archive, but for its manifest; nothing is written anywhere.

    Raises:
        Refused: it is none, or holds more than is read at once.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except Exception:  # Whatever else than an archive makes zipfile fail in many ways.
        raise Refused(_("This is no ZIP archive that can be read.")) from None
    entries = [entry for entry in archive.infolist() if not _is_beside(entry)]
    if len(entries) > limits.FILES:
        raise Refused(_("There are too many files in this archive."))
    left = limits.ARCHIVE_BYTES
    for entry in entries:
        found = _unpacked(archive, entry, left)
        left -= len(found)
        yield entry.filename, found


def _is_beside(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename
    return entry.is_dir() or name == MANIFEST or name.startswith(_LITTER[0]) or name.endswith(_LITTER[1:])


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """The content of `entry`; what it says of its own size is not believed."""
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise Refused(
            _("This archive is packed in a way that is not read here: use plain ZIP without a password.")
        )
    try:
        with archive.open(entry) as packed:
            found = packed.read(min(limits.FILE_BYTES, left) + 1)
    except Exception:  # A damaged archive fails in zlib, struct, codecs or zipfile.
        raise Refused(_("This is no ZIP archive that can be read.")) from None
    if len(found) > min(limits.FILE_BYTES, left):
        raise Refused(_("This archive unpacks to more than can be read at once."))
    return found
