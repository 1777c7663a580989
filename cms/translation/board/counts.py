"""The counts above the board, which are its filters at the same time: things by stage and language."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Exists, QuerySet

from cms import languages
from cms.translation.board.filters import BoardFilters
from cms.translation.board.refreshing import is_due
from cms.translation.models import Due, Stage, Standing

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


Numbers = dict[tuple[str, str], int]


def numbers(cells: QuerySet[Standing], filters: BoardFilters, user: Any) -> tuple[Numbers, bool]:
    """How many things stand so, by language and stage, under whatever else is asked; and whether anything is due.

    One query for both, unless there is nothing at all.
    """
    kept = filters.keep(cells, user, but=_OWN).order_by().values("language", "stage")
    found = list(kept.annotate(number=Count("pk"), due=Exists(Due.objects.all())))
    waits = found[0]["due"] if found else is_due()
    return {(each["language"], each["stage"]): each["number"] for each in found}, waits


def count_rows(found: Numbers, filters: BoardFilters) -> list[CountRow]:
    """Every stage with its numbers."""
    return [
        CountRow(
            label=str(stage.label),
            figures=tuple(
                _figure(filters, language, stage, found.get((language, stage), 0))
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
