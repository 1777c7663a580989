"""What somebody wants in a file, and the things that answer to it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from cms.languages import Language
from cms.translation.board.querysets import visible_cells
from cms.translation.board.refreshing import refresh
from cms.translation.exchange import limits
from cms.translation.models import Stage, Standing
from cms.translation.works.base import Refused

UNDONE: Final = frozenset({Stage.MISSING, Stage.OUTDATED, Stage.RETURNED})
# So many seconds an export waits for the board to catch up with what changed.
_PATIENCE: Final = 5


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Which texts into which file."""

    language: Language
    # None: what each thing is usually translated from.
    source: Language | None = None
    # Types of things by their models' names: "interviewpage", "prisoner".
    types: Collection[str]
    # Not only what is missing or outdated.
    everything: bool = False
    # The first, second, … as many as one archive holds; None when all shall fit.
    part: int | None = None
    format: str = "po"


def chosen_things(selection: Selection, user: Any) -> list[tuple[str, str]]:
    """Kinds and keys of what to open, in an order of its own; opening decides whether `user` may read it.

    Raises:
        Refused: it is more than one archive holds.
    """
    found = sorted(_cells(selection, user).values_list("kind", "key"), key=_order)
    if selection.part is not None:
        start = (selection.part - 1) * limits.WORKS
        return found[start : start + limits.WORKS]
    if len(found) > limits.WORKS:
        raise Refused(
            _("This is more than one archive holds, which is %(most)s things: ask for it part by part.")
            % {"most": limits.WORKS}
        )
    return found


def _cells(selection: Selection, user: Any) -> QuerySet[Standing]:
    cells = visible_cells(user, all_fresh=refresh(_PATIENCE))
    cells = cells.filter(language=selection.language, type__in=selection.types)
    if selection.everything:
        return cells
    return cells.filter(Q(missing__gt=0) | Q(outdated__gt=0) | Q(stage=Stage.RETURNED))


def _order(thing: tuple[str, str]) -> tuple[str, int, str]:
    """By kind, then as people count: 2 before 10."""
    kind, key = thing
    return kind, int(key) if key.isdecimal() else 0, key
