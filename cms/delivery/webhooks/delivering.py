"""When a webhook is told: after a change and a random pause, again and again while it fails, until it is let be.

The rows say what is due. The task only wakes the worker, so that a lost or doubled wake-up harms nothing.
"""

import json
import logging
import secrets
from datetime import datetime, timedelta
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from cms import version
from cms.delivery.webhooks.models import OVERDUE, Webhook, WebhookAttempt
from cms.delivery.webhooks.outcomes import Outcome, Undeliverable
from cms.delivery.webhooks.sending import post
from cms.delivery.webhooks.signing import signature

try:
    from django.tasks import task, task_backends
except ImportError:  # Django 5.2: the same, as Wagtail brings it
    from django_tasks import task, task_backends  # type: ignore[no-redef,assignment]

EVENT: Final = "content_changed"
QUEUE: Final = "webhooks"
# After the n-th failure in a row; after the last, a day has passed and the next change starts over.
PAUSES: Final = tuple(timedelta(minutes=each) for each in (1, 5, 15, 60, 120, *[180] * 7))
SWITCHED_OFF_AFTER: Final = timedelta(days=5)
KEPT: Final = timedelta(days=30)
# Longer than any attempt: whoever took a row and died is followed by another.
_LEASE: Final = timedelta(minutes=1)
_FORGOTTEN_WAKE_UPS: Final = timedelta(days=1)
_GONE: Final = 410

_log = logging.getLogger(__name__)


def announce() -> None:
    """Note for every webhook that something has changed: one query, and one more for the first change of several.

    The pause is random, so that nobody who is told learns when somebody did something.
    """
    now = timezone.now()
    due_at = now + _part_of(timedelta(seconds=settings.CMS_WEBHOOK_JITTER))
    waits_for_nobody = Q(due_at__isnull=True) | Q(due_at__lt=now - OVERDUE)
    with transaction.atomic():
        if Webhook.objects.filter(waits_for_nobody, is_on=True).update(due_at=due_at):
            _wake(due_at)


def has_queue() -> bool:
    """Whether this site has a task queue for us; without one `deliver_webhooks` has to be run again and again."""
    return QUEUE in getattr(settings, "TASKS", {}) and task_backends[QUEUE].supports_defer


@task
def deliver_due() -> None:
    """Tell every webhook for which it is time."""
    for webhook in Webhook.objects.due(timezone.now()):
        try:
            _deliver(webhook)
        except Exception as error:
            # A message may quote the address.
            _log.error("Webhook %s could not be told: %s", webhook.pk, type(error).__name__)
    _forget()


def send_test(webhook: Webhook) -> WebhookAttempt:
    """Tell `webhook` once, now, whatever state it is in; that state does not change."""
    attempt = _attempt(webhook, number=1, message_id=get_random_string(32))
    attempt.is_test = True
    attempt.save()
    return attempt


def _deliver(webhook: Webhook) -> None:
    """Take the row, if nobody else has, and make one attempt."""
    lease = timezone.now() + _LEASE
    seen = {"is_on": True, "due_at": webhook.due_at, "retry_at": webhook.retry_at}
    with transaction.atomic():
        # From here on a change is a new one: it may come too late for the version that is sent.
        if not _rows(webhook).filter(**seen).update(due_at=None, retry_at=lease):
            return
        _wake(lease)
    attempt = _attempt(webhook, number=webhook.attempts + 1)
    with transaction.atomic():
        # Whoever has changed the webhook in the meantime, or taken it over, has the last word.
        if _rows(webhook).filter(retry_at=lease).update(**_after(webhook, attempt)):
            attempt.save()


def _attempt(webhook: Webhook, *, number: int, message_id: str = "") -> WebhookAttempt:
    """Send the number of the content as it is now."""
    current, now = version.current(), timezone.now()
    body = json.dumps({"event": EVENT, "version": current}, separators=(",", ":")).encode()
    message_id = message_id or _message_id(webhook, current)
    timestamp = int(now.timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "webhook",
        "Webhook-Id": message_id,
        "Webhook-Timestamp": str(timestamp),
        "Webhook-Signature": signature(webhook.secrets_at(now), message_id, timestamp, body),
    }
    attempt = WebhookAttempt(webhook=webhook, made_at=now, number=number, outcome=Outcome.ANSWERED)
    try:
        attempt.status = post(webhook.address, body, headers)
    except Undeliverable as failure:
        attempt.outcome = failure.outcome
    return attempt


def _message_id(webhook: Webhook, number: int) -> str:
    """The same whenever the same version is sent to the same webhook; it tells nothing."""
    return salted_hmac(
        "cms.delivery.webhooks.id", f"{webhook.seed} {number}", algorithm="sha256"
    ).hexdigest()[:32]


def _after(webhook: Webhook, attempt: WebhookAttempt) -> dict[str, Any]:
    """What an attempt makes of the row."""
    if attempt.is_success:
        return {"retry_at": None, "attempts": 0, "failing_since": None}
    now = timezone.now()
    failing_since = webhook.failing_since or attempt.made_at
    if attempt.status == _GONE:
        return _off(Webhook.OffReason.GONE, failing_since)
    if now - failing_since >= SWITCHED_OFF_AFTER:
        return _off(Webhook.OffReason.FAILING, failing_since)
    if attempt.number > len(PAUSES):
        return {"retry_at": None, "attempts": 0, "failing_since": failing_since}
    pause = PAUSES[attempt.number - 1]
    retry_at = now + pause + _part_of(pause / 5)
    _wake(retry_at)
    return {"retry_at": retry_at, "attempts": attempt.number, "failing_since": failing_since}


def _off(reason: Webhook.OffReason, failing_since: datetime) -> dict[str, Any]:
    return {
        "is_on": False, "off_reason": reason, "due_at": None, "retry_at": None, "attempts": 0,
        "failing_since": failing_since,
    }  # fmt: skip


def _part_of(span: timedelta) -> timedelta:
    """A random part of `span`, from nothing to all of it."""
    return timedelta(milliseconds=secrets.randbelow(span // timedelta(milliseconds=1) + 1))


def _rows(webhook: Webhook) -> Any:
    return Webhook.objects.filter(pk=webhook.pk)


def _wake(at: datetime) -> None:
    """Let the worker look at the rows at `at`, where there is one."""
    if has_queue():
        deliver_due.using(backend=QUEUE, run_after=at).enqueue()


def _forget() -> None:
    """Drop the old log, and wake-ups that are over."""
    now = timezone.now()
    WebhookAttempt.objects.filter(made_at__lt=now - KEPT).delete()
    if apps.is_installed("django_tasks_db"):
        wake_ups = apps.get_model("django_tasks_database", "DBTaskResult")._default_manager
        wake_ups.filter(backend_name=QUEUE, enqueued_at__lt=now - _FORGOTTEN_WAKE_UPS).delete()
