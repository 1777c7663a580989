"""Make the small site ready; every step does only what is missing, and says what it does."""

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.search.models import IndexEntry

Tell = Callable[[str], None]
_EVERY = 40


class _Progress:
    """Takes what `migrate` writes and tells how far it is."""

    def __init__(self, total: int, tell: Tell) -> None:
        self.total, self.tell, self.done = total, tell, 0

    def write(self, text: str) -> None:
        self.done += text.count("Applying ")
        if "Applying " in text and self.done % _EVERY == 0:
            self.tell(f"  {self.done} of {self.total}")

    def flush(self) -> None:
        sys.stdout.flush()


def migrate(tell: Tell) -> None:
    """Bring the tables up to date."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        tell(f"Tables: {len(plan)} migrations")
        call_command("migrate", interactive=False, no_color=True, stdout=_Progress(len(plan), tell))


def load_content(tell: Tell, unfinished: Path, *, demo: bool) -> None:
    """Set the campaign up; fill an empty database with the demonstration.

    A database that has users is someone's: what they deleted from the demonstration stays deleted.
    """
    if demo and not get_user_model()._default_manager.exists():
        unfinished.touch()
    call_command("setup_campaign")
    if unfinished.exists():
        tell("Demonstration: loading")
        call_command("load_demo")
        unfinished.unlink()
    if not IndexEntry._default_manager.exists():
        tell("Search: building the index")
        call_command("update_index", verbosity=0)


def collect_static(tell: Tell, noted: Path) -> None:
    """Collect styles and scripts when any has changed since `noted` was written."""
    digest = _static_digest()
    if noted.exists() and noted.read_text() == digest and Path(settings.STATIC_ROOT).is_dir():
        return
    tell("Styles and scripts: collecting")
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    noted.write_text(digest)


def _static_digest() -> str:
    files = sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            state = Path(storage.path(path)).stat()
            files.update(f"{path} {state.st_size} {state.st_mtime_ns}\n".encode())
    return files.hexdigest()
