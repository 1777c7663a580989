"""Measure what an answer costs: `python -m benchmarks.measure --database postgres://… [--against URL …]`.

It serves this project on the loaded database with gunicorn and asks it, turn and turn about with the other server,
for the same content. CPU time is of all processes of a server and of its sessions in PostgreSQL.
"""

import argparse
import os
import secrets
import socket
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from benchmarks.asking import ask
from benchmarks.cpu import Meter
from benchmarks.requests import Asked, requests

PORT: Final = 8118
WORKERS: Final = 2
# Long enough for PostgreSQL to tell how many statements it has answered.
FLUSHED: Final = 1.5


@dataclass
class Cost:
    """What one request cost a server, turn by turn: milliseconds of CPU in the server and in PostgreSQL."""

    turns: list[tuple[float, float]] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    size: int = 0
    statements: float = 0.0

    @property
    def cpu(self) -> float:
        """The median of all turns, server and database together."""
        return statistics.median(server + database for server, database in self.turns)

    @property
    def database(self) -> float:
        """The database's part of it."""
        return statistics.median(database for _server, database in self.turns)


@dataclass(frozen=True)
class Server:
    """A server to be measured, and its costs by the name of the request."""

    url: str
    meter: Meter
    costs: defaultdict[str, Cost] = field(default_factory=lambda: defaultdict(Cost))

    def take_a_turn(self, asked: Asked, path: str, number: int) -> None:
        """Ask for `path` and keep what it cost."""
        cost, before = self.costs[asked.name], self.meter.used()
        answers = ask(self.url, path, number)
        server, database = self.meter.used().since(before)
        count = len(answers.milliseconds)
        cost.turns.append((server / count, database / count))
        cost.waited += answers.milliseconds
        cost.size = answers.size

    def count_statements(self, asked: Asked, path: str, number: int) -> None:
        """Ask once more and count what the database was asked."""
        time.sleep(FLUSHED)
        before = self.meter.statements()
        count = len(ask(self.url, path, number).milliseconds)
        time.sleep(FLUSHED)
        self.costs[asked.name].statements = (self.meter.statements() - before) / count


def main() -> None:
    """Read the command line, measure and print a table."""
    given = _arguments()
    with _served(given.database) as (url, pid):
        ours = Server(url, Meter(pid, given.database))
        theirs = None
        if given.against:
            theirs = Server(given.against, Meter(given.against_pid, given.against_database))
        asked = [
            each
            for each in requests(url, given.against)
            if not given.only or each.name in given.only.split(",")
        ]
        _head()
        for each in asked:
            for turn in range(given.turns + 1):
                for server, path in ((ours, each.ours), (theirs, each.theirs)):
                    if server is None or path is None:
                        continue
                    server.take_a_turn(each, path, given.number)
                    if not turn:
                        # The first turn warms up every process.
                        server.costs[each.name] = Cost()
                        server.count_statements(each, path, given.number)
            _tell(each, ours, theirs)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True, help="where benchmarks.load has loaded the workload")
    parser.add_argument("--against", metavar="URL", help="another server that serves the same workload")
    parser.add_argument("--against-pid", type=int, metavar="PID", help="the process that started all of it")
    parser.add_argument("--against-database", metavar="URL", help="its database in the same PostgreSQL")
    parser.add_argument("--turns", type=int, default=5, help="the median of so many is told")
    parser.add_argument("--number", type=int, default=160, help="requests in a turn")
    parser.add_argument("--only", help="names of requests, with commas between")
    given = parser.parse_args()
    if given.against and not (given.against_pid and given.against_database):
        parser.error("--against needs --against-pid and --against-database")
    return given


@contextmanager
def _served(database: str) -> Iterator[tuple[str, int]]:
    """This project, served as in production, without a cache of answers: its address and its first process."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "DATABASE_URL": database,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "0",
        "RESPONSE_CACHE": "NONE",
        "RATE_LIMIT": "",
        "BIND": f"127.0.0.1:{PORT}",
        "WEB_WORKERS": str(WORKERS),
    }
    command = [sys.executable, "-m", "gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]
    server = subprocess.Popen(command, env=environment)
    try:
        _await(PORT)
        yield f"http://127.0.0.1:{PORT}", server.pid
    finally:
        server.terminate()
        server.wait()


def _await(port: int) -> None:
    """Wait until somebody listens.

    Raises:
        TimeoutError: nobody does within a minute.
    """
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"Nobody listens on port {port}.")


def _head() -> None:
    """The head of the table, in Markdown."""
    columns = ("request", "server", "CPU ms", "of it PostgreSQL", "SQL", "bytes", "p50 ms", "p99 ms", "ratio")
    print("|", " | ".join(columns), "|")
    print("|" + "---|" * len(columns), flush=True)


def _tell(asked: Asked, ours: Server, theirs: Server | None) -> None:
    """The lines about one request: the other server, then ours with the ratio."""
    other = theirs.costs.get(asked.name) if theirs else None
    own = ours.costs[asked.name]
    for name, cost in (("other", other), ("ours", own)):
        if cost is not None:
            waited = statistics.quantiles(cost.waited, n=100)
            row = (
                asked.name, name, f"{cost.cpu:.1f}", f"{cost.database:.1f}", f"{cost.statements:.1f}",
                str(cost.size), f"{waited[49]:.0f}", f"{waited[98]:.0f}",
                f"1/{other.cpu / own.cpu:.1f}" if other and cost is own else "",
            )  # fmt: skip
            print("|", " | ".join(row), "|", flush=True)


if __name__ == "__main__":
    main()
