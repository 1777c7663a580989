"""A site without a database, for what is decided before anything is built."""

import pytest

from tests.delivery.answering import Site


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    return Site(monkeypatch)
