"""A table whose numbers are also drawn: one bar a row, as long as its share of the longest."""

from dataclasses import dataclass

from cms.disclosure.merging import OTHER
from cms.disclosure.values import Statistic
from cms.formatting import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One row; `width` is a percentage as SVG reads it."""

    value: str
    number: str
    width: str
    is_rest: bool


def bars(table: Statistic) -> tuple[Bar, ...]:
    """The rows of a table, in its order."""
    longest = max((figure.count for figure in table.figures), default=1)
    return tuple(
        Bar(
            value=figure.value,
            number=format_number(figure.count, table.language),
            width=percent(figure.count / longest),
            is_rest=figure.value == OTHER,
        )
        for figure in table.figures
    )


def percent(share: float) -> str:
    """A part of one as a percentage for SVG, in which no language has a decimal comma."""
    return f"{100 * share:.2f}".rstrip("0").rstrip(".")
