"""Shared fixtures: compiled catalogues, and a guard that fails any test in which public output reads a row."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from cms.catalogues import CHECKOUT_LOCALE, compile_catalogues

compile_catalogues(CHECKOUT_LOCALE)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    from tests import migrated

    if connection.vendor != "sqlite":
        yield
        return
    with migrated.filled():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    from tests import migrated

    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            migrated.keep()


@pytest.fixture(autouse=True, scope="session")
def _install_guard() -> None:
    from cms.disclosure import guard

    guard.install()


@pytest.fixture(autouse=True)
def _guard_the_door() -> Iterator[None]:
    from cms.disclosure import guard

    with guard.no_fact_queries():
        yield


@pytest.fixture(autouse=True)
def _forget_cached_answers() -> Iterator[None]:
    """Wagtail caches renditions and site roots across tests, whose rows are gone; content versions come again."""
    from django.core.cache import cache

    from cms.disclosure import site

    cache.clear()
    site.remembered.cache_clear()
    yield
