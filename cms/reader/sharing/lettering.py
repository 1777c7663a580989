"""Type on a card: broken between words as our languages break it, and smaller where it would not fit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from PIL import ImageDraw, ImageFont

from cms.formatting import NBSP

Face = Literal["Serif", "Sans"]
Font = ImageFont.FreeTypeFont

_FONTS: Final = Path(__file__).parent / "fonts"
_CUT: Final = "…"
# A word of one or two letters (і, ў, на, не) and a number sign stay with what follows, a dash with what precedes.
_SHORT: Final = re.compile(rf"(?<![^\s{NBSP}«„“(])(\w{{1,2}}|№) (?=\S)")
_DASH: Final = re.compile(r" (?=[—–-] )")


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines in one size; `leading` is the distance from one to the next."""

    lines: tuple[str, ...]
    font: Font
    leading: int

    @property
    def height(self) -> int:
        """How much room the lines take."""
        return self.leading * len(self.lines)

    def draw(self, on: ImageDraw.ImageDraw, left: int, top: int, colour: str) -> None:
        """Write the lines below one another; `top` is where the first begins."""
        for at, line in enumerate(self.lines):
            on.text((left, top + at * self.leading), line, fill=colour, font=self.font)


def fit(
    text: str, face: Face, sizes: Sequence[int], width: int, height: int, *, leading: float = 1.16
) -> Lettering:
    """`text` in the largest of `sizes` in which it fits into a box; in the smallest one its end is cut off."""
    bound = _bind(text)
    for size in sizes:
        font = _font(face, size)
        lines = tuple(_broken(bound, font, width))
        step = round(size * leading)
        if len(lines) * step <= height and not _overflow(lines, font, width):
            return Lettering(_balanced(bound, font, width, len(lines)), font, step)
    kept = [_shortened(line, font, width) for line in lines[: max(1, height // step)]]
    if len(kept) < len(lines):
        kept[-1] = _shortened(kept[-1] + _CUT, font, width)
    return Lettering(tuple(kept), font, step)


@lru_cache(maxsize=32)
def _font(face: Face, size: int) -> Font:
    # The simple layout draws the same everywhere; the other one depends on a library of the system.
    return ImageFont.truetype(
        _FONTS / f"Letter{face}-Regular.ttf", size, layout_engine=ImageFont.Layout.BASIC
    )


def _bind(text: str) -> str:
    return _DASH.sub(NBSP, _SHORT.sub(rf"\1{NBSP}", re.sub(rf"[^\S{NBSP}]+", " ", text).strip()))


def _balanced(text: str, font: Font, width: int, count: int) -> tuple[str, ...]:
    """`count` lines, as few as `width` allows, and none of them much shorter than the others."""
    low, high = width // count, width
    while high - low > 16:
        middle = (low + high) // 2
        if len(tried := tuple(_broken(text, font, middle))) > count or _overflow(tried, font, middle):
            low = middle
        else:
            high = middle
    return tuple(_broken(text, font, high))


def _overflow(lines: Sequence[str], font: Font, width: int) -> bool:
    return any(font.getlength(line) > width for line in lines)


def _broken(text: str, font: Font, width: int) -> Iterator[str]:
    line, *rest = text.split(" ")
    for word in rest:
        longer = f"{line} {word}"
        if font.getlength(longer) <= width:
            line = longer
        else:
            yield line
            line = word
    yield line


def _shortened(line: str, font: Font, width: int) -> str:
    """`line` as far as there is room."""
    while len(line) > 1 and font.getlength(line) > width:
        line = line.rstrip(_CUT)[:-1].rstrip(f" {NBSP},;:—–-") + _CUT
    return line
