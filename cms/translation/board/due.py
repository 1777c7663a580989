"""Notes that something changed, so that the board works out those cells anew before it is next looked at."""

from collections.abc import Collection
from typing import Final

from django.db import connection, transaction

from cms.translation.models import Due

# So many things at once are noted as "all of that kind": an act pays for one row, not for a thousand.
MANY: Final = 200
EVERYTHING: Final = ""


def mark_due(kind: str, keys: Collection[str] | None) -> None:
    """Note that the texts or the visibility of these things changed; None stands for all of this kind.

    Cheap enough for any act: at most one insert, and none for what the same transaction has noted before. It waits
    for no lock, is undone with the transaction, and raises no content version: the board is not public.
    """
    wanted = {EVERYTHING} if keys is None or len(keys) > MANY else {str(key) for key in keys}
    fresh = wanted - _noted(kind)
    if fresh and not _is_noted(kind):
        Due.objects.bulk_create(Due(kind=kind, key=key) for key in sorted(fresh))
        _note(kind, fresh)


def forget_noted() -> None:
    """Let what this transaction has noted be noted again: a refresh has taken the rows away."""
    for notes in _of_transaction():
        notes.things.clear()


class _Notes:
    """What was noted in one savepoint.

    It stands among the callbacks of the commit, which does nothing to it: Django drops these with exactly the
    savepoints whose rows are rolled back.
    """

    def __init__(self) -> None:
        self.things: set[tuple[str, str]] = set()

    def __call__(self) -> None:
        self.things.clear()


def _noted(kind: str) -> set[str]:
    return {key for notes in _of_transaction() for noted, key in notes.things if noted == kind}


def _is_noted(kind: str) -> bool:
    return EVERYTHING in _noted(kind)


def _note(kind: str, keys: Collection[str]) -> None:
    if not connection.in_atomic_block:
        return
    here = set(connection.savepoint_ids)
    notes = next((each for savepoints, each in _callbacks() if savepoints == here), None)
    if notes is None:
        notes = _Notes()
        transaction.on_commit(notes)
    notes.things |= {(kind, key) for key in keys}


def _of_transaction() -> list[_Notes]:
    return [notes for _savepoints, notes in _callbacks()]


def _callbacks() -> list[tuple[set[str | None], _Notes]]:
    return [(entry[0], entry[1]) for entry in connection.run_on_commit if isinstance(entry[1], _Notes)]
