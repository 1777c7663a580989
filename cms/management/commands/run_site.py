"""Start the small site: SQLite and local files, ready in one command. `make run` calls it."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from cms import languages
from cms.demo.loading.logins import stored_passwords
from cms.management.site import conditions, preparation
from cms.ports import port_problem

_INTERRUPTED = 130


class Command(BaseCommand):
    help = "Make the database, the content and the static files ready, then serve the site on this machine."
    # They need the database, whose absence has a sentence of its own.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", default="8000", help="the port to listen on (8000)")
        parser.add_argument("--fresh", action="store_true", help="remove the SQLite database and start over")
        parser.add_argument("--no-demo", action="store_true", help="leave an empty database without examples")
        parser.add_argument("--no-serve", action="store_true", help="make everything ready, then stop")

    def handle(
        self, *args: Any, port: str, fresh: bool, no_demo: bool, no_serve: bool, **options: Any
    ) -> None:
        try:
            self._make_ready(port, fresh=fresh, demo=not no_demo)
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            self._tell("\nStopped; the next start goes on from here.")
            sys.exit(_INTERRUPTED)
        self._tell("\n".join(self._addresses(f"http://127.0.0.1:{port}")))
        if not no_serve:
            _serve(port)

    def _make_ready(self, port: str, *, fresh: bool, demo: bool) -> None:
        if problem := port_problem(port):
            raise CommandError(problem)
        var = Path(settings.VAR_DIR)
        conditions.require_writable(var)
        if fresh:
            conditions.forget_everything(var)
        conditions.require_database()
        conditions.require_current_schema()
        preparation.migrate(self._tell)
        self.check()
        preparation.load_content(self._tell, var / "demo-unfinished", demo=demo)
        preparation.collect_static(self._tell, var / "static-digest")

    def _tell(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def _addresses(self, origin: str) -> Iterator[str]:
        yield ""
        for code, name in languages.CHOICES:
            yield f"  {origin}/{code}/   {name}"
        yield f"  {origin}/api/v2/docs/"
        yield f"  {origin}/admin/"
        users = get_user_model()._default_manager
        for name, password in stored_passwords().items():
            if users.filter(username=name).exists():
                yield f"      {name:<14} {password}"
        yield ""
        yield "Ctrl-C stops the site."


def _serve(port: str) -> None:
    """Start the worker, then become gunicorn, so that signals reach it and nothing stands between."""
    connections.close_all()
    sys.stdout.flush()
    # It sees by its parent's number when gunicorn is gone.
    worker = [sys.executable, "-m", "django", "run_worker", "--parent", str(os.getpid())]
    subprocess.Popen(worker, stdin=subprocess.DEVNULL)  # noqa: S603
    command = [sys.executable, "-m", "gunicorn", "--config", "python:cms.settings.gunicorn"]
    os.execv(sys.executable, [*command, "--bind", f"127.0.0.1:{port}", "cms.wsgi"])  # noqa: S606
