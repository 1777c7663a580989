"""A migrated SQLite database, kept between runs: two hundred migrations take longer than most runs of tests.

The test database lives in memory. It is filled from the kept file before Django sets it up, and `migrate`
then finds nothing to apply. The file's name is a digest of every migration, so that a change makes a new one.
"""

import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import django
import wagtail
from django.apps import apps
from django.db import connection

KEPT = Path(__file__).parent.parent / ".pytest_cache" / "migrated"


@contextmanager
def filled() -> Iterator[None]:
    """Fill the test database from the kept file, if there is one, and hold it open for Django's set-up."""
    with closing(sqlite3.connect(connection.creation._get_test_db_name(), uri=True)) as memory:
        if (file := _file()).exists():
            with closing(sqlite3.connect(file)) as kept:
                kept.backup(memory)
        yield


def keep() -> None:
    """Keep the test database, just migrated, unless this has been done."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (file := _file()).exists():
            return
        for outdated in KEPT.glob("*.sqlite3"):
            outdated.unlink()
        unfinished = KEPT / "unfinished"
        unfinished.unlink(missing_ok=True)
        connection.ensure_connection()
        with closing(sqlite3.connect(unfinished)) as target:
            connection.connection.backup(target)
        unfinished.rename(file)


def _file() -> Path:
    digest = sha256(f"{django.__version__} {wagtail.__version__}".encode())
    for config in sorted(apps.get_app_configs(), key=lambda config: config.label):
        folder = Path(str(import_module(config.name).__file__)).parent / "migrations"
        for migration in sorted(folder.glob("*.py")):
            digest.update(f"{config.label} {migration.name}".encode() + migration.read_bytes())
    return KEPT / f"{digest.hexdigest()[:32]}.sqlite3"
