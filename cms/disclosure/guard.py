"""Proof that public output is made of disclosure values only.

While a public template or encoder runs, `rendering()` is on. The test suite calls `install()`: from then on,
reading a fact row or querying a fact table in that time raises. Production runs without it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection

from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.snippets.models import Fact, FactChild, SiteSettings

_rendering: ContextVar[bool] = ContextVar("cms_rendering", default=False)
_GUARDED = (Fact, FactChild, SiteSettings, PrisonerDisclosure, GuardianDisclosure, Consent)
_TABLES = ("cms_snippets_", "cms_disclosure_")


class DoorBypassed(AssertionError):
    """A public output read a fact without the disclosure layer."""


@contextmanager
def rendering() -> Iterator[None]:
    """Mark the time in which a public template or encoder runs."""
    token = _rendering.set(True)
    try:
        yield
    finally:
        _rendering.reset(token)


def install() -> None:
    """Make every fact row and fact table unreadable while `rendering()` is on. For tests, once a process."""
    for model in _GUARDED:
        model.__getattribute__ = _guarded_getattribute  # type: ignore[method-assign]


@contextmanager
def no_fact_queries() -> Iterator[None]:
    """Refuse queries of fact tables while `rendering()` is on."""
    with connection.execute_wrapper(_refuse_fact_tables):
        yield


def _guarded_getattribute(self: Any, name: str) -> Any:
    if _rendering.get() and not name.startswith("_"):
        raise DoorBypassed(f"{type(self).__name__}.{name} was read while public output was made.")
    return object.__getattribute__(self, name)


def _refuse_fact_tables(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if _rendering.get() and any(table in sql for table in _TABLES):
        raise DoorBypassed(f"Public output asked the database for facts: {sql[:200]}")
    return execute(sql, params, many, context)
