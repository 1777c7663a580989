"""When a webhook is told, of what, and how often: after each change, coalesced and jittered, until it has heard."""

import base64
import hashlib
import hmac
import json
import logging
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.delivery.models import Webhook, WebhookAttempt
from cms.delivery.webhooks import delivering
from cms.delivery.webhooks.delivering import (
    KEPT,
    PAUSES,
    QUEUE,
    SWITCHED_OFF_AFTER,
    announce,
    deliver_due,
    has_queue,
    send_test,
)  # fmt: skip
from cms.delivery.webhooks.models import OLD_SECRET, OVERDUE
from cms.delivery.webhooks.outcomes import Outcome
from cms.delivery.webhooks.signing import written
from cms.models import ContentVersion
from cms.snippets.models import Article

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _without_jitter(settings):
    settings.CMS_WEBHOOK_JITTER = 0


def change() -> int:
    """Raise the version and say so, as an act does with its commit; the new version."""
    if not ContentVersion.objects.update(number=F("number") + 1):
        ContentVersion.objects.create(pk=1, number=1)
    announce()
    return version.current()


def wake_ups():
    return apps.get_model("django_tasks_database", "DBTaskResult").objects.filter(backend_name=QUEUE)


def verified(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """What the Standard Webhooks convention asks of whoever is told, written apart from our code."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = b".".join([headers["Webhook-Id"].encode(), headers["Webhook-Timestamp"].encode(), body])
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(expected, each) for each in headers["Webhook-Signature"].split(" "))


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


def test_a_target_that_became_private_is_refused_when_it_is_told(webhook, listener, settings):
    settings.CMS_WEBHOOK_ALLOW = []
    change()
    deliver_due.call()
    assert listener.heard == []
    assert WebhookAttempt.objects.get().outcome == Outcome.REFUSED


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


def test_without_a_queue_the_rows_wait_for_the_command(webhook, listener, settings):
    from django.core.management import call_command

    settings.TASKS = {"default": settings.TASKS["default"]}
    assert not has_queue()
    change()
    assert not wake_ups().exists()
    call_command("deliver_webhooks")
    assert len(listener.heard) == 1


def written_by(act) -> list[str]:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        act()
    return [query["sql"].split()[0] for query in queries if "SAVEPOINT" not in query["sql"]]


def test_an_act_costs_one_query_more_and_two_when_somebody_is_to_be_told(db):
    assert written_by(announce) == ["UPDATE"]
    Webhook.objects.create(address="https://app.example/")
    assert written_by(announce) == ["UPDATE", "INSERT"]
    assert written_by(announce) == ["UPDATE"]


def test_an_editor_s_act_tells_after_its_commit(webhook, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Article.objects.create(number="342", title_en="Public order")
        assert Webhook.objects.get().due_at is None
    assert Webhook.objects.get().due_at is not None


def test_a_queue_that_fails_fails_no_act_and_is_asked_again(
    webhook, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    from django_tasks_db.backend import DatabaseBackend

    def broken(*args, **kwargs):
        raise RuntimeError("no queue")

    monkeypatch.setattr(logging.getLogger("django"), "propagate", True)
    with monkeypatch.context() as failing:
        failing.setattr(DatabaseBackend, "enqueue", broken)
        with django_capture_on_commit_callbacks(execute=True):
            Article.objects.create(number="342", title_en="Public order")
    assert Article.objects.count() == 1
    assert webhook.address not in caplog.text
    assert Webhook.objects.get().due_at is None
    change()
    assert wake_ups().count() == 1


def test_wagtail_s_own_tasks_stay_immediate(settings):
    from wagtail.tasks import update_reference_index_task

    assert type(update_reference_index_task.get_backend()).__name__ == "ImmediateBackend"
