"""Tables of figures for the styleguide, drawn as on the page of figures."""

from datetime import date
from typing import Final

from cms.disclosure.merging import OTHER
from cms.disclosure.values import Figure, Statistic
from cms.formatting import format_number
from cms.languages import Language
from cms.pages.headline_figures import HeadlineFigure, HeadlineFigures
from cms.pages.samples.people import DAY
from cms.reader.figures.bars import bars
from cms.reader.figures.contents import Drawn
from cms.reader.figures.outline import outline
from cms.reader.figures.timeline import timelines
from cms.styleguide.words import Texts

# How many people in each row, by how much there is to show.
_COUNTS: Final = {"ordinary": (412, 96, 10), "long": (1_234_567, 1_234, 10, 10, 10, 10), "short": (10,)}
_REGIONS: Final = ("homel", "minsk", "brest", "mahiliou", "vitsebsk")
_STRETCHES: Final = ("2020-08", "2020-09/2021-02", "2021-03", "2021-04/2023-12", "2024-01/2026-05", "2026-06")


def as_of() -> date:
    """The day of the count."""
    return DAY


def drawn(texts: Texts, language: Language, amount: str) -> Drawn:
    """A table with a map. Its last row holds all those whom too few share a value with."""
    values = [*_REGIONS[: len(_COUNTS[amount]) - 1], OTHER]
    table = _table("region", texts, language, values, _COUNTS[amount])
    return Drawn(table=table, rows=bars(table), file_url="#", areas=outline(table))


def in_time(texts: Texts, language: Language, amount: str) -> Drawn:
    """A table by months."""
    table = _table("detained", texts, language, _STRETCHES, _COUNTS[amount])
    return Drawn(table=table, rows=bars(table), file_url="#", timeline=timelines([table])[0])


def headline(texts: Texts, language: Language, amount: str) -> HeadlineFigures:
    """As many big numbers as the table has rows, at most three."""
    return HeadlineFigures(
        numbers=tuple(
            HeadlineFigure(
                number=each, number_text=format_number(each, language), words=texts.role or texts.name
            )
            for each in _COUNTS[amount][:3]
        ),
        as_of=DAY,
        url="#",
    )


def _table(
    name: str, texts: Texts, language: Language, values: list[str] | tuple[str, ...], counts: tuple[int, ...]
) -> Statistic:
    return Statistic(
        id=name,
        title=texts.title,
        total=sum(counts),
        as_of=DAY.isoformat(),
        figures=tuple(
            Figure(value=value, text=texts.place, count=count)
            for value, count in zip(values, counts, strict=False)
        ),
        language=language,
    )
