"""Worlds: rows that many tests start from, written once and rolled back to after each test.

A test names its world by asking for the fixture of that name. The world is one transaction that stays open
between the tests that name it; each test runs in a savepoint of its own, as Django's `TestCase` does.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

from cms import version


@contextmanager
def _campaign() -> Iterator[None]:
    from cms.desk.setup import set_up

    with version.act():
        set_up()
    yield


@contextmanager
def _homes() -> Iterator[None]:
    from tests import factories

    key = {}
    with version.act():
        for language in ("be", "ru", "en"):
            home = factories.make_home(language, title=f"Пакуль не вызваляць усіх {language}", **key)
            factories.make_directory(home)
            key = {"translation_key": home.translation_key}
    yield


@contextmanager
def _demo() -> Iterator[Any]:
    from tests.demo.loaded import load, sandbox

    with sandbox() as folder:
        yield folder, load()


WORLDS: dict[str, Callable[[], AbstractContextManager[Any]]] = {
    "demo_world": _demo,
    "campaign_world": _campaign,
    "homes_world": _homes,
}


def of(node: Any, fixtures: Collection[str]) -> str | None:
    """The world that a test with these fixtures starts from; one that commits cannot share any."""
    return None if commits(node) else next((name for name in WORLDS if name in fixtures), None)


def sort(items: list[pytest.Item]) -> None:
    """Bring the tests of one world together. They come first: a test that commits empties the database.

    Raises:
        UsageError: a file holds tests that commit beside others, which a worker would run after them.
    """
    order = list(WORLDS)
    world = {item: of(item, getattr(item, "fixturenames", [])) for item in items}
    committing = {item.path for item in items if commits(item)}
    if any(item.path in committing and not commits(item) for item in items):
        raise pytest.UsageError(f"Give tests that commit a file of their own: {sorted(committing)}")
    elsewhere = {item.path for item in items if world[item] == "demo_world" and not _demonstrated(item.path)}
    if elsewhere:
        raise pytest.UsageError(f"A second worker would load the demonstration for {sorted(elsewhere)}.")
    items.sort(key=lambda item: order.index(name) if (name := world[item]) else len(order))


TESTS = Path(__file__).parent
DELIVERY = TESTS / "delivery"
# What asks only for what Django and Wagtail ask themselves, of files, sign-in and content that is loaded row by row;
# and what compares words, markup or a form with single rows written just before. Besides statements that tests of
# both databases send too, noted in a run, these places send only those that find or change rows by a key, read a
# table whole or count one. The same statement may still meet other values here.
TRIED_ONCE = tuple(
    TESTS / place
    for place in (
        "accounts",
        "demo",
        "desk/page_checks",
        "desk/test_envelope_checker.py",
        "disclosure/test_golden_addresses.py",
        "disclosure/test_letters_refused.py",
        "disclosure/test_person_columns.py",
        "disclosure/test_sentences.py",
        "media",
        "pages/test_blocks.py",
        "pages/test_envelope.py",
        "pages/test_mentions.py",
        "pages/test_routing.py",
        "snippets/test_load_catalogue.py",
        "translation/exchange",
        "translation/pages/test_po_files.py",
        "translation/pages/test_stock_views.py",
    )
)


def may_differ(item: Any) -> bool:
    """Whether a second database may answer a test otherwise: by a mark, a fixture, or as one of Django's test cases.

    So may whatever is skipped where there is no service, and what is about delivery, which asks caches.
    """
    if any(item.path.is_relative_to(place) for place in TRIED_ONCE):
        return False
    names = set(item.fixturenames)
    case = getattr(item, "cls", None)
    return (
        item.path.is_relative_to(DELIVERY)
        or any(item.get_closest_marker(mark) for mark in ("django_db", "skipif"))
        or bool(names & {"db", "transactional_db", "live_server"})
        or (isinstance(case, type) and issubclass(case, TransactionTestCase))
    )


def commits(node: Any) -> bool:
    """Whether a test commits what it writes."""
    marker = node.get_closest_marker("django_db")
    return marker is not None and bool(marker.kwargs.get("transaction"))


DEMONSTRATED = ("tests/demo/", "tests/disclosure/test_person_columns.py")


def _demonstrated(path: Path) -> bool:
    return path.relative_to(TESTS.parent).as_posix().startswith(DEMONSTRATED)


def scheduler(config: pytest.Config, log: Any) -> Any:
    """Give whole files to a worker, and the demonstration, which takes longest to load, to one of them.

    What a file asks of another world follows when `sort` puts it: else a worker would make a world for each file.
    """
    from xdist.scheduler import LoadFileScheduling

    class Scheduler(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "the demonstration" if nodeid.startswith(DEMONSTRATED) else self._stretches[nodeid]

        @cached_property
        def _stretches(self) -> dict[str, str]:
            """The file of each test, numbered anew where its tests go on after those of other files."""
            stretches = {}
            for number, (file, tests) in enumerate(groupby(self.collection, key=super()._split_scope)):
                stretches |= dict.fromkeys(tests, f"{file} {number}")
            return stretches

    return Scheduler(config, log)


class Stage:
    """The world that is now in the database of this process."""

    def __init__(self) -> None:
        self.world: str | None = None
        self.told: Any = None
        self._open = ExitStack()

    def enter(self, world: str | None) -> None:
        """Leave the present world for `world`; None is the empty database."""
        if world == self.world:
            return
        self._open.close()
        self.world = world
        if world:
            self._open.enter_context(_RolledBack())
            self.told = self._open.enter_context(WORLDS[world]())
            # Otherwise PostgreSQL would check the world's rows again at the end of each test.
            connection.check_constraints()

    def require(self, world: str, node: Any) -> Any:
        """What the maker of `world` tells its tests; it is made anew for a test that commits.

        Raises:
            LookupError: the test asked for it only while it ran, when its own transaction was open already.
        """
        if commits(node):
            with WORLDS[world]() as told:
                return told
        if self.world != world:
            raise LookupError(f"Name a fixture that needs {world} among the test's arguments.")
        return self.told


class _RolledBack(transaction.Atomic):
    """A transaction that leaves nothing behind."""

    def __init__(self) -> None:
        super().__init__(using=None, savepoint=True, durable=False)

    def __exit__(self, *raised: object) -> None:
        transaction.set_rollback(True)
        super().__exit__(None, None, None)
