"""What a deployment sets wrong, and what nobody would notice, is said by `manage.py check`."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cms.delivery.models import Webhook
from cms.delivery.webhooks.checks import check_queue, check_settings
from cms.delivery.webhooks.signing import secret_of, signature, written

DOCS = Path(__file__).resolve().parents[3] / "docs" / "webhooks.md"


def test_good_settings_pass(settings):
    settings.CMS_WEBHOOK_ALLOW = ["hooks.internal", "10.0.0.0/8", "fd00::/8", "10.0.0.1", "::1"]
    assert check_settings(None) == []


def test_a_misspelt_network_and_a_negative_pause_are_refused(settings):
    settings.CMS_WEBHOOK_ALLOW, settings.CMS_WEBHOOK_JITTER = ["hooks.internal", "10.0.0.0/33"], -1
    assert [(each.id, "10.0.0.0/33" in each.msg) for each in check_settings(None)] == [
        ("cms.E130", True),
        ("cms.E131", False),
    ]


@pytest.mark.django_db
def test_webhooks_without_a_queue_are_noticed_and_nothing_else_is(settings):
    queued, unqueued = settings.TASKS, {"default": settings.TASKS["default"]}
    settings.TASKS = unqueued
    assert check_queue(None, databases=["default"]) == []
    Webhook.objects.create(address="https://app.example/")
    assert [each.id for each in check_queue(None, databases=["default"])] == ["cms.W132"]
    assert check_queue(None) == []
    settings.TASKS = unqueued | {"webhooks": settings.TASKS["default"]}  # Which cannot wait.
    assert [each.id for each in check_queue(None, databases=["default"])] == ["cms.W132"]
    settings.TASKS = queued
    assert check_queue(None, databases=["default"]) == []


def test_a_host_without_a_task_backend_starts_without_one(tmp_path):
    lines = (
        "from cms.settings.test import *",
        "INSTALLED_APPS = [app for app in INSTALLED_APPS if app != 'django_tasks_db']",
        "del TASKS",
    )
    (tmp_path / "a_host.py").write_text("\n".join(lines))
    asked = (
        "import sys, django; django.setup(); from cms.delivery.webhooks.delivering import has_queue; "
        "print(has_queue(), 'django_tasks_db' in sys.modules)"
    )
    own = {"PYTHONPATH": f"{DOCS.parents[1]}:{tmp_path}", "DJANGO_SETTINGS_MODULE": "a_host"}
    done = subprocess.run([sys.executable, "-c", asked], env=os.environ | own, capture_output=True, text=True)
    assert done.stdout == "False False\n", done.stderr


def test_the_example_of_the_documentation_verifies_and_refuses():
    (example,) = re.findall(r"```python\n(.+?)```", DOCS.read_text(), re.DOTALL)
    scope: dict = {}
    exec(example, scope)
    is_genuine, body, now = scope["is_genuine"], b'{"event":"content_changed","version":7}', int(time.time())
    new, old = secret_of("new"), secret_of("old")
    headers = {
        "Webhook-Id": "x", "Webhook-Timestamp": str(now), "Webhook-Signature": signature([new, old], "x", now, body),
    }  # fmt: skip
    assert is_genuine(written(new), headers, body)
    assert is_genuine(written(old), headers, body)
    assert not is_genuine(written(secret_of("other")), headers, body)
    assert not is_genuine(written(new), headers, body + b"\n")
    assert not is_genuine(written(new), headers | {"Webhook-Id": "y"}, body)
    replayed = {
        "Webhook-Timestamp": str(now - 600),
        "Webhook-Signature": signature([new], "x", now - 600, body),
    }
    assert not is_genuine(written(new), headers | replayed, body)
