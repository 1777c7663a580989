"""Plain texts: nothing in them but what is read."""

from typing import Final

from cms.media.documents.refusals import BINARY_TEXT, DocumentRefused

# As Windows programmes in our languages still save.
_ENCODINGS: Final = ("utf-8", "cp1251")
_MARKUP: Final = (b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"%pdf", b"{\\rtf", b"mz\x90", b"#!")
_CONTROLS: Final = frozenset(range(32)) - {0x09, 0x0A, 0x0C, 0x0D}


def clean_text(content: bytes) -> bytes:
    """Return `content` as it is.

    Raises:
        DocumentRefused: it is no text, or one that programmes would run.
    """
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_MARKUP) or (_CONTROLS & set(content) and not _is_wide(content)):
        raise DocumentRefused(BINARY_TEXT)
    if not (_is_wide(content) or any(_reads(content, encoding) for encoding in _ENCODINGS)):
        raise DocumentRefused(BINARY_TEXT)
    return content


def _is_wide(content: bytes) -> bool:
    """Spreadsheet programmes call UTF-16 with a mark at its start “Unicode text”."""
    return content.startswith((b"\xff\xfe", b"\xfe\xff")) and _reads(content, "utf-16")


def _reads(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
