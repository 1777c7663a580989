"""Put load on a server: eight connections that stay open and ask for the same again and again."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

CONNECTIONS: Final = 8
# Whoever shows credentials is given nothing that was made for others, not even for those who ask at the same time.
_HEADERS: Final = {"Authorization": "Bearer none"}


@dataclass(frozen=True, slots=True)
class Answers:
    """How long the answers took in milliseconds, in no order, and how long each of them is in bytes."""

    milliseconds: list[float]
    size: int


def ask(url: str, path: str, number: int) -> Answers:
    """Ask for `path` about `number` times.

    Raises:
        RuntimeError: an answer is not 200.
    """
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        parts = list(
            pool.map(lambda first: _ask(url, path, range(first, number, CONNECTIONS)), range(CONNECTIONS))
        )
    return Answers([each for part in parts for each in part.milliseconds], parts[0].size)


def _ask(url: str, path: str, turns: range) -> Answers:
    server = urlsplit(url)
    connection = http.client.HTTPConnection(server.hostname or "", server.port, timeout=60)
    taken, size = [], 0
    for _turn in turns:
        begun = time.perf_counter()
        connection.request("GET", path, headers=_HEADERS)
        answer = connection.getresponse()
        size = len(answer.read())
        taken.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"{url}{path} answers {answer.status}.")
    connection.close()
    return Answers(taken, size)
