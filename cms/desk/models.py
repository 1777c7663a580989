"""What waits for a second publisher, and what a release day changed as long as it can be undone."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.desk.kits.models import KitLink as KitLink
from cms.desk.preview_links.models import PreviewLink as PreviewLink
from cms.desk.returned_mail.models import ReturnedMail as ReturnedMail
from cms.snippets.choices import Custody, Precision
from cms.snippets.models import Guardian, Prisoner

OPEN_DAYS: Final = 7


class Outcome(models.TextChoices):
    """What became of a request."""

    WAITING = "waiting", _("waiting")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")
    OUTDATED = "outdated", _("outdated")


class ActRequestQuerySet(models.QuerySet[Any]):
    """Requests by what can still become of them."""

    def waiting(self) -> "ActRequestQuerySet":
        """Keep what nobody has decided and time has not."""
        return self.filter(
            outcome=Outcome.WAITING, requested_at__gt=timezone.now() - timedelta(days=OPEN_DAYS)
        )


class ActRequest(models.Model):
    """An act about one person that one publisher asks for and another one has to approve.

    Until then nothing of it is in force. `changes` holds the new values by name, `before` what the act was asked
    upon: whoever approves must find it unchanged. What each act does is told in `cms.desk.publication.kinds`.
    """

    class Act(models.TextChoices):
        """What is asked for."""

        PUBLICATION = "publication", _("tell readers more")
        DEATH = "death", _("tell readers of a death")
        DELETION = "deletion", _("delete the person")

    act = models.CharField(max_length=12, choices=Act, default=Act.PUBLICATION)
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


class NamesReview(models.Model):
    """That one publisher has read exactly these words of a page and would let its names stand; see `cms.desk.names`."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=32)
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
        verbose_name = _("review of the names on a page")
        verbose_name_plural = _("reviews of the names on pages")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class ReleaseBatch(models.Model):
    """A release day: what one act changed of many people, kept as long as it can be undone. It holds no name."""

    custody = models.CharField(max_length=24, choices=Custody)
    since = models.DateField(null=True)
    precision = models.CharField(max_length=8, choices=Precision)
    people = models.PositiveSmallIntegerField()
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    done_at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("release day")
        verbose_name_plural = _("release days")
        default_permissions = ()
        ordering = ["-done_at", "-pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def can_be_undone(self) -> bool:
        """Whether nobody has undone it and what it changed is still kept."""
        return self.undone_at is None and timezone.now() < self.undoable_until

    @property
    def undoable_until(self) -> datetime:
        """When what it changed is forgotten."""
        return self.done_at + timedelta(days=settings.CMS_UNDO_DAYS)


class ReleaseEntry(models.Model):
    """What a release day changed of one person; deleted with the person."""

    batch = models.ForeignKey(ReleaseBatch, on_delete=models.CASCADE, related_name="entries")
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField()
    after = models.JSONField()

    class Meta:
        verbose_name = _("entry of a release day")
        verbose_name_plural = _("entries of a release day")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["batch", "prisoner"], name="cms_desk_one_entry_per_person")
        ]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
