"""The site as `make run` starts it, in a folder of its own: real settings, real server, no invented people."""

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.request import urlopen

from tests.host.project import CHECKOUT, clean_environment, run

_SECONDS_TO_START: Final = 120


@dataclass(frozen=True)
class Site:
    """Where the site answers, and who may sign in."""

    origin: str
    passwords: dict[str, str]


@contextmanager
def running(var: Path, *, demo: bool = False, is_public: bool = False) -> Iterator[Site]:
    """Make the site ready in `var` with what an operator gives it, serve it, and stop it at the end.

    With `demo` it has the demonstration's people instead, and nobody signs in. With `is_public` it knows its
    origin, and offers what needs one: canonical links, a sitemap, cards.
    """
    port = _free_port()
    prepare = (
        sys.executable,
        "manage.py",
        "run_site",
        "--port",
        str(port),
        *(() if demo else ("--no-demo",)),
    )
    run(*prepare, "--no-serve", VAR_DIR=str(var))
    passwords = {} if demo else _engage(var)
    environment = clean_environment() | {"VAR_DIR": str(var)}
    if is_public:
        environment["PUBLIC_ORIGIN"] = f"http://127.0.0.1:{port}"
    log = var / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            prepare, cwd=CHECKOUT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            _wait(f"http://127.0.0.1:{port}/health/", server, log)
            yield Site(f"http://127.0.0.1:{port}", passwords)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


def _engage(var: Path) -> dict[str, str]:
    """The staff's passwords, once there are facilities to choose from."""
    run(sys.executable, "manage.py", "load_catalogue", VAR_DIR=str(var))
    told = run(sys.executable, "-m", "tests.browser.staff", VAR_DIR=str(var))
    return json.loads(told.splitlines()[-1])


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(_SECONDS_TO_START * 4):
        assert server.poll() is None, f"The site ended before it answered:\n{log.read_text()}"
        try:
            urlopen(address, timeout=30).close()
            return
        except OSError:  # not listening yet, or not done importing
            time.sleep(0.25)
    raise AssertionError(f"The site did not answer in {_SECONDS_TO_START} seconds:\n{log.read_text()}")
