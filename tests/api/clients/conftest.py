"""The demonstration, served as an operator serves it, for programs that know nothing but the API's description."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.site import running

# Made by `make verify`; the tools of other people's programs are no dependencies of ours.
TOOLS = Path(os.environ.get("VERIFY_TOOLS", ".venv-verify")).absolute()


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder of the tools' programs."""
    assert (TOOLS / "bin").is_dir(), f"{TOOLS} is missing: `make verify` makes it."
    return TOOLS / "bin"


@pytest.fixture(scope="package")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site answers."""
    with running(tmp_path_factory.mktemp("site"), demo=True) as site:
        yield site.origin
