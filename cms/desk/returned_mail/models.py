"""The log of letters that came back; it stands beside the facts, where nothing public can reach it."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.disclosure.plain_names import named_plainly
from cms.snippets.models import Facility

# Of the audit log, about the facility.
NOTED: Final = "cms.mail_returned"
REMOVED: Final = "cms.mail_returned.removed"


class ReturnedMail(models.Model):
    """So many letters came back on one day. Nobody's name stands here: neither who wrote nor to whom.

    No draft and no revision: what came back counts at once, and it is nothing that readers see.
    """

    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="returned_mail")
    returned_on = models.DateField(_("came back on"))
    count = models.PositiveSmallIntegerField(
        _("letters"), default=1, validators=[MinValueValidator(1), MaxValueValidator(999)]
    )
    note = models.CharField(
        _("note"),
        max_length=120,
        blank=True,
        help_text=_(
            "What the post wrote on the envelope, for example: moved, no such address. No name of anybody."
        ),
    )

    # A row of this log is no use of the facility: it goes with it.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("returned letters")
        verbose_name_plural = _("returned letters")
        default_permissions = ()
        ordering = ["-returned_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.returned_on}: {self.count}"

    def clean(self) -> None:
        super().clean()
        if self.returned_on and self.returned_on > timezone.now().date():
            raise ValidationError({"returned_on": _("This day is still to come.")})
        if named_plainly([self.note]):
            raise ValidationError({"note": _("This note holds the name of somebody here. Leave it out.")})


def since_verification() -> Q:
    """Came back after the address was last verified, or while it never was."""
    return Q(returned_on__gt=F("facility__verified_on")) | Q(facility__verified_on__isnull=True)


def returned_unchecked() -> Q:
    """Facilities in use from which letters came back since somebody last verified the address."""
    newer = ReturnedMail.objects.filter(since_verification(), facility_id=OuterRef("pk"))
    return Q(closed_on__isnull=True) & Q(Exists(newer))


def with_returned_mail(facilities: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate each facility with how many letters came back, in all and since the address was verified."""
    return facilities.annotate(mail_returned=_summed(Q()), mail_returned_since=_summed(since_verification()))


def returned_since(place: Facility) -> int:
    """How many letters came back from `place` since the day of verification that it has in memory."""
    if not place.pk:
        return 0
    newer = Q(returned_on__gt=place.verified_on) if place.verified_on else Q()
    total = ReturnedMail.objects.filter(newer, facility_id=place.pk).aggregate(total=Sum("count"))["total"]
    return total or 0


def _summed(condition: Q) -> Coalesce:
    of_one = ReturnedMail.objects.filter(condition, facility_id=OuterRef("pk")).order_by().values("facility")
    return Coalesce(Subquery(of_one.annotate(total=Sum("count")).values("total")), 0)
