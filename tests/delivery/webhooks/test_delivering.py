"""What is told, signed by what, and when: after each change, coalesced and jittered."""

import base64
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from cms import version
from cms.delivery.models import Webhook, WebhookAttempt
from cms.delivery.webhooks import delivering
from cms.delivery.webhooks.delivering import (
    KEPT,
    announce,
    deliver_due,
    send_test,
)
from cms.delivery.webhooks.models import OLD_SECRET
from cms.delivery.webhooks.outcomes import Outcome
from cms.delivery.webhooks.signing import written
from tests.delivery.webhooks.telling import MINUTE, change, verified, wake_ups

pytestmark = pytest.mark.django_db


def test_a_change_is_told_by_its_version_and_nothing_else(webhook, listener):
    number = change()
    deliver_due.call()
    (heard,) = listener.heard
    assert heard.body == b'{"event":"content_changed","version":%d}' % number
    assert {name for name in heard.headers if name not in ("Host", "Content-Length", "Connection")} == {
        "Content-Type", "User-Agent", "Webhook-Id", "Webhook-Timestamp", "Webhook-Signature",
    }  # fmt: skip
    assert (heard.headers["Content-Type"], heard.headers["User-Agent"]) == ("application/json", "webhook")
    assert abs(int(heard.headers["Webhook-Timestamp"]) - timezone.now().timestamp()) < 5
    (attempt,) = WebhookAttempt.objects.all()
    assert (attempt.number, attempt.outcome, attempt.status, attempt.is_success) == (1, "answered", 204, True)
    webhook.refresh_from_db()
    assert (webhook.due_at, webhook.retry_at, webhook.attempts, webhook.standing) == (None, None, 0, "on")


def test_the_signature_holds_for_the_secret_and_for_no_other(webhook, listener):
    change()
    deliver_due.call()
    (heard,) = listener.heard
    secret = written(webhook.secret)
    assert len(base64.b64decode(secret.removeprefix("whsec_"))) == 32
    assert verified(secret, heard.headers, heard.body)
    assert not verified(secret, heard.headers, heard.body + b" ")
    assert not verified(secret, heard.headers | {"Webhook-Timestamp": "1"}, heard.body)
    assert not verified(written(Webhook(address="x").secret), heard.headers, heard.body)


def test_the_database_alone_does_not_give_the_secret(webhook, settings):
    before = webhook.secret
    settings.SECRET_KEY = "another"
    assert Webhook.objects.get().secret != before


def test_for_a_day_both_secrets_sign_then_the_new_one_alone(webhook, listener, later):
    old = written(webhook.secret)
    webhook.rotate()
    new = written(Webhook.objects.get().secret)
    assert old != new
    for passed, is_old_good in ((timedelta(), True), (OLD_SECRET - MINUTE, True), (MINUTE, False)):
        later(passed)
        change()
        deliver_due.call()
        heard = listener.heard[-1]
        assert verified(new, heard.headers, heard.body)
        assert verified(old, heard.headers, heard.body) is is_old_good


def test_a_burst_of_changes_is_told_once_with_the_newest_version(webhook, listener):
    numbers = [change() for _ in range(5)]
    assert wake_ups().count() == 1
    with version.act():
        pass  # After the last announcement, before the sending: the number is read when it is sent.
    deliver_due.call()
    assert [json.loads(heard.body)["version"] for heard in listener.heard] == [numbers[-1] + 1]
    deliver_due.call()
    assert len(listener.heard) == 1


def test_a_change_while_it_is_being_told_is_told_too(webhook, listener, monkeypatch):
    first, numbers = change(), []

    def change_meanwhile(*args):
        numbers.append(change())
        return 204

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(delivering, "post", change_meanwhile)
        deliver_due.call()
    deliver_due.call()
    assert [json.loads(heard.body)["version"] for heard in listener.heard] == numbers
    assert numbers[0] > first


def test_the_pause_is_random_and_within_its_bounds(webhook, settings):
    settings.CMS_WEBHOOK_JITTER = 30
    pauses = []
    for _ in range(60):
        Webhook.objects.update(due_at=None)
        now = timezone.now()
        announce()
        pauses.append((Webhook.objects.get().due_at - now).total_seconds())
    assert 0 <= min(pauses) < 8
    assert 22 < max(pauses) < 31
    assert len({round(pause, 2) for pause in pauses}) > 40


def test_nothing_is_sent_before_it_is_due(webhook, listener, settings, later):
    settings.CMS_WEBHOOK_JITTER = 3600
    change()
    deliver_due.call()
    assert listener.heard == []
    assert wake_ups().get().run_after == Webhook.objects.get().due_at
    later(timedelta(hours=1))
    deliver_due.call()
    assert len(listener.heard) == 1


def test_a_target_that_became_private_is_refused_when_it_is_told(webhook, listener, settings):
    settings.CMS_WEBHOOK_ALLOW = []
    change()
    deliver_due.call()
    assert listener.heard == []
    assert WebhookAttempt.objects.get().outcome == Outcome.REFUSED


def test_a_test_is_sent_at_once_and_changes_nothing_else(webhook, listener):
    Webhook.objects.update(is_on=False, off_reason="gone", attempts=3)
    before = Webhook.objects.values().get()
    first, second = send_test(webhook), send_test(webhook)
    assert (first.is_test, first.status, first.number) == (True, 204, 1)
    assert Webhook.objects.values().get() == before
    assert len({heard.headers["Webhook-Id"] for heard in listener.heard}) == 2
    assert second.is_success


def test_the_log_is_forgotten_after_thirty_days_and_wake_ups_after_one(webhook, listener, later):
    change()
    deliver_due.call()
    later(KEPT - MINUTE)
    deliver_due.call()
    assert WebhookAttempt.objects.count() == 1
    assert not wake_ups().exists()
    later(2 * MINUTE)
    deliver_due.call()
    assert not WebhookAttempt.objects.exists()
