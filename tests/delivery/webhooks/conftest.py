"""A program of somebody else's that is told, and the clock."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cms.delivery.models import Webhook
from tests.delivery.webhooks.listener import Listener, listening


@pytest.fixture
def listener(settings: Any) -> Iterator[Listener]:
    """A server on this machine, to which webhooks are allowed to lead."""
    settings.CMS_WEBHOOK_ALLOW = ["127.0.0.0/8"]
    with listening() as server:
        yield server


@pytest.fixture(autouse=True)
def _without_jitter(settings: Any) -> None:
    settings.CMS_WEBHOOK_JITTER = 0


@pytest.fixture
def webhook(db: None, listener: Listener) -> Any:
    """A webhook that leads there."""
    return Webhook.objects.create(address=listener.address())


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Move the clock on."""
    really, moved = timezone.now, [timedelta()]

    def move(span: timedelta) -> None:
        moved[0] += span

    monkeypatch.setattr(timezone, "now", lambda: really() + moved[0])
    return move
