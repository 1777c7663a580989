"""One POST to somebody else's server: bounded in time, followed nowhere, of whose answer only the status is read."""

import re
import socket
import ssl
from contextlib import ExitStack
from time import monotonic
from typing import Final

from cms.delivery.webhooks.outcomes import Outcome, Undeliverable
from cms.delivery.webhooks.targets import Target, parse, resolve

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 10.0
_MOST: Final = 4096
# The status line of the answer, after those of interim answers.
_STATUS: Final = re.compile(
    rb"(?:HTTP/1\.[01] 1\d\d.*?\r?\n\r?\n)*HTTP/1\.[01] ([2-5]\d\d)[ \r\n]", re.DOTALL
)


def post(address: str, body: bytes, headers: dict[str, str]) -> int:
    """The status with which `address` answers.

    Not through Python's HTTP clients: they limit the time of each read but not of all of them, follow proxies that
    the environment names, and resolve the name a second time.

    Raises:
        Undeliverable: it may not be sent there, or nothing comes back in time.
    """
    ends_at = monotonic() + TOTAL_SECONDS
    target = parse(address)
    found = resolve(target, CONNECT_SECONDS)
    try:
        with ExitStack() as stack:
            line = stack.enter_context(_connected(target, found, ends_at))
            if target.scheme == "https":
                line = stack.enter_context(_secured(line, target, ends_at))
            line.settimeout(_left(ends_at))
            line.sendall(_request(target, body, headers))
            return _status(line, ends_at)
    except ssl.SSLCertVerificationError:
        raise Undeliverable(Outcome.UNTRUSTED) from None
    except TimeoutError:
        raise Undeliverable(Outcome.SLOW) from None
    except OSError:
        raise Undeliverable(Outcome.UNREACHABLE) from None


def _connected(target: Target, found: list[str], ends_at: float) -> socket.socket:
    """A connection to the first of the addresses that takes one."""
    for each in found[:-1]:
        try:
            return _connect(each, target, ends_at)
        except OSError:
            continue
    return _connect(found[-1], target, ends_at)


def _connect(address: str, target: Target, ends_at: float) -> socket.socket:
    return socket.create_connection((address, target.port), min(CONNECT_SECONDS, _left(ends_at)))


def _secured(line: socket.socket, target: Target, ends_at: float) -> ssl.SSLSocket:
    line.settimeout(_left(ends_at))
    return ssl.create_default_context().wrap_socket(line, server_hostname=target.host)


def _request(target: Target, body: bytes, headers: dict[str, str]) -> bytes:
    lines = {"Host": target.authority, **headers, "Content-Length": str(len(body)), "Connection": "close"}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"POST {target.path} HTTP/1.1\r\n{head}\r\n".encode("ascii") + body


def _status(line: socket.socket, ends_at: float) -> int:
    received = b""
    while len(received) < _MOST:
        line.settimeout(_left(ends_at))
        part = line.recv(512)
        received += part
        if found := _STATUS.match(received):
            return int(found[1])
        if not part:
            break
    raise Undeliverable(Outcome.GARBLED)


def _left(ends_at: float) -> float:
    left = ends_at - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
