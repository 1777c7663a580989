"""The demonstration, served under its own origin, and the programs that judge it."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.api.clients.conftest import tools
from tests.browser.quality.kinds import Kinds, kinds_of
from tests.browser.site import Site, running

__all__ = ["tools"]

# A lock of npm names the host that it was made with; these versions, and the day, say the same without one.
PACKAGES = ("axe-core@4.14.0", "lighthouse@12.8.2", "sitemap@9.0.1", "vnu-jar@26.9.27")
AS_OF = "2026-11-01"


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(tmp_path_factory.mktemp("site"), demo=True, is_public=True) as started:
        yield started


@pytest.fixture(scope="package")
def kinds(site: Site) -> Kinds:
    """An address of every kind of page, below a language."""
    return kinds_of(site.origin)


@pytest.fixture(scope="package")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs, as npm lays them out."""
    assert shutil.which("npm"), "npm is not on the PATH. On Debian and Ubuntu: apt install npm"
    folder = tmp_path_factory.mktemp("programs")
    (folder / "package.json").write_text('{"private": true}')
    quiet = ("--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
    done = subprocess.run(
        ["npm", "install", *quiet, f"--before={AS_OF}", *PACKAGES], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return folder / "node_modules"


@pytest.fixture(scope="package")
def chromium() -> str:
    found = shutil.which("chromium")
    assert found, "chromium is not on the PATH. On Debian: apt install chromium"
    return found


@pytest.fixture(autouse=True)
def _has_a_browser(browser: Browser) -> None:
    """Fail early where there is none."""
