"""Tells whether a stored file is nothing but a picture as we write it, part by part."""

import re
from collections.abc import Callable, Mapping
from typing import Final

_PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WEBP_CHUNKS: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_AVIF_BOXES: Final = frozenset({b"ftyp", b"meta", b"mdat"})
# Items and colour profiles that an AVIF's table of contents would announce.
_AVIF_EXTRAS: Final = re.compile(rb"Exif|mime|uri |prof|rICC")
_JPEG_TABLES: Final = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD})
_JPEG_END: Final = 0xD9
_JPEG_SCAN: Final = 0xDA
_JPEG_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)


def bare_picture_extension(content: bytes) -> str | None:
    """Return the extension of a file that holds pixels and what it takes to show them; None of any other.

    It looks at each part from the first byte to the last, and trusts no file name.
    """
    return next((extension for extension, is_bare in _CHECKS.items() if is_bare(content)), None)


def _is_bare_jpeg(content: bytes) -> bool:
    if not content.startswith(b"\xff\xd8"):
        return False
    position = 2
    while content[position : position + 1] == b"\xff":
        marker = _number(content, position + 1, 1)
        if marker == _JPEG_END:
            return position + 2 == len(content)
        length = _number(content, position + 2, 2)
        plain_header = marker == 0xE0 and length == 16 and content.startswith(b"JFIF\0", position + 4)
        if not (plain_header or marker in _JPEG_TABLES):
            return False
        position += 2 + length
        if marker == _JPEG_SCAN:
            following = _JPEG_NEXT_MARKER.search(content, position)
            if following is None:
                return False
            position = following.start()
    return False


def _is_bare_png(content: bytes) -> bool:
    if not content.startswith(_PNG_SIGNATURE):
        return False
    position, kind = len(_PNG_SIGNATURE), b""
    while position < len(content):
        kind = content[position + 4 : position + 8]
        if kind not in _PNG_CHUNKS:
            return False
        position += 12 + _number(content, position, 4)
        if kind == b"IEND":
            break
    return kind == b"IEND" and position == len(content)


def _is_bare_webp(content: bytes) -> bool:
    if not (content.startswith(b"RIFF") and content.startswith(b"WEBP", 8)):
        return False
    position = 12
    while position < len(content):
        if content[position : position + 4] not in _WEBP_CHUNKS:
            return False
        length = int.from_bytes(content[position + 4 : position + 8], "little")
        position += 8 + length + length % 2
    return position == len(content) == 8 + int.from_bytes(content[4:8], "little")


def _is_bare_avif(content: bytes) -> bool:
    if not content.startswith(b"ftypavif", 4):
        return False
    position, kinds = 0, set[bytes]()
    while position < len(content):
        length, kind = _number(content, position, 4), content[position + 4 : position + 8]
        if kind not in _AVIF_BOXES or length < 8:
            return False
        if kind == b"meta" and _AVIF_EXTRAS.search(content, position, position + length):
            return False
        kinds.add(kind)
        position += length
    return kinds == _AVIF_BOXES and position == len(content)


def _number(content: bytes, position: int, length: int) -> int:
    return int.from_bytes(content[position : position + length], "big")


_CHECKS: Final[Mapping[str, Callable[[bytes], bool]]] = {
    "jpg": _is_bare_jpeg,
    "png": _is_bare_png,
    "webp": _is_bare_webp,
    "avif": _is_bare_avif,
}
