"""What is seen behind a person in a portrait."""

import math
from collections.abc import Callable
from typing import Final

from cms.demo.papercut import HEIGHT, WIDTH, Mask, Point, cut, oval, without

CENTRE: Final = WIDTH / 2


def background(motif: str) -> list[Mask]:
    """What is seen behind the person, the farthest sheet first."""
    return _MOTIFS[motif]()


def _sun() -> list[Mask]:
    return [oval((CENTRE + 40, 600), 430), _hill(1010, 60, 0.4), _hill(1150, 70, 2.2)]


def _rings() -> list[Mask]:
    return [oval((CENTRE, 620), radius) for radius in (640, 510, 380)]


def _wood() -> list[Mask]:
    return [_birches(), _hill(1180, 40, 1.0)]


def _river() -> list[Mask]:
    return [_hill(760 + 130 * row, 46, 1.3 * row) for row in range(4)]


def _moon() -> list[Mask]:
    return [oval((905, 330), 150), _hill(900, 80, 3.0), _hill(1090, 60, 0.9)]


def _indoors() -> list[Mask]:
    return [_window(), _hill(1120, 30, 0.0)]


def _hill(level: float, height: float, phase: float) -> Mask:
    crest = [
        (x, level + height * math.sin(phase + x / 190) + height / 2 * math.sin(phase * 2 + x / 83))
        for x in range(-20, WIDTH + 40, 20)
    ]
    return cut([*crest, (WIDTH + 40, HEIGHT + 20), (-20, HEIGHT + 20)])


def _birches() -> Mask:
    trunks = [(60, 52, 18), (215, 40, -14), (330, 26, 8), (885, 28, -8), (1000, 44, 16), (1120, 56, -10)]
    bark = [
        _slit(x + lean * y / HEIGHT + width * side, y, width * 0.42)
        for x, width, lean in trunks
        for side, y in _KNOTS
    ]
    stems = cut(
        *(
            [(x, -20), (x + width, -20), (x + width + lean, HEIGHT), (x + lean, HEIGHT)]
            for x, width, lean in trunks
        )
    )
    return without(stems, cut(*bark))


# Where the bark of a birch is dark: (share of the width, height).
_KNOTS: Final = [(0.1, 90), (0.75, 210), (0.2, 395), (0.9, 520), (0.05, 700), (0.7, 835), (0.3, 1010)]


def _slit(x: float, y: float, length: float) -> list[Point]:
    return [(x - length, y), (x, y - 5), (x + length, y + 2), (x, y + 6)]


def _window() -> Mask:
    panes = [(x, y, x + 370, y + 470) for x in (210, 620) for y in (120, 630)]
    return cut(
        *([(left, top), (right, top), (right, bottom), (left, bottom)] for left, top, right, bottom in panes)
    )


_MOTIFS: Final[dict[str, Callable[[], list[Mask]]]] = {
    "sun": _sun,
    "rings": _rings,
    "birches": _wood,
    "river": _river,
    "moon": _moon,
    "window": _indoors,
}
