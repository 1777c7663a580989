"""What is shipped and locked: one version, hashes, no registry, a Wagtail that nobody downgrades."""

import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from PIL import ImageFont

import cms

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(
    r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^\s;]+)(?P<marker> ; [^\\]+)?(?P<hashes>.*)$"
)


def requirements(name: str) -> dict[str, tuple[str, str]]:
    """Package → version and hashes of a lock file."""
    lines = (ROOT / name).read_text().replace("\\\n", "").splitlines()
    found = {}
    for line in lines:
        if line.strip() and not line.lstrip().startswith("#"):
            match = PIN.match(line)
            assert match, f"{name}: {line[:80]} is not a pinned requirement."
            found[match["name"]] = (match["version"], match["hashes"])
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_requirement_has_its_hashes(name):
    for package, (_version, hashes) in requirements(name).items():
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", hashes), package


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_registry_and_no_machine(name):
    text = (ROOT / name).read_text()
    assert not re.search(
        r"https?://|file://|--(?:extra-)?index|--find-links|--trusted-host|/tmp/|/home/", text
    )


@pytest.mark.parametrize("name", LOCKS)
def test_wagtail_and_django_are_locked_where_the_oldest_python_runs_them(name):
    locked = requirements(name)
    assert locked["wagtail"][0] == "8.0.1"
    assert locked["django"][0].startswith("5.2.")


def test_the_developers_lock_holds_the_sites_lock():
    site, developers = requirements(LOCKS[0]), requirements(LOCKS[1])
    assert {name: developers.get(name) for name in site} == site


def test_what_is_declared_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    declared = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["site"],
        *project["dependency-groups"]["dev"],
    ]
    names = {re.split(r"[\[<>=!~; ]", text)[0].lower().replace("_", "-") for text in declared}
    assert names - requirements(LOCKS[1]).keys() == set()


def test_the_type_of_cards_is_packed_with_its_licence_under_its_own_names():
    # The originals' names are reserved: a subset may not carry them.
    folder = ROOT / "cms" / "reader" / "sharing" / "fonts"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 400_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text()
    fonts = sorted(folder.glob("*.ttf"))
    assert [ImageFont.truetype(str(font), 10).getname()[0] for font in fonts] == [
        "Letter Sans",
        "Letter Serif",
    ]
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]
    assert packed["packages"] == ["cms"]
    assert not subprocess.run(["git", "check-ignore", *fonts], cwd=ROOT, capture_output=True).stdout


def test_the_installed_wagtail_is_the_locked_one():
    assert version("wagtail") == requirements(LOCKS[0])["wagtail"][0]


def test_the_changelog_knows_the_version():
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert re.fullmatch(r"\d+\.\d+\.\d+", cms.__version__)
    assert "## Unreleased" in changelog or f"## {cms.__version__}" in changelog


def test_files_name_no_host_but_examples():
    # A lock or settings file that names a workplace's host would be of no use elsewhere.
    for name in ("Makefile", "pyproject.toml", "constraints.in", ".ci/run"):
        hosts = re.findall(r"https?://([\w.-]+)", (ROOT / name).read_text())
        assert hosts == [], name


@pytest.mark.parametrize(
    ("versions", "wanted"), [(("99.1",), "No Python 99.1 or newer was found."), (("3.11",), "python")]
)
def test_the_search_for_a_python_answers_with_a_path_or_a_sentence(versions, wanted):
    done = subprocess.run(
        ["sh", "scripts/find_python.sh", *versions], cwd=ROOT, capture_output=True, text=True
    )
    assert wanted in (done.stdout if done.returncode == 0 else done.stderr)


def test_a_python_without_venv_is_answered_with_what_to_install(tmp_path):
    bare = tmp_path / "python3"
    bare.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; esac\n')
    bare.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", "scripts/find_python.sh", "3.13", "3.11"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "apt install python3-venv" in done.stderr


def test_a_missing_browser_is_answered_with_what_to_install(tmp_path):
    done = subprocess.run(
        ["/bin/sh", "scripts/need_browser.sh"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == "The tests in a browser need Chromium. On Debian and Ubuntu: apt install chromium\n"
