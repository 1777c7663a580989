"""Shared fixtures: compiled catalogues, and a guard that fails any test in which public output reads a row."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from cms.catalogues import CHECKOUT_LOCALE, compile_catalogues
from tests import worlds

compile_catalogues(CHECKOUT_LOCALE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="leave out what a second database cannot answer otherwise",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-only"):
        without = [item for item in items if not worlds.may_differ(item)]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if worlds.may_differ(item)]
    worlds.sort(items)


def pytest_collection_finish() -> None:
    """Leave what is loaded by now out of every later collection of garbage: an eighth of the suite's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    return worlds.scheduler(config, log)


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
def _empty_row_by_row() -> Iterator[None]:
    """After a test that commits PostgreSQL makes two hundred files anew where TRUNCATE empties nearly empty tables."""
    with pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "postgresql":
            patch.setattr(connection.ops, "sql_flush", _deletions)
        yield


def _deletions(_style: Any, tables: list[str], **_options: bool) -> list[str]:
    # In one statement: what a row points at is looked for when all of them are gone.
    deletions = ", ".join(
        f"gone_{number} AS (DELETE FROM {connection.ops.quote_name(table)})"
        for number, table in enumerate(tables)
    )
    return [f"WITH {deletions} SELECT 1"] if tables else []


@pytest.fixture(autouse=True, scope="session")
def _install_guard() -> None:
    from cms.disclosure import guard

    guard.install()


@pytest.fixture(autouse=True, scope="session")
def _compare_with_the_description() -> None:
    from tests import described

    described.watch()


@pytest.fixture(scope="session")
def _stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[worlds.Stage]:
    stage = worlds.Stage()
    yield stage
    with django_db_blocker.unblock():
        stage.enter(None)


# Of the class's scope, and so before any fixture of a test opens the test's own transaction.
@pytest.fixture(autouse=True, scope="class")
def _enter_the_world(request: pytest.FixtureRequest, _stage: worlds.Stage, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        _stage.enter(worlds.of(request.node, request.fixturenames))


@pytest.fixture
def campaign_world(db: None, _stage: worlds.Stage, request: pytest.FixtureRequest) -> None:
    """What `setup_campaign` makes."""
    _stage.require("campaign_world", request.node)


@pytest.fixture
def demo_world(db: None, _stage: worlds.Stage, request: pytest.FixtureRequest) -> tuple[Path, str]:
    """The demonstration: the folder of its passwords and pictures, and what the command said."""
    return _stage.require("demo_world", request.node)


@pytest.fixture
def homes_world(db: None, _stage: worlds.Stage, request: pytest.FixtureRequest) -> None:
    """A front page in each language, each with a directory; translations of one another."""
    _stage.require("homes_world", request.node)


@pytest.fixture(autouse=True)
def _guard_the_door() -> Iterator[None]:
    from cms.disclosure import guard

    with guard.no_fact_queries():
        yield


# Nobody in these rooms asks what has changed; to note it costs them a tenth of their time.
_WITHOUT_JOURNAL = tuple(
    Path(__file__).parent / room
    for room in (
        "accounts",
        "desk",
        "disclosure",
        "media",
        "pages",
        # Not the search, which keeps its words by a journal.
        "reader/discovery",
        "reader/figures",
        "reader/kits",
        "reader/letters",
        "reader/sharing",
        "reader/stories",
        "snippets",
        "translation",
    )
)


@pytest.fixture(autouse=True)
def _keep_a_journal_where_it_is_read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    from cms import version
    from cms.disclosure.name_keys import index_noted

    if any(request.path.is_relative_to(room) for room in _WITHOUT_JOURNAL):
        # By what it writes people are found in each of them.
        monkeypatch.setattr(version, "_journals", [index_noted])


# Where somebody searches at the desk, or asks what deleting, erasing and loading leave in the index of its search.
_SEARCHED = tuple(
    Path(__file__).parent / place
    for place in (
        "browser",
        "delivery",
        "demo",
        "desk/erasing",
        "desk/test_choosers.py",
        "desk/test_deletion.py",
        "desk/test_erasing_acts.py",
        "desk/test_erasing_translations.py",
        "desk/test_free_text.py",
        "desk/test_lists.py",
        "desk/test_usage.py",
        "reader/search",
        "snippets",
        "test_run_site.py",
        "translation/test_room.py",
    )
)


class _NoIndex:
    """Takes the place of the task by which Wagtail's index follows each saved row."""

    def enqueue(self, *_of: str) -> None:
        pass


@pytest.fixture(autouse=True)
def _keep_an_index_where_it_is_searched(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    from modelsearch import signal_handlers
    from modelsearch.backends.base import BaseSearchBackend

    if any(request.path.is_relative_to(place) for place in _SEARCHED):
        return

    def refuse(*_args: Any, **_options: Any) -> None:
        pytest.fail("The index is empty here: add this place to _SEARCHED in tests/conftest.py.")

    monkeypatch.setattr(signal_handlers, "insert_or_update_object_task", _NoIndex())
    monkeypatch.setattr(BaseSearchBackend, "_search", refuse)


@pytest.fixture(autouse=True)
def _start_afresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody's language is active; nothing is cached of rows that are gone or under a version that comes again."""
    from django.core.cache import caches
    from django.utils import translation

    from cms import version
    from cms.delivery import kept

    for alias in caches:
        caches[alias].clear()
    kept.forget()
    version.forget()
    monkeypatch.setattr(version, "STEP", 1)  # Tests count acts.
    with translation.override("en"):
        yield
