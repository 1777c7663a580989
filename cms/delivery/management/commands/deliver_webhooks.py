"""Tell the webhooks for which it is time; for sites without a worker of tasks."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.delivery.webhooks.delivering import deliver_due


class Command(BaseCommand):
    help = "Tell every webhook for which it is time that the content has changed. Safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        deliver_due.call()
