"""The journal's rows, read and written; what they mean is `settling`'s."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final, TypeAlias

from django.db import transaction
from django.db.models import CharField, Max, Min, Q, QuerySet
from django.utils import timezone

from cms import version
from cms.api.changes.models import Stamp
from cms.disclosure.settling import TOMBSTONE_DAYS
from cms.prepared import Given, Prepared

# Of what apps are told; each is the name of an endpoint.
KINDS: Final = (
    "pages", "prisoners", "guardians", "facilities", "articles", "organisations", "actions", "images", "documents",
)  # fmt: skip
_NUMBERS: Final = "version"
# So long is a drop remembered, like a tombstone. Whoever asks about a longer time is given everything anew.
REMEMBERED_DAYS: Final = TOMBSTONE_DAYS

# Kind → primary key → public id and aspect.
Standings: TypeAlias = dict[str, dict[int, tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One stamp: what it is, and whether readers may see it."""

    kind: str
    key: int
    public_id: str
    is_public: bool


def public(keys: Mapping[str, Collection[int] | None]) -> Standings:
    """What the journal holds for public, of these kinds and primary keys, or all of a kind when None.

    One query for those with keys, one for whole kinds, and none where nothing is asked for.
    """
    found: Standings = {kind: {} for kind in keys}
    whole = [kind for kind, only in keys.items() if only is None]
    some = {kind: only for kind, only in keys.items() if only}
    # Of all these kinds all these keys: somewhat more than is asked for, in one question.
    rows = _THESE.rows(kinds=list(some), keys=list(set().union(*some.values())))
    rows = [row for row in rows if row["key"] in some[row["kind"]]] + _EVERY.rows(kinds=whole)
    for row in rows:
        found[row["kind"]][row["key"]] = (row["public_id"], row["aspect"])
    return found


def _public() -> QuerySet[Stamp, Any]:
    rows = Stamp.objects.filter(kind__in=Given("kinds", CharField()), is_public=True)
    return rows.values("kind", "key", "public_id", "aspect")


_EVERY: Final = Prepared(_public)
_THESE: Final = Prepared(lambda: _public().filter(key__in=Given("keys")))


def write(fetch: Standings, drop: Standings) -> None:
    """Stamp these things under the number that this transaction has raised."""
    number, day = version.raised(), timezone.now().date()
    rows = [
        Stamp(
            kind=kind,
            key=key,
            public_id=public_id,
            aspect=aspect,
            is_public=is_public,
            number=number,
            day=day,
        )
        for is_public, things in ((True, fetch), (False, drop))
        for kind, standings in things.items()
        for key, (public_id, aspect) in standings.items()
    ]
    rows.append(Stamp(kind=_NUMBERS, key=number, number=number, day=day))
    Stamp.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["kind", "key"],
        update_fields=["public_id", "number", "is_public", "aspect", "day"],
    )
    if _forgotten_on != day:
        # After the commit: an act that fails has forgotten nothing, and none fails because of this.
        transaction.on_commit(partial(_forget, day), robust=True)


def newest() -> int:
    """The newest number under which anything was stamped; 0 when nothing ever was."""
    return Stamp.objects.filter(kind=_NUMBERS).aggregate(number=Max("number"))["number"] or 0


def oldest() -> int:
    """The oldest number that is remembered; 0 when nothing was ever stamped."""
    return Stamp.objects.filter(kind=_NUMBERS).aggregate(number=Min("number"))["number"] or 0


def knows(number: int) -> bool:
    """Whether something was stamped under `number`, and every drop since then is remembered."""
    return Stamp.objects.filter(kind=_NUMBERS, key=number).exists()


def since(number: int) -> Iterable[Entry]:
    """What was stamped after `number`."""
    return _entries(number__gt=number)


def everything() -> Iterable[Entry]:
    """All that is public."""
    return _entries(is_public=True)


def _entries(**conditions: int | bool) -> Iterable[Entry]:
    rows = Stamp.objects.filter(kind__in=KINDS, **conditions)
    return [Entry(*row) for row in rows.values_list("kind", "key", "public_id", "is_public")]


_forgotten_on: date | None = None


def _forget(today: date) -> None:
    """Forget, once a day in each process, numbers that are too old and the drops up to them."""
    global _forgotten_on
    if _forgotten_on == today:
        return
    past = Stamp.objects.filter(kind=_NUMBERS, day__lt=today - timedelta(days=REMEMBERED_DAYS))
    floor = past.aggregate(number=Max("number"))["number"]
    if floor is not None:
        Stamp.objects.filter(Q(kind=_NUMBERS) | Q(is_public=False), number__lte=floor).delete()
    _forgotten_on = today
