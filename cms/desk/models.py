"""Requests for acts that let the public know more: they wait for a second publisher."""

from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.snippets.models import Guardian, Prisoner

OPEN_DAYS: Final = 7


class Outcome(models.TextChoices):
    """What became of a request."""

    WAITING = "waiting", _("waiting")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")
    OUTDATED = "outdated", _("outdated")


class ActRequestQuerySet(models.QuerySet["ActRequest"]):
    """Requests by what can still become of them."""

    def waiting(self) -> "ActRequestQuerySet":
        """Keep what nobody has decided and time has not."""
        return self.filter(
            outcome=Outcome.WAITING, requested_at__gt=timezone.now() - timedelta(days=OPEN_DAYS)
        )


class ActRequest(models.Model):
    """A change of publication that one publisher asks for and another one has to approve.

    Until then nothing of it is in force. `changes` holds the new values by name, `before` the values of the
    same names when it was asked for: whoever approves must find them unchanged.
    """

    prisoner = models.ForeignKey(
        Prisoner, null=True, blank=True, on_delete=models.CASCADE, related_name="act_requests"
    )
    guardian = models.ForeignKey(
        Guardian, null=True, blank=True, on_delete=models.CASCADE, related_name="act_requests"
    )
    changes = models.JSONField()
    before = models.JSONField()
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    requested_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING, db_index=True)

    objects = ActRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for a second publisher")
        verbose_name_plural = _("requests for a second publisher")
        # Nobody edits a request: it is asked, decided and kept.
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(prisoner__isnull=True) ^ Q(guardian__isnull=True),
                name="cms_desk_request_about_one_person",
            ),
            models.UniqueConstraint(
                fields=["prisoner"], condition=Q(outcome="waiting"), name="cms_desk_one_waiting_per_prisoner"
            ),
            models.UniqueConstraint(
                fields=["guardian"], condition=Q(outcome="waiting"), name="cms_desk_one_waiting_per_guardian"
            ),
        ]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @property
    def person(self) -> Any:
        """The prisoner or guardian that this is about."""
        return self.prisoner if self.prisoner_id else self.guardian

    @property
    def is_waiting(self) -> bool:
        """Whether it can still be approved."""
        return self.outcome == Outcome.WAITING and timezone.now() - self.requested_at < timedelta(
            days=OPEN_DAYS
        )
