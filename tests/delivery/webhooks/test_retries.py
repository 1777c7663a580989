"""When a webhook fails: again and again for a day, from anew with the next change, and off in the end."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from cms.delivery.models import Webhook, WebhookAttempt
from cms.delivery.webhooks import delivering
from cms.delivery.webhooks.delivering import (
    PAUSES,
    SWITCHED_OFF_AFTER,
    deliver_due,
)
from tests.delivery.webhooks.telling import MINUTE, change, wake_ups

pytestmark = pytest.mark.django_db


def test_the_pauses_after_failures_grow_and_end_after_a_day(webhook, listener, later):
    listener.status = 503
    change()
    began, waited = timezone.now(), []
    deliver_due.call()
    while (retry_at := Webhook.objects.get().retry_at) is not None:
        waited.append(retry_at - timezone.now())
        assert wake_ups().filter(run_after=retry_at).exists()
        later(retry_at - timezone.now() - timedelta(seconds=5))
        deliver_due.call()
        assert len(listener.heard) == len(waited)  # Not a moment earlier.
        later(timedelta(seconds=6))
        deliver_due.call()
    assert len(waited) == len(PAUSES)
    for pause, span in zip(waited, PAUSES, strict=True):
        assert span - MINUTE / 6 < pause < span * 1.2 + MINUTE / 6
    assert timedelta(hours=23) < timezone.now() - began < timedelta(hours=30)
    given_up = Webhook.objects.get()
    assert (given_up.is_on, given_up.attempts, given_up.due_at) == (True, 0, None)
    assert [each.number for each in WebhookAttempt.objects.order_by("pk")] == [*range(1, len(PAUSES) + 2)]
    assert len({heard.headers["Webhook-Id"] for heard in listener.heard}) == 1


def test_the_next_change_after_giving_up_starts_over(webhook, listener, monkeypatch, later):
    listener.status = 500
    monkeypatch.setattr(delivering, "PAUSES", (MINUTE,))
    change()
    for _ in range(2):
        deliver_due.call()
        later(2 * MINUTE)
    assert Webhook.objects.get().retry_at is None
    listener.status = 200
    change()
    deliver_due.call()
    assert [each.number for each in WebhookAttempt.objects.order_by("pk")] == [1, 2, 1]
    assert Webhook.objects.get().failing_since is None


def test_a_change_during_the_pause_waits_for_its_end_and_goes_under_another_id(webhook, listener, later):
    listener.status = 500
    change()
    deliver_due.call()
    number = change()
    deliver_due.call()
    assert len(listener.heard) == 1
    listener.status = 200
    later(2 * MINUTE)
    deliver_due.call()
    first, second = listener.heard
    assert json.loads(second.body)["version"] == number
    assert first.headers["Webhook-Id"] != second.headers["Webhook-Id"]


def test_after_five_days_of_failures_it_is_switched_off(webhook, monkeypatch, later):
    sent = []
    monkeypatch.setattr(delivering, "post", lambda *args: sent.append(args) or 500)
    while Webhook.objects.get().is_on and len(sent) < 40:
        change()
        deliver_due.call()
        later(timedelta(hours=6))
    off = Webhook.objects.get()
    assert (off.is_on, off.off_reason) == (False, Webhook.OffReason.FAILING)
    assert off.standing == "off: it failed for five days"
    assert SWITCHED_OFF_AFTER <= timezone.now() - off.failing_since <= SWITCHED_OFF_AFTER + timedelta(hours=7)
    told = len(sent)
    change()
    deliver_due.call()
    assert len(sent) == told


def test_an_address_that_says_it_is_gone_is_switched_off_at_once(webhook, listener):
    listener.status = 410
    change()
    deliver_due.call()
    off = Webhook.objects.get()
    assert (off.is_on, off.off_reason, off.retry_at) == (False, Webhook.OffReason.GONE, None)
    assert list(Webhook.objects.in_need(timezone.now())) == [webhook]


@pytest.mark.parametrize("status", [301, 304, 404, 500])
def test_whatever_is_not_2xx_is_a_failure(webhook, listener, status):
    listener.status = status
    change()
    deliver_due.call()
    assert (WebhookAttempt.objects.get().status, Webhook.objects.get().attempts) == (status, 1)
