"""Sheets of coloured paper laid over each other, each with a soft shadow, an edge of light and a grain."""

import random
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
Colour = tuple[int, int, int]
Mask = Image.Image

# Shapes are written in these units, pictures are cut at SIZE: enough for the largest sizes on a page.
WIDTH: Final = 1200
HEIGHT: Final = 1500
SCALE: Final = 0.75
SIZE: Final = (round(WIDTH * SCALE), round(HEIGHT * SCALE))
# Shapes are cut at this multiple of the size, so that their edges come out smooth.
_OVERSAMPLING: Final = 2
_PIXELS: Final = SCALE * _OVERSAMPLING
_STEPS: Final = 14
_SHADOW: Final = (10, 14)
_SHADOW_BLUR: Final = 15
_SHADOW_STRENGTH: Final = 0.34
_EDGE_STRENGTH: Final = 0.30


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with `share` (0 to 1) of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def points(written: str) -> list[Point]:
    """Points as SVG writes them: "640,392 715,425"."""
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in written.split())]


def smooth(outline: Sequence[Point]) -> list[Point]:
    """A closed curve through the points of `outline` (Catmull–Rom), as a polygon."""
    count = len(outline)
    corners = [[outline[(at + shift) % count] for shift in (-1, 0, 1, 2)] for at in range(count)]
    return [_between(four, step / _STEPS) for four in corners for step in range(_STEPS)]


def cut(*shapes: Sequence[Point]) -> Mask:
    """A sheet cut along polygons: white is paper."""
    sheet = _blank()
    pen = ImageDraw.Draw(sheet)
    for shape in shapes:
        pen.polygon([(x * _PIXELS, y * _PIXELS) for x, y in shape], fill=255)
    return sheet.reduce(_OVERSAMPLING)


def oval(centre: Point, horizontal: float, vertical: float | None = None) -> Mask:
    """A sheet cut to an ellipse, or to a circle without `vertical`."""
    (x, y), tall = centre, vertical or horizontal
    sheet = _blank()
    box = [side * _PIXELS for side in (x - horizontal, y - tall, x + horizontal, y + tall)]
    ImageDraw.Draw(sheet).ellipse(box, fill=255)
    return sheet.reduce(_OVERSAMPLING)


def tilted(sheet: Mask, degrees: float) -> Mask:
    """`sheet` turned about the nape of the neck."""
    nape = (WIDTH / 2 * SCALE, 940 * SCALE)
    return sheet.rotate(degrees, Image.Resampling.BILINEAR, center=nape) if degrees else sheet


def without(sheet: Mask, hole: Mask) -> Mask:
    """`sheet` with `hole` cut out of it."""
    return ImageChops.subtract(sheet, hole)


def within(sheet: Mask, other: Mask) -> Mask:
    """The part of `sheet` that lies on `other`."""
    return ImageChops.multiply(sheet, other)


def gradient(top: Colour, bottom: Colour) -> Image.Image:
    """The sheet at the back: it passes from one colour to the other."""
    picture = Image.new("RGB", SIZE, top)
    picture.paste(bottom, mask=Image.linear_gradient("L").resize(SIZE, Image.Resampling.BICUBIC))
    return picture


def lay(picture: Image.Image, sheet: Mask, colour: Colour, *, flat: bool = False) -> None:
    """Lay a coloured sheet onto the picture; `flat` ones are printed on what is below and cast no shadow."""
    box = _room_for(sheet)
    below, paper = picture.crop(box), sheet.crop(box)
    if not flat:
        _paint(below, mix(colour, (10, 12, 20), 0.85), _shadow(paper), _SHADOW_STRENGTH)
    below.paste(colour, mask=paper)
    if not flat:
        edge = ImageChops.subtract(paper, _moved(paper, 1, 2)).filter(ImageFilter.BoxBlur(1))
        _paint(below, mix(colour, (255, 255, 255), 0.7), edge, _EDGE_STRENGTH)
    picture.paste(below, box)


def add_grain(picture: Image.Image, seed: int) -> Image.Image:
    """The picture on slightly rough paper; the same seed gives the same roughness."""
    width, height = SIZE
    noise = Image.frombytes("L", SIZE, random.Random(seed).randbytes(width * height))  # noqa: S311
    fibres = noise.filter(ImageFilter.GaussianBlur(0.9)).point([85 + level // 3 for level in range(256)])
    return ImageChops.overlay(picture, Image.merge("RGB", (fibres, fibres, fibres)))


def _blank() -> Mask:
    width, height = SIZE
    return Image.new("L", (width * _OVERSAMPLING, height * _OVERSAMPLING), 0)


def _shadow(sheet: Mask) -> Mask:
    """A soft shadow; blurred at a quarter of the size, where nobody sees the difference."""
    small = _moved(sheet, *_SHADOW).reduce(4).filter(ImageFilter.GaussianBlur(_SHADOW_BLUR / 4))
    return small.resize(sheet.size, Image.Resampling.BILINEAR)


def _room_for(sheet: Mask) -> tuple[int, int, int, int]:
    """The part of the picture that a sheet and its shadow touch."""
    width, height = sheet.size
    left, top, right, bottom = sheet.getbbox() or (0, 0, width, height)
    room = 4 * _SHADOW_BLUR
    return max(left - room, 0), max(top - room, 0), min(right + room, width), min(bottom + room, height)


def _moved(sheet: Mask, right: int, down: int) -> Mask:
    moved = Image.new("L", sheet.size, 0)
    moved.paste(sheet, (right, down))
    return moved


def _paint(picture: Image.Image, colour: Colour, sheet: Mask, strength: float) -> None:
    picture.paste(colour, mask=sheet.point([round(level * strength) for level in range(256)]))


def _between(four: Sequence[Point], share: float) -> Point:
    """The point after `share` of the way from the second to the third of four points."""
    x, y = (_spline(axis, share) for axis in zip(*four, strict=True))
    return x, y


def _spline(axis: tuple[float, ...], share: float) -> float:
    before, start, end, after = axis
    return 0.5 * (
        2 * start
        + (end - before) * share
        + (2 * before - 5 * start + 4 * end - after) * share**2
        + (3 * start - before - 3 * end + after) * share**3
    )
