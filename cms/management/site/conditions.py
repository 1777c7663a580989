"""What must hold before the small site starts; each failure is one sentence that says what to do."""

import shutil
import tempfile
from pathlib import Path

from django.core.management.base import CommandError
from django.db import DatabaseError, connection

from cms import schema

_SQLITE_FILES = ("", "-wal", "-shm", "-journal")
_MADE_BY_US = ("static", "media", "demo-logins.json", "demo-unfinished", "static-digest")


def require_writable(folder: Path) -> None:
    """Refuse a folder in which no file can be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CommandError(
            f"The folder {folder} cannot be written ({error.strerror}): set VAR_DIR to a folder of your own."
        ) from None


def forget_everything(var: Path) -> None:
    """Remove the SQLite database and the files that belong to it, for a start from nothing."""
    if connection.vendor != "sqlite":
        raise CommandError(
            "FRESH=1 removes only the SQLite database in var/: empty this one yourself, for example with "
            f"dropdb and createdb {connection.settings_dict['NAME']}, and run again without FRESH."
        )
    connection.close()
    database = str(connection.settings_dict["NAME"])
    for suffix in _SQLITE_FILES:
        Path(database + suffix).unlink(missing_ok=True)
    for name in _MADE_BY_US:
        path = var / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def require_database() -> None:
    """Refuse a database that does not answer, or that is not one."""
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            connection.introspection.table_names(cursor)
    except DatabaseError as error:
        place = connection.settings_dict
        where = (
            place["NAME"]
            if connection.vendor == "sqlite"
            else f"{place['NAME']} on {place['HOST'] or 'this machine'}"
        )
        reason = " ".join(str(error).split()) or type(error).__name__
        raise CommandError(
            f"The database {where} does not answer: {reason}. Start or create it, or correct DATABASE_URL; "
            "without DATABASE_URL a file in var/ is used."
        ) from None


def require_current_schema() -> None:
    """Refuse a database that earlier migrations of the same name made."""
    changed = schema.outdated()
    if not changed:
        return
    rebuild = (
        "run make run FRESH=1, which removes it with its content"
        if connection.vendor == "sqlite"
        else "create an empty database and name it in DATABASE_URL"
    )
    raise CommandError(
        f"The database was made by an older version whose tables differ ({', '.join(changed)}). "
        f"Until version 1.0 it cannot be upgraded: {rebuild}."
    )
