"""A date of which only a part may be known."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.snippets.choices import Precision


def date_field(label: Any) -> models.DateField[Any, Any]:
    """The column of a date that may be missing."""
    return models.DateField(
        label, null=True, blank=True, help_text=_("Unknown parts: write 1 and choose the precision.")
    )


def precision_field() -> models.CharField[Any, Any]:
    """How much of the date beside it is known."""
    return models.CharField(_("precision"), max_length=8, choices=Precision, default=Precision.DAY)


def truncate(day: date | None, precision: str) -> date | None:
    """Set the unknown parts of a date to 1; a date of unknown precision is no date."""
    if day is None or precision == Precision.UNKNOWN:
        return None
    if precision == Precision.YEAR:
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision == Precision.MONTH else day


def require_order(earlier: date | None, later: date | None, field: str) -> None:
    """Refuse an end before its beginning.

    Raises:
        ValidationError: on `field`.
    """
    if earlier and later and later < earlier:
        raise ValidationError({field: _("The end lies before the beginning.")})
