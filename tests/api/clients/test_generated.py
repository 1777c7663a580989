"""Clients that other people's generators make of the description: they compile under strict rules, and they work."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.described import document

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
# A lock of npm names the host that it was made with; these versions, and the day, say the same without one.
PACKAGES = ("openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3")
AS_OF = "2026-11-01"
TSC = (
    "node_modules/.bin/tsc", "--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes",
    "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "usage.ts",
)  # fmt: skip


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(each) for each in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, f"{command[0]}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "openapi.json").write_text(json.dumps(document()))
    return tmp_path


@pytest.fixture
def typescript(project: Path) -> Path:
    assert shutil.which("npm"), "npm is not on the PATH. On Debian and Ubuntu: apt install npm"
    (project / "package.json").write_text('{"private": true, "type": "module"}')
    quiet = ("--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
    run("npm", "install", *quiet, f"--before={AS_OF}", *PACKAGES, cwd=project)
    run("node_modules/.bin/openapi-typescript", "openapi.json", "-o", "schema.d.ts", cwd=project)
    shutil.copy(HERE / "usage.ts", project)
    return project


@pytest.fixture
def python(project: Path, tools: Path) -> Path:
    (project / "generator.json").write_text("{}")
    to = ("--meta", "none", "--output-path", "read_api", "--config", "generator.json")
    run(tools / "openapi-python-client", "generate", "--path", "openapi.json", *to, cwd=project)
    shutil.copy(HERE / "usage.py", project)
    return project


def test_a_typescript_app_compiles_and_works(typescript, origin):
    run(*TSC, "--noEmit", cwd=typescript)
    run(*TSC, cwd=typescript)
    assert run("node", "usage.js", origin, cwd=typescript) == "as described\n"


def test_a_mistake_of_an_app_is_found_when_it_is_compiled(typescript):
    usage = (HERE / "usage.ts").read_text().replace("person.letters.domestic", "person.letters.adress")
    (typescript / "usage.ts").write_text(usage)
    done = subprocess.run([*TSC, "--noEmit"], cwd=typescript, capture_output=True, text=True)
    assert done.returncode != 0 and "adress" in done.stdout


def test_a_python_app_is_typed_and_works(python, tools, origin):
    run(tools / "mypy", "--strict", "--allow-any-generics", "usage.py", cwd=python)
    assert run(tools / "python", "usage.py", origin, cwd=python) == "as described\n"
