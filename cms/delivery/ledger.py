"""What this process has put into a cache that others share: so it can bound that, and throw away what is outdated."""

import time
from threading import Lock
from typing import Final

# Of one content version and one process, for addresses without a query and again for those with one: the first
# are as many as the site has, and whoever invents queries cannot take their place.
BYTES: Final = 32_000_000


class Ledger:
    """The keys and bytes under the newest content version, until they expire by themselves after `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._begin(0)

    def outdated(self, number: int) -> list[str]:
        """The keys of an older version than `number`: nobody will ask for them again. They are told once."""
        with self._lock:
            if time.monotonic() > self._until:
                self._begin(number)
            if number <= self._number:
                return []
            keys = self._keys
            self._begin(number)
            return keys

    def enter(self, number: int, keys: list[str], size: int, *, has_query: bool) -> bool:
        """Whether `size` bytes may be put under `keys`."""
        with self._lock:
            if number != self._number or self._bytes[has_query] + size > BYTES:
                return False
            self._keys += keys
            self._bytes[has_query] += size
            return True

    def _begin(self, number: int) -> None:
        self._number = number
        self._until = time.monotonic() + self._seconds
        self._keys: list[str] = []
        self._bytes = {True: 0, False: 0}
