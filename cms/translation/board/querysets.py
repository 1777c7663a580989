"""Which cells of the board a user may know of."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from cms.translation.board.due import EVERYTHING
from cms.translation.board.things import Thing, by_kind
from cms.translation.models import Due, Stage, Standing
from cms.translation.rights import may_read_hidden


def visible_cells(user: Any, *, all_fresh: bool = True) -> QuerySet[Standing]:
    """The cells with something to translate that `user` may count.

    Where not all is fresh, whoever may not read of hidden people sees nothing that changed since it was worked
    out: it may have been hidden.
    """
    cells = Standing.objects.exclude(stage=Stage.EMPTY)
    if may_read_hidden(user):
        return cells
    cells = cells.filter(is_hidden=False)
    if all_fresh:
        return cells
    notes = Due.objects.filter(Q(key=OuterRef("key")) | Q(key=EVERYTHING), kind=OuterRef("kind"))
    return cells.filter(~Exists(notes))


def named(things: Iterable[Thing]) -> Q:
    """A condition that keeps rows about `things`."""
    kinds = by_kind(things).items()
    return reduce(or_, (Q(kind=kind, key__in=keys) for kind, keys in kinds), Q(pk__in=()))
