"""A Wagtail project of somebody else's, into which the wheel is installed as the README says."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "host_site"


def run(*command: str | Path, cwd: Path = CHECKOUT, **environment: str) -> str:
    """What a command printed; on failure, an AssertionError that holds it."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean_environment() | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{command} failed:\n{done.stdout}"
    return done.stdout


def clean_environment() -> dict[str, str]:
    """The machine's environment without our own settings or the test run's."""
    ours = re.compile(r"DJANGO_|DATABASE_URL$|REDIS_URL$|VAR_DIR$|PYTEST_|PYTHONPATH$")
    return {name: value for name, value in os.environ.items() if not ours.match(name)}


def find_python(*versions: str) -> Path | None:
    """An interpreter of one of `versions` or newer, if the machine has one."""
    script = CHECKOUT / "scripts" / "find_python.sh"
    done = subprocess.run(["sh", str(script), *versions], capture_output=True, text=True)
    return Path(done.stdout.strip()) if done.returncode == 0 else None


def build_wheel(folder: Path) -> Path:
    """The wheel of this checkout."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def make_environment(python: Path, folder: Path, wheel: Path, django: str) -> Path:
    """A virtual environment with the wheel, a Django and otherwise the locked versions; its folder of commands."""
    run(python, "-m", "venv", folder)
    locked = (CHECKOUT / "requirements.lock").read_text()
    pins = re.findall(r"^([a-z0-9-]+==\S+)", locked, re.MULTILINE)
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(pin for pin in pins if not pin.startswith("django==")))
    pip = (folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--constraint", constraints, wheel, django, "psycopg[binary]")
    return folder / "bin"


@dataclass(frozen=True)
class HostProject:
    """A project that `wagtail start` made and the README's five lines completed."""

    folder: Path
    commands: Path

    @classmethod
    def start(cls, folder: Path, commands: Path, database: dict[str, str] | None) -> "HostProject":
        """Make the project, on SQLite or on `database`."""
        folder.mkdir()
        run(commands / "wagtail", "start", PACKAGE, folder)
        project = cls(folder, commands)
        lines = [f"DATABASES = {{'default': {database!r}}}"] if database else []
        lines += ["from cms.host import configure", "configure(globals())"]
        with (folder / PACKAGE / "settings" / "base.py").open("a") as settings:
            settings.write("\n" + "\n".join(lines) + "\n")
        urls = folder / PACKAGE / "urls.py"
        text = urls.read_text()
        catch_all = 'path("", include(wagtail_urls)),'
        assert text.count(catch_all) == 1
        text = text.replace(catch_all, f"*cms_urls(),\n    {catch_all}")
        urls.write_text("from cms.host import cms_urls\n" + text)
        return project

    def manage(self, *arguments: str) -> str:
        """What `manage.py` printed."""
        return run(self.commands / "python", "manage.py", *arguments, cwd=self.folder)

    @contextmanager
    def served(self) -> Iterator[str]:
        """The origin at which the project answers."""
        origin = f"http://127.0.0.1:{free_port()}"
        server = subprocess.Popen(
            [
                str(self.commands / "python"),
                "manage.py",
                "runserver",
                "--noreload",
                origin.removeprefix("http://"),
            ],
            cwd=self.folder,
            env=clean_environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_it_answers(origin)
            yield origin
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def get(address: str) -> tuple[int, str]:
    """Status and text of an answer, redirects followed."""
    try:
        with urlopen(Request(address), timeout=60) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def wait_until_it_answers(origin: str, seconds: float = 60) -> None:
    """Return once anything answers at `origin`."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            get(origin + "/")
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise AssertionError(f"Nothing answered at {origin} within {seconds:.0f} seconds.")
