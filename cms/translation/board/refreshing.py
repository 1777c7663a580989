"""Works out anew the cells of things that changed: a few queries for many things, one refresh at a time."""

import time
from collections.abc import Collection, Iterable
from typing import Final

from django.db import connection, transaction
from django.utils import timezone

from cms import languages
from cms.languages import Language
from cms.translation.board import tallying, things
from cms.translation.board.due import EVERYTHING, forget_noted
from cms.translation.board.things import by_kind, is_thing
from cms.translation.board.weights import weight
from cms.translation.models import Assignment, Due, Stage, Standing
from cms.translation.works.base import Tally

# So many notes are taken together: queries stay short, and nobody waits long for a turn.
BATCH: Final = 200
LEVEL: Final = frozenset({Stage.COMPLETE, Stage.EMPTY})
_LOCK: Final = 5_031_944_207
_WRITTEN: Final = (
    "type", "stage", "is_public", "is_hidden", "texts", "missing", "outdated", "drafts", "waiting",
    "words_left", "weight", "since",
)  # fmt: skip

Cell = tuple[str, Language]


def is_due() -> bool:
    """Whether anything waits to be worked out: one query."""
    return Due.objects.exists()


def refresh(seconds: float | None = None) -> bool:
    """Work out what is due, the longest due first, for about `seconds` or until all is done; whether all is.

    Where another process is at it already, nothing is done here.
    """
    until = None if seconds is None else time.monotonic() + seconds
    while _refresh_batch():
        if until is not None and time.monotonic() > until:
            break
    return not is_due()


def rebuild() -> bool:
    """Work out everything anew, what was deleted included; whether nothing was left to do."""
    Due.objects.bulk_create(Due(kind=kind, key=EVERYTHING) for kind in things.KINDS)
    return refresh()


@transaction.atomic
def _refresh_batch() -> bool:
    """Whether there was anything to do, and a turn to do it.

    The notes are taken away in the transaction that writes the cells: what is noted meanwhile stays for the next.
    """
    notes = list(Due.objects.order_by("pk")[:BATCH]) if _take_turn() else []
    if not notes:
        return False
    Due.objects.filter(pk__in=[note.pk for note in notes]).delete()
    forget_noted()
    whole = {note.kind for note in notes if note.key == EVERYTHING}
    for kind in whole & set(things.KINDS):
        _note_each(kind)
    single = {(note.kind, note.key) for note in notes if note.kind not in whole}
    for kind, keys in by_kind(sorted(each for each in single if is_thing(*each))).items():
        _work_out(kind, keys)
    return True


def _take_turn() -> bool:
    """Whether this transaction alone refreshes: an older answer must not be written over a newer one.

    SQLite lets only one transaction write at a time, from its start.
    """
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        return bool(cursor.fetchone()[0])


def _note_each(kind: str) -> None:
    """Note one by one what there is of this kind, and what the board believes there is."""
    known = set(Standing.objects.filter(kind=kind).values_list("key", flat=True).distinct())
    keys = sorted(known | set(things.existing(kind)))
    Due.objects.bulk_create((Due(kind=kind, key=key) for key in keys), batch_size=1000)


def _work_out(kind: str, keys: Collection[str]) -> None:
    types = things.existing(kind, keys)
    _drop(kind, set(keys) - set(types))
    known = {(cell.key, cell.language): cell for cell in Standing.objects.filter(kind=kind, key__in=keys)}
    now = timezone.now()
    cells = []
    for tally in _complete(kind, types, tallying.tallies(kind, list(types))):
        cell = _cell(tally, types[tally.key])
        former = known.get((tally.key, tally.language))
        if tally.stage not in LEVEL:
            cell.since = (former and former.since) or tally.since or now
        cells.append(cell)
    Standing.objects.bulk_create(
        cells,
        update_conflicts=True,
        unique_fields=["kind", "key", "language"],
        update_fields=_WRITTEN,
    )


def _complete(kind: str, types: Iterable[str], tallies: Iterable[Tally]) -> Iterable[Tally]:
    """A tally for each language: what the works have nothing to say of has no text, and is nobody's to read."""
    found = {(tally.key, tally.language): tally for tally in tallies}
    for key in types:
        for language in languages.CODES:
            yield found.get((key, language)) or Tally(
                kind=kind, key=key, language=language, stage=Stage.EMPTY, is_public=False, is_hidden=True
            )


def _cell(tally: Tally, of_type: str) -> Standing:
    return Standing(
        kind=tally.kind,
        key=tally.key,
        language=tally.language,
        type=of_type,
        stage=tally.stage,
        is_public=tally.is_public,
        is_hidden=tally.is_hidden,
        texts=tally.texts,
        missing=tally.missing,
        outdated=tally.outdated,
        drafts=tally.drafts,
        waiting=tally.waiting,
        words_left=tally.words_left,
        weight=weight(tally, of_type),
    )


def _drop(kind: str, keys: Collection[str]) -> None:
    """Take away what is left of things that were deleted."""
    if keys:
        Standing.objects.filter(kind=kind, key__in=keys).delete()
        Assignment.objects.filter(kind=kind, key__in=keys).delete()
