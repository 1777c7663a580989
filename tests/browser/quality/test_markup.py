"""The Nu HTML checker finds no error in any page."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.browser.quality.kinds import LANGUAGES, Kinds
from tests.browser.site import Site

pytestmark = pytest.mark.slow


def checked(programs: Path, *pages: Path) -> list[str]:
    assert shutil.which("java"), "java is not on the PATH. On Debian: apt install default-jre-headless"
    jar = programs / "vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(["java", "-jar", jar, "--format", "json", *pages], capture_output=True, text=True)
    told = json.loads(done.stderr)["messages"]
    return [f"{Path(each['url']).name}: {each['message']}" for each in told if each["type"] != "info"]


def test_no_page_has_an_error(programs: Path, site: Site, kinds: Kinds, tmp_path: Path) -> None:
    for language in LANGUAGES:
        for kind, path in kinds.items():
            page = tmp_path / f"{language} {kind}.html"
            try:
                page.write_bytes(urlopen(f"{site.origin}/{language}/{path}").read())
            except HTTPError as error:
                assert error.code == 404
                page.write_bytes(error.read())
    assert checked(programs, *tmp_path.glob("*.html")) == []


def test_an_error_would_be_found(programs: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><html lang="be"><title>A</title><p><div></p>')
    assert checked(programs, page) != []
