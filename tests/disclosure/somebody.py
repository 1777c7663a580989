"""People who act at the same moment, each by a connection of their own."""

import threading
from collections.abc import Callable

from django.db import connection


class Somebody(threading.Thread):
    """Does `deed` by a connection of their own, at once; what it raised is kept."""

    def __init__(self, deed: Callable[[], object]) -> None:
        super().__init__()
        self.deed, self.failure, self.pid = deed, None, 0
        self.start()

    def run(self) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                self.pid = cursor.fetchone()[0]
            self.deed()
        except Exception as error:
            self.failure = error
        finally:
            connection.close()

    def stand_still(self) -> None:
        """Return once they wait for a lock, or are done."""
        while self.is_alive():
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_locks WHERE pid = %s AND NOT granted", [self.pid])
                if cursor.fetchone():
                    return


def failures(*people: Somebody) -> list[Exception]:
    for each in people:
        each.join(60)
    assert not any(each.is_alive() for each in people)
    return [each.failure for each in people if each.failure]
