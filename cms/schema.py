"""Notice a database that an earlier rewriting of our migrations made.

Until 1.0 each app keeps one rewritten `0001_initial`, which Django takes for applied by its name alone. So
the content of every migration of ours is noted when it is applied, where Django notes the name: as a row
of `django_migrations` under an app of its own, which Django passes over.
"""

from collections.abc import Iterable
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.migrations import Migration
from django.db.migrations.recorder import MigrationRecorder

NOTES = "cms_schema"


def outdated(using: str = "default") -> list[str]:
    """The applied migrations of ours whose text has changed since, like "cms_pages.0001_initial"."""
    applied = MigrationRecorder(connections[using]).applied_migrations()
    notes = {name for app, name in applied if app == NOTES}
    return sorted(
        f"{label}.{name}"
        for label, name in applied
        if label in _our_packages() and _note(label, name) not in notes
    )


def note_applied(using: str, plan: Iterable[tuple[Migration, bool]] = (), **kwargs: Any) -> None:
    """Note what `migrate` has just applied or taken back (a receiver of `post_migrate`).

    `flush` sends the same signal without a plan: nothing was applied then.
    """
    recorder = MigrationRecorder(connections[using])
    packages = _our_packages()
    for migration, backwards in plan:
        if migration.app_label in packages:
            key = f"{migration.app_label}.{migration.name} "
            recorder.migration_qs.filter(app=NOTES, name__startswith=key).delete()
            if not backwards:
                recorder.record_applied(NOTES, _note(migration.app_label, migration.name))


def _our_packages() -> dict[str, str]:
    return {
        config.label: f"{config.name}.migrations"
        for config in apps.get_app_configs()
        if config.name == "cms" or config.name.startswith("cms.")
    }


def _note(label: str, name: str) -> str:
    return f"{label}.{name} {_digest(label, name)}"


def _digest(label: str, name: str) -> str:
    """A digest of a migration's lines; comments, such as the day it was generated, do not count."""
    module = import_module(_our_packages()[label])
    file = Path(str(module.__file__)).with_name(f"{name}.py")
    if not file.exists():
        return "removed"
    lines = [line for line in file.read_text().splitlines() if not line.startswith("#")]
    return sha256("\n".join(lines).encode()).hexdigest()[:32]
