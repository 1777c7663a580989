"""A cache that does not answer is not asked again for a while, so that nobody waits for it at each request."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

logger = logging.getLogger(__name__)

PAUSE: Final = 5.0


class Outage:
    """Whether something is out of order, and until when it is left in peace."""

    def __init__(self, what: str, error: type[Exception] = Exception) -> None:
        self._what = what
        self._error = error
        self._until = 0.0

    @contextmanager
    def tolerated(self) -> Iterator[bool]:
        """Whether to ask; an `error` inside the block begins the pause instead of reaching the caller."""
        try:
            yield time.monotonic() >= self._until
        except self._error as error:
            self._until = time.monotonic() + PAUSE
            # The kind alone: its words may name servers.
            logger.warning("%s does not answer (%s).", self._what, type(error).__name__)
