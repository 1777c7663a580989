"""What an act costs when somebody is to be told, and that telling never fails it."""

import logging

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.models import Webhook
from cms.delivery.webhooks.delivering import (
    announce,
    has_queue,
)
from cms.snippets.models import Article
from tests.delivery.webhooks.telling import change, wake_ups

pytestmark = pytest.mark.django_db


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
