"""The counts above the board, which are its filters at the same time: things by stage and language."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, QuerySet

from cms import languages
from cms.translation.board.filters import BoardFilters
from cms.translation.models import Stage, Standing

_OWN = frozenset({"language", "stage"})


@dataclass(frozen=True, kw_only=True)
class Figure:
    """How many things stand so in one language, and the address that shows them."""

    language_name: str
    number: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, kw_only=True)
class CountRow:
    """One stage in all languages."""

    label: str
    figures: tuple[Figure, ...]


def count_rows(cells: QuerySet[Standing], filters: BoardFilters, user: Any) -> list[CountRow]:
    """Every stage, under whatever else is asked than language and stage: one query."""
    kept = filters.keep(cells, user, but=_OWN).order_by().values("language", "stage")
    numbers = {
        (language, stage): number
        for language, stage, number in kept.annotate(number=Count("pk")).values_list(
            "language", "stage", "number"
        )
    }
    return [
        CountRow(
            label=str(stage.label),
            figures=tuple(
                _figure(filters, language, stage, numbers.get((language, stage), 0))
                for language in languages.CODES
            ),
        )
        for stage in Stage
        if stage != Stage.EMPTY
    ]


def _figure(filters: BoardFilters, language: languages.Language, stage: Stage, number: int) -> Figure:
    asked = filters.known
    is_chosen = asked.get("language") == language and asked.get("stage") == stage
    rest = {name: value for name, value in asked.items() if name not in _OWN}
    # The chosen one leads back to all.
    own = {} if is_chosen else {"language": language, "stage": stage.value}
    return Figure(
        language_name=languages.NAMES[language],
        number=number,
        url="?" + urlencode(rest | own),
        is_chosen=is_chosen,
    )
