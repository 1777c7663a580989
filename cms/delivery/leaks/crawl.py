"""Reads every answer once and follows where it leads."""

from collections import deque
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from cms.delivery.leaks.addresses import NOWHERE
from cms.delivery.leaks.client import Answer, Client
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.links import links_in, searches_in

# A site that never ends is not checked for ever.
LIMIT: Final = 500_000
Progress = Callable[[str, int], None]


class Crawler:
    """Follows links breadth first; each address is asked for once."""

    def __init__(self, client: Client, inspector: Inspector, progress: Progress) -> None:
        self.client = client
        self.inspector = inspector
        self.progress = progress
        self.hosts = frozenset({client.host, urlsplit(getattr(settings, "PUBLIC_ORIGIN", "")).netloc})
        self.searches: set[str] = set()
        self._queue: deque[str] = deque()
        self._known: set[str] = set()

    def add(self, addresses: Iterable[str]) -> None:
        """Remember `addresses` to be read."""
        for address in addresses:
            if address not in self._known and len(self._known) < LIMIT:
                self._known.add(address)
                self._queue.append(address)

    def run(self) -> None:
        """Read until nothing new is led to."""
        while self._queue:
            answer = self.read(self._queue.popleft())
            self.add(links_in(answer, self.hosts))
            self.searches |= searches_in(answer)

    def read(self, address: str, method: str = "GET") -> Answer:
        """The answer at `address`, looked through."""
        answer = self.client.get(address, method)
        report = self.inspector.report
        report.answers += 1
        self.progress("answers read", report.answers)
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            report.could_not(address, f"the site answered {answer.status}")
        self.inspector.answer(answer)
        return answer

    def read_errors(self) -> None:
        """What the site says to those who ask wrongly."""
        self.add(NOWHERE)
        for address in ("/be/", "/api/v2/prisoners/"):
            for method in ("POST", "OPTIONS", "HEAD"):
                self.read(address, method)
