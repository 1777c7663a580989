"""An empty cache for each test: used codes are remembered in it."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture
def required(settings):
    """The second factor as in production."""
    settings.REQUIRE_SECOND_FACTOR = True
