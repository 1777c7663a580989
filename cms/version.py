"""The content version: one number that rises with every public change, and the act that raises it.

Everything a reader may be served is a function of this number, the release and the address, so caches
need no invalidation: an answer made under an older number is simply never asked for again. It rises by a random
step: after the restoring of a backup no number comes again that stood for content of the lost time.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

from django.db import transaction
from django.db.models import Case, DateTimeField, F, Value, When
from django.db.models.expressions import CombinedExpression
from django.http import HttpResponse
from django.utils import timezone
from wagtail.models import COMMENTS_RELATION_NAME

from cms import notes, version_row
from cms.models import ContentVersion
from cms.notes import Notes, Passed

P = ParamSpec("P")
R = TypeVar("R")

# What Wagtail writes about a row or page when a draft is kept: none of it is public, so it needs no act.
BOOKKEEPING = frozenset(
    {
        COMMENTS_RELATION_NAME,
        "latest_revision",
        "has_unpublished_changes",
        "draft_title",
        "latest_revision_created_at",
    }
)

STEP = 1_000_000

_served: ContextVar[int | None] = ContextVar("cms_served", default=None)
Clock = Callable[[datetime], datetime | None]
_clocks: list[Clock] = []
_memories: list[Callable[[], None]] = []
_listeners: list[Callable[[], None]] = []
_passings: list[Callable[[datetime], None]] = []
_journals: list[Callable[[Notes, Passed], None]] = []


class WriteOutsideAct(RuntimeError):
    """A bulk write that no act surrounds would change the public content without raising the version."""


@contextmanager
def act() -> Iterator[None]:
    """One atomic public change: all of it becomes visible together, under a new version, or none of it.

    The version is raised when all else is done, so that the row's lock is held only until the commit that
    follows and nobody can read the new number before the new content. Under that lock, and so one act after the
    other, the journal is written. Acts nest, each whole in itself; the outermost one raises.
    """
    if notes.running.get() is not None:
        with transaction.atomic():
            yield
        return
    with transaction.atomic():
        taken = Notes(set)
        token = notes.running.set(taken)
        try:
            yield
        finally:
            notes.running.reset(token)
        _raise(taken)


def acting(function: Callable[P, R]) -> Callable[P, R]:
    """Make a function one act."""

    @wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        with act():
            return function(*args, **kwargs)

    return wrapped


def in_act() -> bool:
    """Whether the running code is inside an act."""
    return notes.running.get() is not None


def require_act(what: str) -> None:
    """Refuse a bulk write outside an act.

    Raises:
        WriteOutsideAct: naming `what` was attempted.
    """
    if notes.running.get() is None:
        raise WriteOutsideAct(f"{what} changes public content: put it inside `with cms.version.act():`.")


def current() -> int:
    """The number of the current public content: one query.

    The first call after `next_change_at` raises the number, so that what a clock hides or shows (an expiry)
    is asked for anew without anybody's act.
    """
    return _number_of(version_row.read())


@contextmanager
def serving(number: int) -> Iterator[None]:
    """Mark the time in which an answer is made that is a function of the content version `number`."""
    token = _served.set(number)
    try:
        yield
    finally:
        _served.reset(token)


@contextmanager
def watching() -> Iterator[Callable[[], int]]:
    """Yields what tells the number that is current after all that has been read here.

    That is a query, unless the last one has brought the number along. Not for what is read while it is sent.
    """
    with version_row.reading() as brought:
        yield lambda: _number_of(row) if (row := brought()) else current()


def served() -> int | None:
    """The number of the answer being made, by which what is read for it may be remembered; None outside one."""
    return _served.get()


def remembered(read: Callable[P, R], *, kept: int = 4) -> Callable[P, R]:
    """Let `read` be called once a process for all the answers made under one content version, in its own memory.

    So many results are `kept`, of all versions together. Outside an answer it is called each time.
    """
    under = lru_cache(maxsize=kept)(lambda _number, *args, **kwargs: read(*args, **kwargs))
    _memories.append(under.cache_clear)

    @wraps(read)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        number = _served.get()
        return read(*args, **kwargs) if number is None else under(number, *args, **kwargs)  # type: ignore[arg-type]

    return wrapped


def forget() -> None:
    """Forget all that is remembered."""
    for clear in _memories:
        clear()


def register_clock(clock: Clock) -> Clock:
    """Register `clock(now)`: the next moment after `now` at which time alone changes public content, or None."""
    _clocks.append(clock)
    return clock


def register_listener(listener: Callable[[], None]) -> Callable[[], None]:
    """Register what is called once the content has a new number, after the commit; its errors stop nobody."""
    _listeners.append(listener)
    return listener


def register_passing(settle: Callable[[datetime], None]) -> Callable[[datetime], None]:
    """Register `settle(now)`: writes what follows when time alone has changed public content, as in an act."""
    _passings.append(settle)
    return settle


def register_journal(journal: Callable[[Notes, Passed], None]) -> None:
    """Register what is called with an act's notes, and the time that has passed, once the number is raised."""
    _journals.append(journal)


