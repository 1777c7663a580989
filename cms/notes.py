"""What the running act has touched so far, noted as it is written: the journal of changes is made of it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Final, TypeAlias

from django.dispatch import Signal

# Kind of thing → which of them.
Notes: TypeAlias = defaultdict[str, set[Any]]
# From when to when time has passed of which nobody has taken account.
Passed: TypeAlias = tuple[datetime, datetime] | None

# The notes of the running act; None outside one.
running: Final[ContextVar[Notes | None]] = ContextVar("cms_notes", default=None)
# Sent by a model with `instance`, inside an act, when Wagtail has written or deleted a row past our models' acts.
touched: Final = Signal()


def note(kind: str, keys: Iterable[Hashable]) -> None:
    """Note that the running act touches these things; outside an act nothing public is touched."""
    notes = running.get()
    if notes is not None:
        notes[kind].update(keys)


def noted(kind: str) -> set[Any]:
    """What the running act has touched of this kind so far."""
    notes = running.get()
    return notes[kind] if notes is not None else set()
