"""When time alone changes what readers are told."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from django.db.models import DateField

from cms.disclosure.letters import STALE_AFTER_DAYS
from cms.prepared import Given, Prepared
from cms.snippets.models import Facility


def next_stale_address(now: datetime) -> datetime | None:
    """The next midnight from which an address counts as verified long ago."""
    after = timedelta(days=STALE_AFTER_DAYS + 1)
    found = _VERIFIED.rows(day=(now - after).date(), limit=1)
    return datetime.combine(found[0]["verified_on"] + after, time.min, tzinfo=UTC) if found else None


_VERIFIED: Final = Prepared(
    lambda: (
        Facility.objects.filter(live=True, verified_on__gt=Given("day", DateField()))
        .order_by("verified_on")
        .values("verified_on")
    )
)
