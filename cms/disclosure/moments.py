"""When something happened that is dated by month or year only: the first and the last day it may have been."""

from calendar import monthrange
from datetime import date

from cms.snippets.choices import Precision


def first_day(day: date | None, precision: str | None) -> date | None:
    """The earliest day that the date may mean; None when it is unknown."""
    return None if day is None or precision == Precision.UNKNOWN else day


def last_day(day: date | None, precision: str | None) -> date | None:
    """The latest day that the date may mean; None when it is unknown."""
    if day is None or precision == Precision.UNKNOWN:
        return None
    if precision == Precision.YEAR:
        return day.replace(month=12, day=31)
    if precision == Precision.MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day
