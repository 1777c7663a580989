"""Changes that are told, and what is seen of it from outside."""

import base64
import hashlib
import hmac
from datetime import timedelta

from django.apps import apps
from django.db.models import F

from cms import version
from cms.delivery.webhooks.delivering import (
    QUEUE,
    announce,
)
from cms.models import ContentVersion

MINUTE = timedelta(minutes=1)


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
