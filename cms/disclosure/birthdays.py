"""Whose birthday comes next, of those held whose day readers may know.

Days are told apart by their place in a year of twelve months of 31 days, so that a year turns and 29 February comes
between its neighbours in every year.
"""

from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from django.db.models import F, QuerySet, Value
from django.db.models.functions import ExtractDay, ExtractMonth, Mod
from django.utils import timezone

from cms import version
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.selection import has_birthday
from cms.prepared import Given, Prepared

# Long enough for a letter to arrive.
DAYS: Final = 30
_YEAR: Final = 12 * 31


@partial(version.remembered, kept=8)
def coming_birthdays(limit: int, days: int = DAYS) -> list[int]:
    """The primary keys of at most `limit` people whose birthday is today or in the next `days`, the next one first."""
    today = timezone.now().date()
    start, end = _place(today), _place(today + timedelta(days=days))
    found = _COMING.rows(start=start, reach=(end - start) % _YEAR, limit=limit)
    return [row["prisoner_id"] for row in found]


def _place(day: date) -> int:
    return day.month * 31 + day.day


def _coming() -> QuerySet[Any, Any]:
    born = F("prisoner__birth_date")
    place = ExtractMonth(born) * Value(31) + ExtractDay(born)
    return (
        PrisonerDisclosure.objects.visible()
        .filter(has_birthday())
        .alias(distance=Mod(place - Given("start") + Value(_YEAR), Value(_YEAR)))
        .filter(distance__lte=Given("reach"))
        .order_by("distance", "prisoner__public_id")
        .values("prisoner_id")
    )


_COMING: Final = Prepared(_coming)
