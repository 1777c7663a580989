"""When time alone changes what readers are told."""

from datetime import UTC, datetime, time, timedelta

from cms.disclosure.letters import STALE_AFTER_DAYS
from cms.snippets.models import Facility


def next_stale_address(now: datetime) -> datetime | None:
    """The next midnight from which an address counts as verified long ago."""
    after = timedelta(days=STALE_AFTER_DAYS + 1)
    verified = Facility.objects.filter(live=True, verified_on__gt=(now - after).date()).order_by(
        "verified_on"
    )
    day = verified.values_list("verified_on", flat=True).first()
    return datetime.combine(day + after, time.min, tzinfo=UTC) if day else None
