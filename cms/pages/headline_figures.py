"""A few big numbers for the front page, from the kept figures, and where the others are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import ngettext, override

from cms.disclosure.figures import Table, figures
from cms.formatting import format_number
from cms.languages import Language
from cms.pages.addresses import path_in

FIGURES_SLUG: Final = "figures"
Words = Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFigure:
    """A number and the words that follow it."""

    number: int
    number_text: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFigures:
    """The numbers, the day on which they were counted, and the address of all figures."""

    numbers: tuple[HeadlineFigure, ...]
    as_of: date
    url: str


# Of a table the cell of a value; None for all the people in it.
_TOLD: Final[tuple[tuple[str, str | None, Words], ...]] = (
    ("custody", None, lambda number: ngettext("person on the list", "people on the list", number)),
    (
        "custody",
        "imprisoned",
        lambda number: ngettext("person is imprisoned", "people are imprisoned", number),
    ),
    (
        "sentence_length",
        "over_10",
        lambda number: ngettext(
            "person is sentenced to ten years or more", "people are sentenced to ten years or more", number
        ),
    ),
)


def headline_figures(language: Language) -> HeadlineFigures | None:
    """The numbers that are told apart; None where too few people are shown to be counted. At most one query."""
    kept = figures()
    if kept.as_of is None:
        return None
    with override(language):
        found = [
            HeadlineFigure(number=number, number_text=format_number(number, language), words=words(number))
            for axis, value, words in _TOLD
            if (number := _number(kept.tables[axis], value))
        ]
    return HeadlineFigures(numbers=tuple(found), as_of=kept.as_of, url=path_in(language, FIGURES_SLUG))


def _number(table: Table, value: str | None) -> int | None:
    return table.people if value is None else dict(table.cells).get(value)
