"""When time alone changes what readers are told."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from django.db.models import DateField, Q

from cms.disclosure.letters import STALE_AFTER_DAYS
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import BirthdaySwitch, LettersPolicy, State
from cms.prepared import Given, Prepared
from cms.snippets.models import Facility


def next_stale_address(now: datetime) -> datetime | None:
    """The next midnight from which an address counts as verified long ago."""
    after = timedelta(days=STALE_AFTER_DAYS + 1)
    found = _VERIFIED.rows(day=(now - after).date(), limit=1)
    return datetime.combine(found[0]["verified_on"] + after, time.min, tzinfo=UTC) if found else None


def next_day(now: datetime) -> datetime | None:
    """The next midnight: other people are shown first then, and birthdays come nearer."""
    if not _SHOWN_BY_DAY.rows(limit=1):
        return None
    return datetime.combine(now.date() + timedelta(days=1), time.min, tzinfo=UTC)


_VERIFIED: Final = Prepared(
    lambda: (
        Facility.objects.filter(live=True, verified_on__gt=Given("day", DateField()))
        .order_by("verified_on")
        .values("verified_on")
    )
)
# Nobody else is shown by the day; who can be written to after all is asked when somebody reads.
_SHOWN_BY_DAY: Final = Prepared(
    lambda: (
        PrisonerDisclosure.objects.filter(state=State.PUBLIC)
        .filter(Q(letters=LettersPolicy.ALLOWED, show_address=True) | ~Q(birthday=BirthdaySwitch.OFF))
        .values("pk")
    )
)
