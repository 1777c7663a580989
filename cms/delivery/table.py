"""The table of answers that are kept in the database: `migrate` makes it where the settings want one."""

from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.core.management import call_command


def make_table(using: str, **signal: Any) -> None:
    """After a migration: make the table that `CMS_RESPONSE_CACHE` names, unless it is there or kept elsewhere."""
    alias = settings.CMS_RESPONSE_CACHE
    if alias and isinstance(caches[alias], DatabaseCache):
        call_command("createcachetable", settings.CACHES[alias]["LOCATION"], database=using, verbosity=0)
