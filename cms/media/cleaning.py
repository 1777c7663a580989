"""Makes a new file that holds an uploaded picture's pixels and nothing else.

The bytes of the upload are never copied: the picture is decoded, turned upright, brought to sRGB and written
anew, so that positions, names, comments, profiles, thumbnails, second pictures and whatever follows the
picture's end stay behind. A moving picture keeps its first frame only: renditions do not move either, and
readers see nothing but renditions. For the same reason a GIF becomes a PNG.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import Any, BinaryIO, Final

import pillow_heif
from django.utils.translation import gettext_lazy as _
from PIL import Image, UnidentifiedImageError

from cms.media.pixels import pixels_only
from cms.media.refusing import FileRefused

MAX_PIXELS: Final = 40_000_000
MAX_SIDE: Final = 16_383  # what WebP can hold

EMPTY: Final = _("The file is empty. Choose the picture again.")
DRAWING: Final = _(
    "An SVG drawing can carry scripts, so it is not accepted. Export it as PNG and upload that."
)
UNKNOWN: Final = _(
    "This cannot be read: it is damaged or not a picture. Upload a JPEG, PNG, WebP, AVIF, GIF or HEIC file."
)
DAMAGED: Final = _(
    "The picture is damaged or incomplete. Copy it once more from where it comes from, or save it anew "
    "in another programme, and upload it again."
)
ENORMOUS: Final = _("The picture has far too many pixels. Make it smaller and upload it again.")
TOO_LARGE: Final = _(
    "The picture measures %(width)s × %(height)s pixels. Allowed are %(side)s pixels a side and "
    "%(megapixels)s megapixels in all. Make it smaller and upload it again."
)

pillow_heif.register_heif_opener()

_READING: Final = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
# What Pillow calls the upload -> how it is stored. MPO is a JPEG with more pictures; browsers show no HEIC.
_STORED_AS: Final = {
    "JPEG": "JPEG",
    "MPO": "JPEG",
    "HEIF": "JPEG",
    "PNG": "PNG",
    "GIF": "PNG",
    "WEBP": "WEBP",
    "AVIF": "AVIF",
}
_EXTENSION: Final = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
# As fast as it takes to finish the largest picture within one request.
_WRITING: Final[dict[str, dict[str, Any]]] = {
    "JPEG": {"quality": 90, "optimize": True},
    "PNG": {},
    "WEBP": {"quality": 90, "method": 2},
    "AVIF": {"quality": 85, "speed": 9},
}


class ImageRefused(FileRefused):
    """A picture that is not stored."""


@dataclass(frozen=True, slots=True)
class CleanImage:
    """A picture that tells nothing but itself; `extension` has no dot, the sides are in pixels."""

    content: bytes
    extension: str
    width: int
    height: int


def clean_image(data: bytes | BinaryIO, name: str, *, max_pixels: int | None = MAX_PIXELS) -> CleanImage:
    """Write the picture in `data` anew, without anything but its pixels.

    `name` is what the uploader called the file; it only tells a drawing, the content decides on the rest.
    With `max_pixels` None, Pillow's own limit and MAX_SIDE remain.

    Raises:
        ImageRefused: whatever is wrong with the file.
    """
    content = data if isinstance(data, bytes) else _all_of(data)
    if not content:
        raise ImageRefused(EMPTY)
    if _is_drawing(content, name):
        raise ImageRefused(DRAWING)
    with _opened(content) as source:
        try:
            _refuse_size(source, max_pixels)
            source.load()
            _refuse_size(source, max_pixels)  # HEIC knows its size only once decoded
            return _written(pixels_only(source), _STORED_AS[source.format or ""])
        except ImageRefused:
            raise
        except Exception as error:  # on broken input, decoders raise whatever they like
            raise ImageRefused(DAMAGED) from error


def _all_of(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read()


def _is_drawing(content: bytes, name: str) -> bool:
    if PurePath(name).suffix.lower() in {".svg", ".svgz"}:
        return True
    start = content[:65_536].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(b"<") and b"<svg" in start


def _opened(content: bytes) -> Image.Image:
    """Read the header only, by the formats we accept: the fewer decoders, the fewer surprises."""
    try:
        return Image.open(BytesIO(content), formats=_READING)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageRefused(ENORMOUS) from error
    except UnidentifiedImageError as error:
        raise ImageRefused(UNKNOWN) from error
    except Exception as error:  # on broken input, decoders raise whatever they like
        raise ImageRefused(DAMAGED) from error


def _refuse_size(source: Image.Image, max_pixels: int | None) -> None:
    width, height = source.size
    if max(width, height) > MAX_SIDE or (max_pixels is not None and width * height > max_pixels):
        megapixels = (max_pixels or MAX_SIDE**2) // 1_000_000
        raise ImageRefused(TOO_LARGE, width=width, height=height, side=MAX_SIDE, megapixels=megapixels)


def _written(picture: Image.Image, image_format: str) -> CleanImage:
    if image_format == "JPEG" and picture.mode == "RGBA":  # from HEIC: JPEG knows no transparency
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture).convert("RGB")
    output = BytesIO()
    picture.save(output, image_format, **_WRITING[image_format])
    return CleanImage(output.getvalue(), _EXTENSION[image_format], picture.width, picture.height)
