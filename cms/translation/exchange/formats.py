"""The formats in which texts leave and come back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cms.translation.exchange import po, xliff_reading, xliff_writing
from cms.translation.exchange.entries import Reading, Sheet
from cms.translation.works.base import Refused

_BYTE_ORDER_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Format:
    """How a file is called, served and written."""

    label: str
    suffix: str
    content_type: str
    write: Callable[[Sheet], bytes]


FORMATS: Final = {
    "po": Format("PO (gettext)", "po", "text/x-gettext-translation", po.write),
    "xliff": Format("XLIFF 1.2", "xlf", "application/x-xliff+xml", xliff_writing.write),
}
CHOICES: Final = [(name, each.label) for name, each in FORMATS.items()]


def read(content: bytes, name: str) -> list[Reading]:
    """What the PO or XLIFF file `name` says; its content tells which it is.

    Raises:
        Refused: it is neither.
    """
    if not content.strip():
        raise Refused(_("This file is empty."))
    return xliff_reading.read(content, name) if _is_xml(content) else [po.read(content, name)]


def _is_xml(content: bytes) -> bool:
    start = content[:200]
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    # In UTF-16 every other byte of the first characters is nought.
    return start.replace(b"\0", b"").lstrip().startswith(b"<")
