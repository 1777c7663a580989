"""Where things stand on a card, in pixels."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a card."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Layout:
    """`picture` holds a portrait or a stamp, `head` the site's name, `foot` a name and a note."""

    size: tuple[int, int]
    picture: Box
    head: Box
    title: Box
    foot: Box


EDGE: Final = 64
WIDE_SIZE: Final = (1200, 630)
_SQUARE_SIZE: Final = (1080, 1080)
# Each with a portrait, as high as the card where it is wide; and without, where a stamp stands in the corner.
WIDE: Final = (
    Layout(
        WIDE_SIZE,
        picture=Box(696, 0, 1200, 630),
        head=Box(EDGE, 56, 648, 96),
        title=Box(EDGE, 128, 648, 410),
        foot=Box(EDGE, 430, 648, 574),
    ),
    Layout(
        WIDE_SIZE,
        picture=Box(1000, 56, 1136, 226),
        head=Box(EDGE, 56, 940, 96),
        title=Box(EDGE, 150, 940, 410),
        foot=Box(EDGE, 430, 1136, 574),
    ),
)
SQUARE: Final = (
    Layout(
        _SQUARE_SIZE,
        picture=Box(600, 0, 1080, 600),
        head=Box(EDGE, 64, 552, 144),
        title=Box(EDGE, 664, 1016, 980),
        foot=Box(EDGE, 380, 552, 600),
    ),
    Layout(
        _SQUARE_SIZE,
        picture=Box(880, 64, 1016, 234),
        head=Box(EDGE, 64, 820, 144),
        title=Box(EDGE, 260, 1016, 760),
        foot=Box(EDGE, 790, 1016, 980),
    ),
)