def touch(sender: Any, **signal: Any) -> None:
    """Receive a signal about a public change that Wagtail has made by itself."""
    with act():
        # The change is made; what an act adds to it is the new number.
        notes.touched.send(sender, instance=signal.get("instance"))


def raised() -> int:
    """The number as this transaction has raised it, for the journal: one query."""
    return ContentVersion.objects.values_list("number", flat=True).get(pk=1)


def stamp(response: HttpResponse) -> HttpResponse:
    """Mark `response` as a public answer: one for everyone, and a function of the content version."""
    response.cms_public_answer = True  # type: ignore[attr-defined]
    return response


def is_stamped(response: HttpResponse) -> bool:
    """Whether `response` is a public answer."""
    return getattr(response, "cms_public_answer", False)


def _number_of(row: version_row.Row | None) -> int:
    if row is None:
        return 0
    number, next_change_at = row
    now = timezone.now()
    if next_change_at is not None and next_change_at <= now:
        return _tick(next_change_at, now)
    return number


def _tell() -> None:
    """Call the listeners after the commit; inside a test's transaction only where it is asked for."""
    for listener in _listeners:
        transaction.on_commit(listener, robust=True)


def _raise(taken: Notes) -> None:
    now = timezone.now()
    # A moment that has passed stays noted, so that the next read takes account of it.
    moment = Case(
        When(next_change_at__lte=now, then=F("next_change_at")),
        default=Value(_next_moment(now), output_field=DateTimeField()),
    )
    raising = {"number": _next_number(), "next_change_at": moment}
    if not ContentVersion.objects.filter(pk=1).update(**raising):
        ContentVersion.objects.bulk_create([ContentVersion(pk=1)], ignore_conflicts=True)
        ContentVersion.objects.filter(pk=1).update(**raising)
    _record(taken, None)
    _tell()


def _tick(passed: datetime, now: datetime) -> int:
    """Raise the number once, however many requests notice that `passed` has passed."""
    row = ContentVersion.objects.filter(pk=1)
    with transaction.atomic():
        # Before the row is locked, as in an act: or the two would wait for each other.
        taken = _settle(now)
        if row.filter(next_change_at=passed).update(number=_next_number(), next_change_at=_next_moment(now)):
            _record(taken, (passed, now))
            _tell()
        else:
            # Another has, and perhaps a moment earlier: what only this one has settled would never be recorded.
            transaction.set_rollback(True)
    return row.values_list("number", flat=True)[0]


def _settle(now: datetime) -> Notes:
    """Let what follows of the time that has passed be written; returns what that touched."""
    taken = Notes(set)
    running, served = notes.running.set(taken), _served.set(None)
    try:
        for settle in _passings:
            settle(now)
    finally:
        _served.reset(served)
        notes.running.reset(running)
    return taken


def _record(taken: Notes, passed: Passed) -> None:
    """Let the journal be written. It reads what is so now, never what is remembered of a former number."""
    token = _served.set(None)
    try:
        for journal in _journals:
            journal(taken, passed)
    finally:
        _served.reset(token)


def _next_number() -> CombinedExpression:
    return F("number") + 1 + secrets.randbelow(STEP)


def _next_moment(now: datetime) -> datetime | None:
    return min((at for clock in _clocks if (at := clock(now)) is not None), default=None)
