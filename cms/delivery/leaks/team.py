"""Shares the reading between processes, each with a client and notes of its own, and joins what they note."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any, Self, TypeVar

from django.db import connection, connections

from cms.delivery.leaks.client import Answer, Client, silence
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.probes import Comparison
from cms.delivery.leaks.report import Notes, Report
from cms.disclosure.leaks.hidden import Hidden
from cms.disclosure.leaks.search import Searcher

Piece = TypeVar("Piece")
Result = TypeVar("Result")
Progress = Callable[[str, int], None]


class Reader:
    """Asks the site and looks through what it answers."""

    def __init__(self, inspector: Inspector) -> None:
        self.client = Client()
        self.inspector = inspector
        self.comparison = Comparison(self.client, inspector.report)

    @property
    def hidden(self) -> Hidden:
        """What is hidden now."""
        return self.inspector.hidden

    @property
    def report(self) -> Report:
        """Where findings are noted."""
        return self.inspector.report

    def read(self, address: str, method: str = "GET") -> Answer:
        """The answer at `address`, looked through."""
        answer = self.client.get(address, method)
        self.report.answers += 1
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self.report.could_not(address, f"the site answered {answer.status}")
        self.inspector.answer(answer)
        return answer


Task = Callable[[Reader, Piece], Result]


class Team:
    """As many processes as there are `jobs`; one job is done in this process.

    Other processes see what is committed only, so inside a transaction there is one job.
    """

    def __init__(self, inspector: Inspector, progress: Progress, jobs: int = 1) -> None:
        self.reader = Reader(inspector)
        self._progress = progress
        self._jobs = 1 if connection.in_atomic_block or not hasattr(os, "fork") else jobs
        self._pool: Any = None

    def __enter__(self) -> Self:
        if self._jobs > 1:
            # A process that is forked would go on with this one's connections.
            connections.close_all()
            inspector = self.reader.inspector
            self._pool = multiprocessing.get_context("fork").Pool(
                self._jobs, _start, (inspector.hidden, inspector.searcher)
            )
        return self

    def __exit__(self, *raised: object) -> None:
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()

    def share(self, what: str, task: "Task[Piece, Result]", pieces: Iterable[Piece]) -> Iterator[Result]:
        """What `task` makes of each piece, in any order; `what` names the pieces in the progress."""
        if self._pool is None:
            for number, piece in enumerate(pieces, 1):
                yield task(self.reader, piece)
                self._progress(what, number)
            return
        for number, (result, notes, words) in enumerate(
            self._pool.imap_unordered(partial(_run, task), pieces), 1
        ):
            self.reader.report.join(notes)
            self.reader.inspector.searcher.vocabulary |= words
            yield result
            self._progress(what, number)


def portions(pieces: Sequence[Piece], size: int) -> Iterator[Sequence[Piece]]:
    """`pieces` in portions of at most `size`."""
    return (pieces[at : at + size] for at in range(0, len(pieces), size))


_reader: Reader


def _start(hidden: Hidden, searcher: Searcher) -> None:
    """Begin in a process of one's own."""
    global _reader
    _reader = Reader(Inspector(hidden, searcher, Report(searcher)))


def _run(task: "Task[Any, Any]", piece: Any) -> tuple[Any, Notes, set[str]]:
    with silence():
        result = task(_reader, piece)
    return result, _reader.report.taken(), _reader.inspector.searcher.new_words()
