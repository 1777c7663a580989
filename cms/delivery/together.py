"""One thread builds what several ask for at once; the others wait for its answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock
from typing import Final, Generic, TypeVar

T = TypeVar("T")

# A thread that has waited so long goes its own way.
PATIENCE: Final = 5.0


class Building(Generic[T]):
    """The building of one answer; `answer` stays None when it is not one for everyone."""

    def __init__(self) -> None:
        self.answer: T | None = None
        self._ended = Event()

    def wait(self) -> T | None:
        """The answer, once it is built."""
        self._ended.wait(PATIENCE)
        return self.answer

    def end(self) -> None:
        """Let those go on who wait."""
        self._ended.set()


class Buildings(Generic[T]):
    """What is being built in this process, by tag."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way: dict[str, Building[T]] = {}

    @contextmanager
    def join(self, tag: str) -> Iterator[tuple[Building[T], bool]]:
        """The building under this tag, and whether it is for the caller to do, until the block ends."""
        with self._lock:
            others = self._under_way.get(tag)
            building = others or self._under_way.setdefault(tag, Building())
        if others:
            yield building, False
            return
        try:
            yield building, True
        finally:
            with self._lock:
                del self._under_way[tag]
            building.end()
