"""Numbers by month, drawn along the years: each stretch of months a column as wide as it lasts.

Its area is its number. So months that are put together, because few people share each, make a wide and low column
where a single month of as many people makes a narrow and high one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cms.disclosure.values import Statistic
from cms.formatting import format_number
from cms.reader.figures.bars import percent

# Lines across and years below that can be told apart on a narrow screen.
_MOST_LINES: Final = 3
_MOST_YEARS: Final = 5
_MONTHS: Final = 12
# Above the highest column there is room for the number of a line.
_TOP: Final = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One stretch of months; the places are percentages of the drawing."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A year below, or a number of people a month on the left, and where it stands."""

    text: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """One drawing."""

    columns: tuple[Column, ...]
    years: tuple[Mark, ...]
    lines: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From the beginning of a month to the end of another, both counted from the year 0."""

    start: int
    end: int
    people: int

    @property
    def a_month(self) -> float:
        return self.people / (self.end - self.start)


def timelines(tables: Sequence[Statistic]) -> list[Timeline]:
    """A drawing of each of the tables, all to one scale and over the same years; none where there is nothing."""
    stretches = [[_stretch(figure.value, figure.count) for figure in table.figures] for table in tables]
    every = [each for found in stretches for each in found]
    if not every:
        return []
    first = min(each.start for each in every) // _MONTHS
    end = -(-max(each.end for each in every) // _MONTHS)
    highest = max(each.a_month for each in every)
    return [
        Timeline(
            columns=tuple(_columns(found, first, end, highest)),
            years=tuple(_years(first, end)),
            lines=tuple(_lines(highest, table)),
        )
        for table, found in zip(tables, stretches, strict=True)
    ]


def _stretch(value: str, people: int) -> _Stretch:
    first, _, last = value.partition("/")
    return _Stretch(_month(first), _month(last or first) + 1, people)


def _month(iso: str) -> int:
    year, month = iso.split("-")
    return int(year) * _MONTHS + int(month) - 1


def _columns(found: Iterable[_Stretch], first: int, end: int, highest: float) -> Iterable[Column]:
    months = (end - first) * _MONTHS
    for each in found:
        height = _height(each.a_month, highest)
        yield Column(
            x=percent((each.start - first * _MONTHS) / months),
            y=percent(1 - height),
            width=percent((each.end - each.start) / months),
            height=percent(height),
        )


def _height(a_month: float, highest: float) -> float:
    return (1 - _TOP) * a_month / highest


def _years(first: int, end: int) -> Iterable[Mark]:
    step = -(-(end - first) // _MOST_YEARS)
    for year in range(first, end, step):
        yield Mark(text=str(year), at=percent((year - first) / (end - first)))


def _lines(highest: float, table: Statistic) -> Iterable[Mark]:
    """At round numbers."""
    step = next(each for each in _round_numbers() if highest / each < _MOST_LINES + 1)
    for number in range(step, int(highest) + 1, step):
        yield Mark(text=format_number(number, table.language), at=percent(1 - _height(number, highest)))


def _round_numbers() -> Iterable[int]:
    ten = 1
    while True:
        yield from (ten, 2 * ten, 5 * ten)
        ten *= 10
