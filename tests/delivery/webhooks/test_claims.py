"""Whoever else is at work on the same webhook: it is told once, never forgotten, and the last word is kept."""

import logging

import pytest
from django.utils import timezone

from cms.delivery.models import Webhook, WebhookAttempt
from cms.delivery.webhooks import delivering
from cms.delivery.webhooks.delivering import (
    deliver_due,
)
from cms.delivery.webhooks.models import OVERDUE
from tests.delivery.webhooks.telling import MINUTE, change, wake_ups

pytestmark = pytest.mark.django_db


def test_a_delivery_is_made_by_one_worker_alone(webhook, listener, monkeypatch):
    change()
    (row,) = Webhook.objects.due(timezone.now())
    deliver_due.call()
    delivering._deliver(row)  # Another worker, which read the row before the first one took it.
    assert len(listener.heard) == 1


def test_a_worker_that_died_is_followed_by_another(webhook, listener, monkeypatch, later):
    change()
    with monkeypatch.context() as dying:
        dying.setattr(delivering, "post", lambda *args: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            deliver_due.call()
    deliver_due.call()
    assert listener.heard == []
    later(MINUTE)
    assert wake_ups().filter(run_after__lte=timezone.now()).count() == 2
    deliver_due.call()
    assert len(listener.heard) == 1


def test_a_lost_wake_up_is_made_up_for_by_the_next_change(webhook, later):
    change()
    wake_ups().delete()
    later(OVERDUE - MINUTE)
    change()
    assert not wake_ups().exists()
    assert not Webhook.objects.in_need(timezone.now()).exists()
    later(2 * MINUTE)
    assert "does the worker run?" in Webhook.objects.get().standing
    assert Webhook.objects.in_need(timezone.now()).exists()
    change()
    assert wake_ups().count() == 1


def test_what_an_administrator_changes_meanwhile_has_the_last_word(webhook, listener, monkeypatch):
    def switch_off(*args):
        Webhook.objects.update(is_on=False, retry_at=None)
        return 500

    monkeypatch.setattr(delivering, "post", switch_off)
    change()
    deliver_due.call()
    kept = Webhook.objects.get()
    assert (kept.is_on, kept.retry_at, kept.attempts) == (False, None, 0)


def test_a_webhook_deleted_meanwhile_breaks_nothing(webhook, monkeypatch):
    monkeypatch.setattr(delivering, "post", lambda *args: Webhook.objects.all().delete() and 500)
    change()
    deliver_due.call()
    assert not WebhookAttempt.objects.exists()


def test_one_that_breaks_is_logged_by_its_number_and_keeps_nobody_waiting(
    webhook, listener, monkeypatch, caplog
):
    broken = Webhook.objects.create(address="https://secret-name.example/token")
    really = delivering.post

    def post(address, *args):
        if "secret-name" in address:
            raise RuntimeError(address)
        return really(address, *args)

    monkeypatch.setattr(delivering, "post", post)
    monkeypatch.setattr(logging.getLogger("cms"), "propagate", True)
    webhook.delete()
    good = Webhook.objects.create(address=listener.address())
    change()
    deliver_due.call()
    assert len(listener.heard) == 1
    assert WebhookAttempt.objects.get().webhook == good
    assert f"Webhook {broken.pk} could not be told: RuntimeError" in caplog.text
    assert "secret-name" not in caplog.text + str(broken)
