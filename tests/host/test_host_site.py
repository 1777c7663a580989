"""The wheel in somebody else's Wagtail project: five lines, and everything answers."""

import json
import os
import secrets
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from cms.languages import CODES
from tests.host.project import HostProject, build_wheel, find_python, get, make_environment

pytestmark = pytest.mark.slow

POSTGRES = os.environ.get("HOST_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
# What the lock holds, on the oldest Python; the newest that our dependencies allow, on a newer one.
PAIRS = {
    "Django 5.2": (("3.11",), "Django>=5.2,<5.3"),
    "Django 6.1": (("3.13", "3.12"), "Django>=6.1,<6.2"),
}

SHARE_A_DRAFT = """
from datetime import timedelta
from django.contrib.auth import get_user_model
from cms.desk.preview_links.sharing import share
from cms.pages.models import HomePage
home = HomePage.objects.get(locale__language_code="be")
home.title = "Draft of the host"
home.save_revision()
sharer = get_user_model().objects.create_superuser("sharer", "sharer@example.org", "secret")
print(share(HomePage.objects.get(pk=home.pk), ["be"], timedelta(hours=1), sharer))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module", params=PAIRS)
def commands(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    versions, django = PAIRS[request.param]
    python = find_python(*versions)
    if python is None:
        pytest.skip(f"{request.param} is not tried: no Python {versions[-1]} or newer on this machine")
    return make_environment(python, tmp_path_factory.mktemp("venv"), wheel, django)


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request: pytest.FixtureRequest) -> Iterator[dict[str, str] | None]:
    if request.param == "SQLite":
        yield None
        return
    name = f"host_{secrets.token_hex(4)}"
    try:
        server = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        pytest.skip("PostgreSQL is not tried: none answers at HOST_TEST_POSTGRES")
    with server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield _django_database(server.info, name)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    server.close()


@pytest.fixture
def project(commands: Path, database: dict[str, str] | None, tmp_path: Path) -> HostProject:
    return HostProject.start(tmp_path / "project", commands, database)


def test_the_wheel_holds_templates_and_compiled_catalogues(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assert "cms/templates/cms/base.html" in held
    assert {f"cms/locale/{code}/LC_MESSAGES/django.mo" for code in ("be", "ru")} <= held
    assert "cms/static/cms/site.css" in held
    assert not [
        name for name in held if name.startswith(("tests/", "templates/", "locale/")) or "var/" in name
    ]


def test_a_host_project_serves_pages_and_api_beside_its_own(project: HostProject) -> None:
    project.manage("migrate", "--verbosity=0")
    project.manage("setup_campaign")
    assert "Made" not in project.manage("setup_campaign"), "A second run must change nothing."
    assert "no issues" in project.manage("check")
    assert "No changes detected" in project.manage("makemigrations", "--check", "--dry-run")
    token = project.manage("shell", "--no-imports", "--command", SHARE_A_DRAFT).strip()
    with project.served() as origin:
        for language in CODES:
            status, page = get(f"{origin}/{language}/")
            assert status == 200
            assert f'lang="{language}"' in page
        status, answer = get(f"{origin}/api/v2/prisoners/?locale=be")
        assert status == 200
        assert _total(answer) == 0
        status, login = get(f"{origin}/admin/")
        assert status == 200
        assert "csrfmiddlewaretoken" in login
        status, own = get(f"{origin}/")
        assert status == 200
        assert "Welcome to your new Wagtail site!" in own
        assert get(f"{origin}/be/nothing-here/")[0] == 404
        status, draft = get(f"{origin}/campaign-preview/?token={token}")
        assert (status, 'role="note"' in draft, "Draft of the host" in draft) == (200, True, True)
        status, answer = get(f"{origin}/api/v2/previews/?token={token}")
        assert (status, json.loads(answer)["title"]) == (200, "Draft of the host")


def _django_database(info: psycopg.ConnectionInfo, name: str) -> dict[str, str]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": info.user,
        "PASSWORD": info.password,
        "HOST": info.host,
        "PORT": str(info.port),
    }


def _total(answer: str) -> Any:
    return json.loads(answer)["meta"]["total_count"]
