"""Takes from an opened picture what a viewer would see: upright, in sRGB, eight bits a channel."""

from contextlib import suppress
from io import BytesIO
from typing import Final

from PIL import ExifTags, Image, ImageCms

_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def pixels_only(source: Image.Image) -> Image.Image:
    """Return the pixels of a decoded picture as L, RGB or RGBA; its `info` leaves encoders nothing to add."""
    profile = source.info.get("icc_profile")
    turn = _UPRIGHT.get(_orientation(source))
    picture = _eight_bits(source)
    if picture.has_transparency_data:
        picture = _with_transparency(picture, profile)
    else:
        if picture.mode not in {"L", "RGB", "CMYK"}:
            picture = picture.convert("L" if picture.mode == "1" else "RGB")
        picture = _in_srgb(picture, profile)
    picture = picture.copy() if turn is None else picture.transpose(turn)
    picture.info = {}
    return picture


def _orientation(source: Image.Image) -> int:
    """The orientation in EXIF or XMP; 1, as it lies, where none can be read."""
    try:
        return int(source.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # the metadata may be broken in any way, the picture need not be
        return 1


def _eight_bits(source: Image.Image) -> Image.Image:
    """Bring 16-bit greys to 8 bits by their high byte, where Pillow would cut them off at white.

    Pillow halves 16-bit colours itself, but not the colour that stands for transparency.
    """
    key = source.info.get("transparency")
    if source.mode.startswith("I"):
        picture = source.convert("I").point(lambda value: value / 256).convert("L")
        if isinstance(key, int):
            picture.info["transparency"] = key >> 8
        return picture
    if isinstance(key, tuple) and max(key) > 255:
        source.info["transparency"] = tuple(value >> 8 for value in key)
    return source


def _with_transparency(picture: Image.Image, profile: bytes | None) -> Image.Image:
    picture = picture.convert("LA" if picture.mode in {"1", "L", "LA"} else "RGBA")
    alpha = picture.getchannel("A")
    colours = _in_srgb(picture.convert(picture.mode.removesuffix("A")), profile).convert("RGB")
    # What lies under full transparency cannot be seen, so it is not kept: it may be what someone erased.
    seen = alpha.point(lambda value: 255 if value else 0)
    colours = Image.composite(colours, Image.new("RGB", colours.size), seen)
    colours.putalpha(alpha)
    return colours


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Turn the colours into those a viewer assumes when no profile says otherwise."""
    if profile:
        # A profile that is broken, or made for another kind of picture, says nothing.
        with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
            embedded = ImageCms.getOpenProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            transform = ImageCms.buildTransform(embedded, srgb, picture.mode, "RGB")
            return transform.apply(picture)
    return picture.convert("RGB") if picture.mode == "CMYK" else picture
