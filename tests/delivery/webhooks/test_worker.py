"""The worker: an act's commit wakes it, it tells once, and it lives as long as the site beside it."""

import os
import signal
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from cms.delivery.management.commands import run_worker
from cms.delivery.models import Webhook
from cms.delivery.webhooks.delivering import QUEUE
from cms.models import ContentVersion
from cms.snippets.models import Article
from cms.version import act

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _inside_the_test_s_transaction(monkeypatch):
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    """Do what a commit would, at the end of a block."""
    return django_capture_on_commit_callbacks


def work() -> None:
    """What `manage.py db_worker` does until nothing is left."""
    kept = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)}
    try:
        call_command(
            "db_worker",
            "--backend",
            QUEUE,
            batch=True,
            interval=0,
            startup_delay=False,
            reload=False,
            verbosity=0,
        )
    finally:
        for each, handler in kept.items():
            signal.signal(each, handler)


def test_an_editor_s_act_is_told_by_the_worker_and_once(webhook, listener, commits):
    with commits(execute=True):
        Article.objects.create(number="342", title_en="Public order")
    assert listener.heard == []
    work()
    work()
    assert len(listener.heard) == 1


def test_a_failure_is_told_again_by_the_worker(webhook, listener, later, commits):
    listener.status = 500
    with commits(execute=True):
        Article.objects.create(number="342", title_en="Public order")
    work()
    retry_at = Webhook.objects.get().retry_at
    assert timedelta(seconds=50) < retry_at - timezone.now() < timedelta(seconds=75)
    listener.status = 200
    later(timedelta(seconds=76))
    work()
    assert len(listener.heard) == 2
    assert Webhook.objects.get().attempts == 0


def test_a_reader_who_notices_that_time_has_passed_sends_nothing(client, webhook, listener, commits):
    passed = timezone.now() - timedelta(seconds=1)
    ContentVersion.objects.update_or_create(pk=1, defaults={"number": 5, "next_change_at": passed})
    with commits(execute=True):
        client.get("/be/nothing/")
    assert listener.heard == []
    assert Webhook.objects.get().due_at is not None
    work()
    assert len(listener.heard) == 1


def test_a_failed_act_is_not_told(webhook, listener, commits):
    with commits(execute=True), pytest.raises(RuntimeError), act():
        Article.objects.create(number="342", title_en="Public order")
        raise RuntimeError
    work()
    assert listener.heard == []


def test_the_worker_ends_once_its_parent_is_gone(monkeypatch):
    parents, killed = iter([7, 7, 1]), []
    monkeypatch.setattr(run_worker, "_LOOK_SECONDS", 0)
    monkeypatch.setattr(os, "getppid", lambda: next(parents))
    monkeypatch.setattr(os, "kill", lambda *args: killed.append(args))
    run_worker._end_with(7)
    assert killed == [(os.getpid(), signal.SIGTERM)]
