"""The addresses that are told of a change, what each of them waits for, and the log of attempts."""

from datetime import datetime, timedelta
from typing import Any, Final, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.delivery.webhooks.outcomes import Outcome
from cms.delivery.webhooks.signing import new_seed, secret_of

# So long after "make a new secret" the old one signs as well.
OLD_SECRET: Final = timedelta(hours=24)
# Nobody has come for what was due so long ago: the worker does not run, or lost a wake-up.
OVERDUE: Final = timedelta(minutes=5)
_WORRYING: Final = timedelta(days=1)


class WebhookQuerySet(models.QuerySet[Any]):
    """Webhooks by what is to be done about them."""

    def due(self, now: datetime) -> Self:
        """Keep those for which it is time: after a failure when the pause is over, else when a change waits."""
        first = Q(retry_at__isnull=True, due_at__lte=now)
        return self.filter(first | Q(retry_at__lte=now), is_on=True)

    def in_need(self, now: datetime) -> Self:
        """Keep those that an administrator should look at."""
        late = Q(retry_at__isnull=True, due_at__lt=now - OVERDUE) | Q(retry_at__lt=now - OVERDUE)
        failing = Q(failing_since__lt=now - _WORRYING)
        return self.filter(~Q(off_reason="") | Q(is_on=True) & (failing | late))


class Webhook(models.Model):
    """An address that is told of every change, and its state.

    At most one delivery waits per address, in the row itself: what changes in the meantime goes with it, for the
    version is read when it is sent.
    """

    class OffReason(models.TextChoices):
        """Why it was switched off by itself."""

        GONE = "gone", gettext_lazy("the address answered that it is gone (410)")
        FAILING = "failing", gettext_lazy("it failed for five days")

    address = models.CharField(
        gettext_lazy("address"),
        max_length=500,
        unique=True,
        help_text=gettext_lazy("Of a program that reads our API, for example: https://app.example/changed"),
    )
    is_on = models.BooleanField(gettext_lazy("switched on"), default=True)
    off_reason = models.CharField(max_length=7, choices=OffReason, blank=True, editable=False)
    seed = models.CharField(max_length=32, default=new_seed, editable=False)
    old_seed = models.CharField(max_length=32, blank=True, editable=False)
    old_seed_until = models.DateTimeField(null=True, editable=False)
    # A change waits to be sent at `due_at`; an attempt that failed, or is under way, is made again at `retry_at`.
    due_at = models.DateTimeField(null=True, editable=False)
    retry_at = models.DateTimeField(null=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)

    FAILURE: Final = ("off_reason", "attempts", "retry_at", "failing_since")

    objects = WebhookQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = gettext_lazy("webhook")
        verbose_name_plural = gettext_lazy("webhooks")
        ordering = ["pk"]

    def __str__(self) -> str:
        # Never the address: this is what logs quote.
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def secret(self) -> bytes:
        """The key that signs; it is made of SECRET_KEY and the row, so the database alone does not give it."""
        return secret_of(self.seed)

    def secrets_at(self, now: datetime) -> list[bytes]:
        """The keys that sign at `now`, the newest first."""
        is_kept = self.old_seed_until is not None and now < self.old_seed_until
        return [self.secret, secret_of(self.old_seed)] if is_kept else [self.secret]

    def rotate(self) -> None:
        """Make a new secret; the one before signs as well for a day."""
        self.old_seed, self.old_seed_until = self.seed, timezone.now() + OLD_SECRET
        self.seed = new_seed()
        self.save(update_fields=["seed", "old_seed", "old_seed_until"])

    def start_afresh(self) -> None:
        """Forget, in memory, that it failed; `FAILURE` names the fields to save."""
        self.off_reason, self.attempts, self.retry_at, self.failing_since = "", 0, None, None

    @property
    def standing(self) -> str:
        """How it stands, in words."""
        next_at, now = self.retry_at or self.due_at, timezone.now()
        if not self.is_on:
            return (
                _("off: %(reason)s") % {"reason": self.get_off_reason_display()}
                if self.off_reason
                else _("off")
            )
        if next_at and next_at < now - OVERDUE:
            return _("waits since %(moment)s: does the worker run?") % {"moment": _moment(next_at)}
        if self.failing_since:
            return _("has been failing since %(moment)s") % {"moment": _moment(self.failing_since)}
        return _("on")


class WebhookAttempt(models.Model):
    """One attempt and how it ended: no address, nothing of what was sent or answered."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="log")
    made_at = models.DateTimeField(default=timezone.now, db_index=True)
    number = models.PositiveSmallIntegerField()
    is_test = models.BooleanField(default=False)
    outcome = models.CharField(max_length=11, choices=Outcome)
    status = models.PositiveSmallIntegerField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = gettext_lazy("attempt of a webhook")
        verbose_name_plural = gettext_lazy("attempts of webhooks")
        default_permissions = ()
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} {self.status or ''}".strip()

    @property
    def is_success(self) -> bool:
        """Whether the other side took it."""
        return self.status is not None and 200 <= self.status < 300


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")
