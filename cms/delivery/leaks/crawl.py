"""Reads every answer once and follows where it leads."""

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from cms.delivery.leaks.links import links_in, searches_in
from cms.delivery.leaks.team import Reader, Team, portions

# A site that never ends is not checked for ever.
LIMIT: Final = 500_000
_AT_ONCE: Final = 20
Led = tuple[set[str], set[str]]


class Crawler:
    """Follows links breadth first; each address is asked for once."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.searches: set[str] = set()
        self._next: list[str] = []
        self._known: set[str] = set()

    def add(self, addresses: Iterable[str]) -> None:
        """Remember `addresses` to be read."""
        for address in addresses:
            if address not in self._known and len(self._known) < LIMIT:
                self._known.add(address)
                self._next.append(address)

    def run(self) -> None:
        """Read until nothing new is led to."""
        while self._next:
            now, self._next = self._next, []
            for links, searches in self.team.share("addresses read", follow, portions(now, _AT_ONCE)):
                self.add(sorted(links))
                self.searches |= searches


def follow(reader: Reader, addresses: Sequence[str]) -> Led:
    """Where the answers at these addresses lead, and the searches they offer."""
    hosts = frozenset({reader.client.host, urlsplit(getattr(settings, "PUBLIC_ORIGIN", "")).netloc})
    links: set[str] = set()
    searches: set[str] = set()
    for address in addresses:
        answer = reader.read(address)
        links.update(links_in(answer, hosts))
        searches |= searches_in(answer)
    return links, searches


def read_errors(reader: Reader) -> None:
    """Look through what the site says to those who ask with another method."""
    for address in ("/be/", "/api/v2/prisoners/"):
        for method in ("POST", "OPTIONS", "HEAD"):
            reader.read(address, method)
