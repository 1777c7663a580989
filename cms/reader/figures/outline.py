"""A sketch of Belarus and its six regions: straight lines between rough points, near to where things are, to no scale.

The points were set by hand, to half a degree or so; neighbours share them, so that no gap opens between two regions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from cms.disclosure.merging import OTHER
from cms.disclosure.values import Statistic
from cms.formatting import format_number

# Degrees east and north.
Point = tuple[float, float]

_WEST: Final = 23.0
_NORTH: Final = 56.3
# Units of the drawing a degree, which is shorter to the east than to the north here.
_EAST_UNITS: Final = 33.0
_NORTH_UNITS: Final = 56.0
_STEPS: Final = 4

# Where three regions, or two and a border, meet.
_LITHUANIA: Final[Point] = (26.0, 55.0)
_RUSSIA_NORTH: Final[Point] = (31.1, 54.6)
_RUSSIA_SOUTH: Final[Point] = (31.4, 53.15)
_UKRAINE: Final[Point] = (27.5, 51.5)
_POLAND: Final[Point] = (23.9, 52.65)
_NORTH_WEST: Final[Point] = (26.6, 54.8)
_NORTH_EAST: Final[Point] = (29.3, 54.3)
_EAST: Final[Point] = (28.6, 52.9)
_SOUTH: Final[Point] = (27.6, 52.5)
_SOUTH_WEST: Final[Point] = (26.3, 53.2)

# The borders between neighbours, each told once.
_VITSEBSK_MINSK: Final[tuple[Point, ...]] = (_NORTH_WEST, (28.2, 54.75), _NORTH_EAST)
_MAHILIOU_MINSK: Final[tuple[Point, ...]] = (_NORTH_EAST, (29.2, 53.85), (28.75, 53.6), (28.6, 53.2), _EAST)
_HRODNA_MINSK: Final[tuple[Point, ...]] = (_NORTH_WEST, (26.2, 54.1), (26.4, 53.6), _SOUTH_WEST)
_MINSK_BREST: Final[tuple[Point, ...]] = (_SOUTH_WEST, (26.9, 52.8), _SOUTH)
_BREST_HOMEL: Final[tuple[Point, ...]] = (_SOUTH, (27.45, 52.1), _UKRAINE)
_HRODNA_BREST: Final[tuple[Point, ...]] = (_SOUTH_WEST, (25.2, 53.0), (24.2, 52.8), _POLAND)
_MAHILIOU_HOMEL: Final[tuple[Point, ...]] = (_EAST, (29.3, 52.75), (30.2, 52.85), (30.8, 53.2), _RUSSIA_SOUTH)
_VITSEBSK_MAHILIOU: Final[tuple[Point, ...]] = (_NORTH_EAST, (30.2, 54.3), _RUSSIA_NORTH)

_BORDERS: Final[Mapping[str, tuple[Point, ...]]] = {
    "vitsebsk": (
        _LITHUANIA, (26.6, 55.65), (27.6, 55.8), (28.2, 56.15), (29.4, 55.75), (30.9, 55.6), (30.8, 54.95),
        *reversed(_VITSEBSK_MAHILIOU), *reversed(_VITSEBSK_MINSK),
    ),
    "hrodna": (
        _LITHUANIA, *_HRODNA_MINSK, *_HRODNA_BREST, (23.5, 53.95), (24.6, 53.95), (25.6, 54.2), (25.6, 54.7),
    ),
    "minsk": (*_VITSEBSK_MINSK, *_MAHILIOU_MINSK, (28.0, 52.6), *reversed(_MINSK_BREST), *reversed(_HRODNA_MINSK)),
    "mahiliou": (
        *_VITSEBSK_MAHILIOU, (31.3, 54.2), (32.0, 53.8), (32.6, 53.4), *reversed(_MAHILIOU_HOMEL),
        *reversed(_MAHILIOU_MINSK),
    ),
    "brest": (
        *_MINSK_BREST, *_BREST_HOMEL, (26.4, 51.8), (25.2, 51.95), (24.3, 51.75), (23.6, 51.5), (23.6, 52.1),
        (23.2, 52.3), *reversed(_HRODNA_BREST),
    ),
    "homel": (
        *_MAHILIOU_HOMEL, (31.4, 52.6), (31.8, 52.1), (30.95, 52.05), (30.55, 51.3), (29.2, 51.4), (28.3, 51.6),
        *reversed(_BREST_HOMEL), (28.0, 52.6),
    ),
}  # fmt: skip
_MINSK: Final[Point] = (27.6, 54.3)
_CITY: Final[tuple[Point, ...]] = tuple(
    (_MINSK[0] + east, _MINSK[1] + north)
    for east, north in ((-0.85, 0.33), (0.85, 0.33), (0.85, -0.33), (-0.85, -0.33))
)
# Below the capital its region, the others in their middle.
_LABELS: Final[Mapping[str, Point]] = {
    "vitsebsk": (28.75, 55.2), "hrodna": (25.05, 53.5), "minsk": (27.55, 53.7), "mahiliou": (30.4, 53.68),
    "brest": (25.4, 52.4), "homel": (29.5, 52.1), "minsk_city": _MINSK,
}  # fmt: skip
# A region goes by its chief town where there is little room.
_NAMES: Final[Mapping[str, str | Promise]] = {
    "vitsebsk": pgettext_lazy("name on a small map", "Vitebsk"),
    "hrodna": pgettext_lazy("name on a small map", "Grodno"),
    "minsk": pgettext_lazy("name on a small map", "Minsk region"),
    "mahiliou": pgettext_lazy("name on a small map", "Mogilev"),
    "brest": pgettext_lazy("name on a small map", "Brest"),
    "homel": pgettext_lazy("name on a small map", "Gomel"),
    "minsk_city": pgettext_lazy("name on a small map", "Minsk"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One region as it is drawn; its `number` is None where too few are held to be told apart, or nobody is."""

    id: str
    name: str | Promise
    points: str
    x: int
    y: int
    number: str | None
    step: int


def outline(table: Statistic) -> tuple[Area, ...]:
    """The regions with their numbers, the darker the more people, and the capital on top of them."""
    counts = {figure.value: figure.count for figure in table.figures if figure.value != OTHER}
    most = max(counts.values(), default=1)
    return tuple(
        _area(region, points, counts.get(region), most, table)
        for region, points in {**_BORDERS, "minsk_city": _CITY}.items()
    )


def _area(region: str, points: tuple[Point, ...], count: int | None, most: int, table: Statistic) -> Area:
    x, y = _place(_LABELS[region])
    return Area(
        id=region,
        name=_NAMES[region],
        # A border begins where the one before it ends.
        points=" ".join("{},{}".format(*_place(each)) for each in dict.fromkeys(points)),
        x=x,
        y=y,
        number=None if count is None else format_number(count, table.language),
        step=0 if count is None else -(-count * _STEPS // most),
    )


def _place(point: Point) -> tuple[int, int]:
    east, north = point
    return round((east - _WEST) * _EAST_UNITS), round((_NORTH - north) * _NORTH_UNITS)
