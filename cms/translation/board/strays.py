"""Finds what nobody noted: things without cells, and cells without a thing. Compares keys alone."""

from typing import Final

from django.core.cache import cache
from django.db.models import Count

from cms import languages
from cms.translation.board import things
from cms.translation.board.due import mark_due
from cms.translation.models import Standing

_SECONDS: Final = 600
_CACHE_KEY: Final = "cms.translation.board.compared"


def compare_now_and_then() -> None:
    """Compare at most once in ten minutes: most changes are noted when they happen."""
    if cache.add(_CACHE_KEY, True, _SECONDS):
        compare()


def compare() -> None:
    """Note whatever the board and the tables disagree upon: a query a kind and one more."""
    known = _known()
    for kind in things.KINDS:
        strays = set(things.existing(kind)) ^ known.get(kind, set())
        if strays:
            mark_due(kind, strays)


def _known() -> dict[str, set[str]]:
    """The keys with a cell for every language, by kind."""
    cells = Standing.objects.order_by().values("kind", "key").annotate(cells=Count("pk"))
    known: dict[str, set[str]] = {}
    for kind, key, number in cells.values_list("kind", "key", "cells"):
        if number == len(languages.CODES):
            known.setdefault(kind, set()).add(key)
    return known
