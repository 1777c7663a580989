"""`run_site` on SQLite: an act in one process is told by the worker beside the site, which ends with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.delivery.webhooks.listener import listening
from tests.host.project import free_port, wait_until_it_answers

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
ADD = "from cms.delivery.models import Webhook; Webhook.objects.create(address={address!r})"
CHANGE = (
    "from cms.snippets.models import Article; Article.objects.create(number={number!r}, title_en='Order')"
)


@pytest.fixture
def manage(tmp_path) -> Callable[..., subprocess.Popen[str]]:
    own = {
        "PATH": os.environ["PATH"],
        "VAR_DIR": str(tmp_path),
        "WEBHOOK_ALLOW": "127.0.0.0/8",
        "WEBHOOK_JITTER": "0",
    }

    def start(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=own,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    return start


@pytest.fixture
def site(manage) -> Iterator[subprocess.Popen[str]]:
    port = free_port()
    server = manage("run_site", "--no-demo", "--port", str(port))
    wait_until_it_answers(f"http://127.0.0.1:{port}", seconds=300)
    yield server
    server.kill()
    server.wait()


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not (found := condition()) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def workers_of(pid: int) -> list[int]:
    """The workers that `pid` started, by what Linux tells of processes."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_text().split("\0")
        except OSError:
            continue
        if "run_worker" in words and str(pid) in words:
            found.append(int(folder.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_an_act_is_told_within_seconds_and_the_worker_ends_with_the_site(manage, site, end):
    with listening() as listener:
        assert manage("shell", "-c", ADD.format(address=listener.address())).wait() == 0
        acts = [manage("shell", "-c", CHANGE.format(number=number)) for number in ("342", "368")]
        assert [act.wait() for act in acts] == [0, 0]
        assert within(30, lambda: bool(listener.heard))
        versions = [heard.body for heard in listener.heard]
        assert len(set(versions)) == len(versions)
    (worker,) = workers_of(site.pid)
    site.send_signal(end)
    site.wait(timeout=30)
    assert within(15, lambda: not Path(f"/proc/{worker}").exists())
