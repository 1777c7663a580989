"""Shared fixtures: compiled catalogues, and a guard that fails any test in which public output reads a row."""

from collections.abc import Iterator

import pytest

from cms.catalogues import CHECKOUT_LOCALE, compile_catalogues

compile_catalogues(CHECKOUT_LOCALE)


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
    """Wagtail caches renditions and site roots across tests, whose rows are gone."""
    from django.core.cache import cache

    cache.clear()
    yield
