"""Cells of a table put together until nobody stands in one of a few."""

from collections.abc import Callable, Mapping
from typing import Any, Final

# Fewer people than this stand in no cell of their own.
SMALLEST: Final = 10
OTHER: Final = "other"


def merged(counted: Mapping[str, int], order: Callable[[str], Any] | None = None) -> list[tuple[str, int]]:
    """The cells of at least SMALLEST people, the largest first unless there is an `order`; the rest as OTHER.

    Whoever was counted as OTHER is of the rest, which takes the smallest of the other cells in, if it is itself too
    small to stand.
    """
    named = {value: number for value, number in counted.items() if value != OTHER}
    by_size = sorted(named.items(), key=lambda cell: (cell[1], cell[0]))
    rest = counted.get(OTHER, 0)
    while by_size and (by_size[0][1] < SMALLEST or 0 < rest < SMALLEST):
        rest += by_size.pop(0)[1]
    cells = sorted(by_size, key=lambda cell: order(cell[0]) if order else (-cell[1], cell[0]))
    return [*cells, (OTHER, rest)] if rest >= SMALLEST else cells


def merged_months(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    """Months in their order, each joined with those that follow until SMALLEST people stand together."""
    spans: list[tuple[str, str, int]] = []
    for month in sorted(counted):
        if spans and spans[-1][2] < SMALLEST:
            first, _last, before = spans.pop()
            spans.append((first, month, before + counted[month]))
        else:
            spans.append((month, month, counted[month]))
    if len(spans) > 1 and spans[-1][2] < SMALLEST:
        _first, last, few = spans.pop()
        first, _last, before = spans.pop()
        spans.append((first, last, before + few))
    return [
        (first if first == last else f"{first}/{last}", number)
        for first, last, number in spans
        if number >= SMALLEST
    ]
