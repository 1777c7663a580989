"""Pictures for pages: things on a table, cut from coloured paper like the portraits."""

from collections.abc import Callable
from io import BytesIO
from typing import Final

from PIL import Image

from cms.demo.papercut import SCALE, WIDTH, Colour, Mask, add_grain, cut, gradient, lay, mix, oval, points

HEIGHT: Final = 800
SIZE: Final = (round(WIDTH * SCALE), round(HEIGHT * SCALE))
QUALITY: Final = 88
# The part of a sheet of paper that a picture shows.
_TOP: Final = 350
_CENTRE: Final = (WIDTH / 2 * SCALE, (_TOP + HEIGHT / 2) * SCALE)

_WARM: Final[Colour] = (226, 184, 132)
_DEEP: Final[Colour] = (38, 62, 84)
_PAPER: Final[Colour] = (247, 240, 226)
_SEAL: Final[Colour] = (150, 62, 58)


def draw(key: str) -> bytes:
    """The picture `key` as a JPEG of 900 × 600 pixels; always the same bytes."""
    picture = gradient(mix(_WARM, _PAPER, 0.55), mix(_WARM, _DEEP, 0.18))
    SCENES[key](picture)
    out = BytesIO()
    whole = add_grain(picture, len(key))
    width, height = SIZE
    top = round(_TOP * SCALE)
    whole.crop((0, top, width, top + height)).save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _envelopes(picture: Image.Image) -> None:
    """Three sealed envelopes on top of each other, a pencil beside them."""
    for degrees, (right, down), shade in ((-9, (-40, 40), 0.24), (6, (30, 0), 0.12), (-2, (-10, -50), 0.0)):
        _envelope(picture, degrees, right, down, mix(_PAPER, _WARM, shade))
    lay(picture, _turned(_box(960, 700, 990, 1060), 14), _DEEP)
    lay(picture, _turned(cut(points("960,1060 990,1060 975,1105")), 14), mix(_WARM, _PAPER, 0.4))


def _addressed(picture: Image.Image) -> None:
    """An envelope seen from the front: room for a sender, a stamp, and the recipient's five lines."""
    lay(picture, _box(170, 470, 1030, 1040), _PAPER)
    lay(picture, _box(860, 510, 980, 660), _SEAL)
    lay(picture, _box(875, 525, 965, 645), mix(_SEAL, _PAPER, 0.6), flat=True)
    for line, width in enumerate((330, 210, 380, 300, 260)):
        top = 730 + 56 * line
        lay(picture, _box(600, top, 600 + width, top + 16), mix(_PAPER, _DEEP, 0.62), flat=True)


def _window(picture: Image.Image) -> None:
    """A lit window at night; on the sill a cup that somebody has left there."""
    lay(picture, _box(-20, _TOP - 20, WIDTH + 20, _TOP + HEIGHT + 20), mix(_DEEP, (0, 0, 0), 0.25), flat=True)
    lay(picture, _box(330, 430, 870, 1000), mix(_WARM, _DEEP, 0.55))
    for left in (360, 612):
        for top, bottom in ((460, 650), (676, 970)):
            lay(picture, _box(left, top, left + 228, bottom), mix(_WARM, (255, 226, 150), 0.6), flat=True)
    lay(picture, oval((800, 905), 42), _SEAL)
    lay(picture, oval((800, 905), 24), mix(_WARM, (255, 226, 150), 0.6), flat=True)
    lay(picture, cut(points("672,850 792,850 776,970 688,970")), _SEAL)
    lay(picture, _box(290, 970, 910, 1020), mix(_PAPER, _DEEP, 0.25))


SCENES: Final[dict[str, Callable[[Image.Image], None]]] = {
    "addressed": _addressed,
    "envelopes": _envelopes,
    "window": _window,
}


def _envelope(picture: Image.Image, degrees: float, right: int, down: int, colour: Colour) -> None:
    left, top = 310 + right, 560 + down
    lay(picture, _turned(_box(left, top, left + 560, top + 360), degrees), colour)
    flap = [(left, top), (left + 560, top), (left + 280, top + 190)]
    lay(picture, _turned(cut(flap), degrees), mix(colour, _WARM, 0.22))
    lay(picture, _turned(oval((left + 280, top + 176), 34), degrees), _SEAL)


def _box(left: float, top: float, right: float, bottom: float) -> Mask:
    return cut([(left, top), (right, top), (right, bottom), (left, bottom)])


def _turned(sheet: Mask, degrees: float) -> Mask:
    return sheet.rotate(degrees, Image.Resampling.BILINEAR, center=_CENTRE)
