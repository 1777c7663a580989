"""A stay of a prisoner in a facility."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from cms.snippets.choices import Confidence
from cms.snippets.models.base import FactChild
from cms.snippets.models.dates import date_field, precision_field, require_order, truncate
from cms.snippets.models.facility import Facility
from cms.snippets.models.prisoner import Prisoner
from cms.snippets.querysets import PlacementQuerySet


class Placement(FactChild):
    """Where a prisoner was or is held. The stay without an end that began last is the current one."""

    prisoner = ParentalKey(Prisoner, on_delete=models.CASCADE, related_name="placements")
    facility = models.ForeignKey(
        Facility,
        verbose_name=_("facility"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="placements",
    )
    since = date_field(_("since"))
    since_precision = precision_field()
    until = date_field(_("until"))
    until_precision = precision_field()
    confidence = models.CharField(
        _("confidence"), max_length=12, choices=Confidence, default=Confidence.CONFIRMED
    )

    objects = PlacementQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(FactChild.Meta):
        verbose_name = _("stay in a facility")
        verbose_name_plural = _("stays in facilities")

    def __str__(self) -> str:
        return f"{self.since or '…'} – {self.until or '…'}"

    def clean(self) -> None:
        super().clean()
        self.since = truncate(self.since, self.since_precision)
        self.until = truncate(self.until, self.until_precision)
        require_order(self.since, self.until, "until")
        if self.facility_id is None and self.confidence != Confidence.IN_TRANSFER:
            raise ValidationError(
                {"facility": _("Choose a facility, or say that the person is in transfer.")}
            )
