"""What the page of figures shows: the tables that tell something, each as it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cms.disclosure.merging import OTHER
from cms.disclosure.statistics import statistics
from cms.disclosure.values import Statistic
from cms.languages import Language
from cms.pages.addresses import path_in
from cms.pages.headline_figures import FIGURES_SLUG, HeadlineFigures, headline_figures
from cms.reader.figures.bars import Bar, bars
from cms.reader.figures.outline import Area, outline
from cms.reader.figures.timeline import Timeline, timelines

_IN_BARS: Final = ("custody", "sentence_length", "region", "facility_kind", "facility", "article")
_ON_A_MAP: Final = "region"
_IN_TIME: Final = ("detained", "released")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A table, its rows, and what is drawn of it besides."""

    table: Statistic
    rows: tuple[Bar, ...]
    file_url: str
    areas: tuple[Area, ...] = ()
    timeline: Timeline | None = None

    @property
    def has_blank_areas(self) -> bool:
        """Whether a region on the map has no number of its own."""
        return any(area.number is None for area in self.areas)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The whole page; without a headline there is nothing to count yet."""

    headline: HeadlineFigures | None
    bars: tuple[Drawn, ...]
    in_time: tuple[Drawn, ...]


def contents(language: Language) -> Contents:
    """What is drawn of the tables that tell more than one number of people without a name."""
    tables = statistics(language)
    told = {table.id: table for table in tables if any(figure.value != OTHER for figure in table.figures)}
    return Contents(
        headline=headline_figures(language),
        bars=tuple(_drawn(told[name]) for name in _IN_BARS if name in told),
        in_time=_in_time([told[name] for name in _IN_TIME if name in told]),
    )


def file_url(table: str, language: Language) -> str:
    """Where the file of a table is."""
    return f"{path_in(language, FIGURES_SLUG)}{table}.csv"


def _drawn(table: Statistic, timeline: Timeline | None = None) -> Drawn:
    return Drawn(
        table=table,
        rows=bars(table),
        file_url=file_url(table.id, table.language),
        areas=outline(table) if table.id == _ON_A_MAP else (),
        timeline=timeline,
    )


def _in_time(tables: Sequence[Statistic]) -> tuple[Drawn, ...]:
    return tuple(_drawn(table, drawn) for table, drawn in zip(tables, timelines(tables), strict=True))
