"""Checks of what a deployment sets for webhooks, and that somebody sends where somebody is to be told."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError

from cms.delivery.webhooks.delivering import QUEUE, has_queue
from cms.delivery.webhooks.models import Webhook
from cms.delivery.webhooks.targets import allowed_entry


@register("cms")
def check_settings(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse what would allow nothing, or something else than was meant."""
    found: list[CheckMessage] = [
        Error(
            f"CMS_WEBHOOK_ALLOW holds {word!r}, which is neither a host name nor a network.",
            hint="Write names like hooks.internal and networks like 10.1.0.0/16.",
            id="cms.E130",
        )
        for word in settings.CMS_WEBHOOK_ALLOW
        if not _is_entry(word)
    ]
    if settings.CMS_WEBHOOK_JITTER < 0:
        found.append(
            Error(
                f"CMS_WEBHOOK_JITTER is {settings.CMS_WEBHOOK_JITTER}; it is a number of seconds, 0 or more.",
                id="cms.E131",
            )
        )
    return found


@register(Tags.database)
def check_queue(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Say where webhooks wait for a command that nobody may have thought of."""
    if not databases or has_queue() or not _has_webhooks():
        return []
    return [
        Warning(
            f"There are webhooks, but no task backend {QUEUE!r} in TASKS: nothing is sent by itself.",
            hint="Run `manage.py deliver_webhooks` every minute, or see docs/webhooks.md.",
            id="cms.W132",
        )
    ]


def _is_entry(word: str) -> bool:
    try:
        return bool(allowed_entry(word))
    except ValueError:
        return False


def _has_webhooks() -> bool:
    try:
        return Webhook.objects.filter(is_on=True).exists()
    except DatabaseError:
        # Before the first `migrate`.
        return False
