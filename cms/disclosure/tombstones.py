"""The ids of those who are public no more, for apps and mirrors that may hold a copy."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Final

from django.db.models import DateField, QuerySet
from django.utils import timezone

from cms.disclosure.models import Tombstone as TombstoneRow
from cms.disclosure.values import Tombstone
from cms.prepared import Given, Prepared


def tombstones() -> list[Tombstone]:
    """Every tombstone that stands, sorted by its random id, which tells nothing of when it was set: one query."""
    return _values(standing().order_by("public_id"))


def tombstone(public_id: str) -> Tombstone | None:
    """The tombstone of this public id, if one stands."""
    return next(iter(_values(standing().filter(public_id=public_id))), None)


def standing() -> QuerySet[TombstoneRow]:
    """Tombstones that have not expired."""
    return TombstoneRow.objects.filter(expires_on__gt=timezone.now().date())


def next_tombstone_expiry(now: datetime) -> datetime | None:
    """The next midnight from which a tombstone stands no more."""
    found = _LATER.rows(day=now.date(), limit=1)
    return datetime.combine(found[0]["expires_on"], time.min, tzinfo=UTC) if found else None


_LATER: Final = Prepared(
    lambda: (
        TombstoneRow.objects.filter(expires_on__gt=Given("day", DateField()))
        .order_by("expires_on")
        .values("expires_on")
    )
)


def _values(rows: Iterable[TombstoneRow]) -> list[Tombstone]:
    return [Tombstone(id=row.public_id) for row in rows]
