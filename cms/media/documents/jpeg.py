"""Takes from a JPEG or JPEG 2000 whatever is not needed to show it, without touching its pixels."""

from typing import Final

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
# JFIF and Adobe's note say how the colours are meant.
_NEEDED_NOTES: Final = {0xE0: b"JFIF\0", 0xEE: b"Adobe"}
_COMMENT: Final = 0xFE
_TELLING_BOXES: Final = frozenset({b"xml ", b"uuid", b"uinf", b"jp2i"})
_NOTES: Final = frozenset({*range(0xE0, 0xF0), _COMMENT})


def bare_jpeg(content: bytes) -> bytes:
    """The same picture without EXIF, XMP, comments and whatever follows its end.

    Raises:
        ValueError: it is not a JPEG.
    """
    if not content.startswith(b"\xff\xd8"):
        raise ValueError("no JPEG")
    kept, position = [content[:2]], 2
    while position + 4 <= len(content):
        if content[position] != 0xFF:
            raise ValueError("no marker where one must be")
        marker = content[position + 1]
        if marker == 0xFF:  # padding
            position += 1
            continue
        if marker == _END:
            break
        end = position + 2 + int.from_bytes(content[position + 2 : position + 4], "big")
        if marker not in _NOTES or content.startswith(_NEEDED_NOTES.get(marker, b"?"), position + 4):
            kept.append(content[position:end])
        position = end
        if marker == _SCAN:
            following = _after_scan(content, position)
            kept.append(content[position:following])
            position = following
    return b"".join([*kept, b"\xff\xd9"])


def bare_jpeg_2000(content: bytes) -> bytes:
    """The same picture without XML, notes of programmes and addresses; bare pixels stay as they are."""
    kept, position = [], 0
    while content.startswith(b"\x00", position) and position + 8 <= len(content):
        length, kind = (
            int.from_bytes(content[position : position + 4], "big"),
            content[position + 4 : position + 8],
        )
        if length < 8 and length != 0:  # 1: the length stands further on, for pictures of gigabytes
            raise ValueError("no length that a picture of ours can have")
        end = position + length if length else len(content)
        if kind not in _TELLING_BOXES:
            kept.append(content[position:end])
        position = end
    return b"".join(kept) if position else content


def _after_scan(content: bytes, position: int) -> int:
    """Where the next marker stands: neither an escaped byte nor a restart."""
    while (position := content.find(b"\xff", position)) >= 0:
        following = content[position + 1 : position + 2]
        if following and following[0] != 0 and not 0xD0 <= following[0] <= 0xD7 and following[0] != 0xFF:
            return position
        position += 1
    return len(content)
