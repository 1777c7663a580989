"""Run the worker of webhooks beside a server, for as long as that lives; `run_site` starts it."""

import os
import signal
import time
from argparse import ArgumentParser
from threading import Thread
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from cms.delivery.webhooks.delivering import QUEUE

_LOOK_SECONDS = 1.0
_POLL_SECONDS = 2


class Command(BaseCommand):
    help = "Send webhooks until the process that started this is gone. In production, run db_worker instead."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--parent", type=int, required=True, help="the number of that process")

    def handle(self, *args: Any, parent: int, **options: Any) -> None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()
        call_command("db_worker", "--backend", QUEUE, interval=_POLL_SECONDS, reload=False, verbosity=0)


def _end_with(parent: int) -> None:
    """Stop this process, after what it is doing, once another is its parent."""
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
