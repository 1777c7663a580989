"""The ids of those who are public no more, for apps and mirrors that may hold a copy."""

from collections.abc import Iterable
from datetime import UTC, datetime, time

from django.db.models import QuerySet
from django.utils import timezone

from cms.disclosure.models import Tombstone as TombstoneRow
from cms.disclosure.values import Tombstone


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
    later = TombstoneRow.objects.filter(expires_on__gt=now.date()).order_by("expires_on")
    day = later.values_list("expires_on", flat=True).first()
    return datetime.combine(day, time.min, tzinfo=UTC) if day else None


def _values(rows: Iterable[TombstoneRow]) -> list[Tombstone]:
    return [Tombstone(id=row.public_id) for row in rows]
