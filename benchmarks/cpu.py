"""CPU time that a server has used: its whole tree of processes, and its sessions in PostgreSQL on this machine."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psycopg

_PROC: Final = Path("/proc")
_TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Used:
    """Milliseconds since the processes began, by their number."""

    server: dict[int, float]
    database: dict[int, float]

    def since(self, before: "Used") -> tuple[float, float]:
        """What was used after `before`; a process that began in between counts from its beginning."""
        return _grown(self.server, before.server), _grown(self.database, before.database)


class Meter:
    """Reads the CPU time of the server `pid` and of everybody who talks to the database at `url`."""

    def __init__(self, pid: int, url: str) -> None:
        self.pid = pid
        self.name = url.rpartition("/")[2].partition("?")[0]
        # From another database, so that our own questions are not counted.
        self.watching = psycopg.connect(url, dbname="postgres", autocommit=True)

    def used(self) -> Used:
        """What has been used until now."""
        return Used(server=_times(_tree(self.pid)), database=_times(self._sessions()))

    def statements(self) -> int:
        """Statements until now: without transactions of ours, PostgreSQL makes each one a transaction."""
        return int(self._ask("SELECT xact_commit FROM pg_stat_database WHERE datname = %s", self.name)[0][0])

    def _sessions(self) -> list[int]:
        return [pid for (pid,) in self._ask("SELECT pid FROM pg_stat_activity WHERE datname = %s", self.name)]

    def _ask(self, question: str, *given: Any) -> list[tuple[Any, ...]]:
        return self.watching.execute(question, given).fetchall()


def _grown(now: dict[int, float], before: dict[int, float]) -> float:
    return sum(used - before.get(pid, 0.0) for pid, used in now.items())


def _tree(root: int) -> Iterator[int]:
    """`root` and all below it."""
    children: dict[int, list[int]] = {}
    for folder in _PROC.iterdir():
        if folder.name.isdigit() and (columns := _columns(int(folder.name))):
            children.setdefault(int(columns[1]), []).append(int(folder.name))
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        yield pid
        waiting += children.get(pid, [])


def _times(pids: Iterable[int]) -> dict[int, float]:
    """User and system time of each process, and of its children that have ended."""
    return {pid: sum(map(int, columns[11:15])) / _TICKS * 1000 for pid in pids if (columns := _columns(pid))}


def _columns(pid: int) -> list[str]:
    """`/proc/<pid>/stat` behind the name of the process; nothing where it has ended."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
