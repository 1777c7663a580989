"""`leak_check` in several processes, on the demonstration in a database file of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

# Hidden in the demonstration: a family name that nobody who is public bears.
PLANT = """
from cms.pages.models import ContentPage, PlainName
from cms.disclosure.models import PrisonerDisclosure
from cms.version import act
hidden = PrisonerDisclosure.objects.filter(state="withdrawn").first().prisoner
page = ContentPage.objects.filter(locale__language_code="be").first()
page.body = [("rich_text", {"text": f"<p>Ліст пісаў {hidden.given_name_be} {hidden.family_name_be}.</p>"})]
page.save()
with act():
    PlainName.objects.filter(page=page).update(is_reviewed=True)
"""


class Site:
    """A site with a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings.development",
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "VAR_DIR": str(folder),
        }
        self.environment.pop("REDIS_URL", None)

    def manage(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def leak_check(self, jobs: int) -> tuple[int, dict[str, Any]]:
        done = self.manage("leak_check", "--json", "--jobs", str(jobs))
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = Site(tmp_path_factory.mktemp("site"))
    for command in (("migrate",), ("collectstatic", "--no-input"), ("load_demo",)):
        done = made.manage(*command)
        assert done.returncode == 0, done.stderr
    return made


def test_two_processes_read_what_one_reads_and_find_what_it_finds(site):
    code, told = site.leak_check(2)
    assert (code, told["clean"], told["unchecked"]) == (0, True, [])
    assert told["answers"] > 3000
    planted = site.manage("shell", "--no-imports", "-c", PLANT)
    assert planted.returncode == 0, planted.stderr
    found = [site.leak_check(jobs) for jobs in (1, 2)]
    assert [code for code, _told in found] == [1, 1]
    one, two = ({(each["kind"], each["count"]) for each in told["findings"]} for _code, told in found)
    assert one == two
    assert "full name" in {kind for kind, _count in one}
