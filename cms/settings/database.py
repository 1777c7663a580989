"""The database that `DATABASE_URL` names; SQLite in `var/` without one."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment

EXAMPLE = "postgres://user:password@127.0.0.1:5432/campaign"
_ENGINES = {"django.db.backends.postgresql", "django.db.backends.sqlite3"}


def database(default_file: Path) -> dict[str, Any]:
    """The `default` entry of DATABASES.

    Raises:
        ImproperlyConfigured: `DATABASE_URL` cannot be read, or names an engine that we do not support.
    """
    url = environment.text("DATABASE_URL") or f"sqlite:///{default_file}"
    try:
        entry: dict[str, Any] = dict(
            dj_database_url.parse(
                url,
                conn_max_age=60,
                conn_health_checks=True,
                # Nor prepared statements, see `cms.planned`.
                disable_server_side_cursors=environment.flag("TRANSACTION_POOL"),
            )
        )
    except (ValueError, KeyError):
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read; in a password, write signs like @ : / % by their codes, like %40. "
            f"Example: {EXAMPLE}"
        ) from None
    if entry.get("ENGINE") not in _ENGINES:
        raise ImproperlyConfigured(f"DATABASE_URL must name PostgreSQL or SQLite. Example: {EXAMPLE}")
    if entry["ENGINE"].endswith("sqlite3"):
        entry["OPTIONS"] = {
            # Writers queue instead of failing in the middle of a transaction; readers never wait for them.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        }
    else:
        # PostgreSQL knows little of tables with a handful of rows and would compile our pages' queries for
        # seconds, which run in milliseconds. Its own price of a jump is that of a turning disk: for twenty people's
        # sentences it would read those of all. What the address says comes later and wins.
        given = entry.get("OPTIONS", {})
        options = f"-c jit=off -c random_page_cost=1.1 {given.get('options', '')}".strip()
        entry["OPTIONS"] = given | {"options": options}
    return entry
