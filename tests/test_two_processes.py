"""Another process never reads content older than what was committed before it asked, nor any half of an act."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection, transaction

from cms import version
from cms.version import act
from tests.factories import make_directory, make_facility, make_home, make_placement, make_prisoner, publish

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="two processes need a database server"),
]


@pytest.fixture
def reader() -> Iterator[subprocess.Popen[str]]:
    own = settings.DATABASES["default"]
    url = f"postgres://{own['USER']}@{own['HOST']}:{own['PORT']}/{connection.settings_dict['NAME']}"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.two_processes"],
        env={**os.environ, "DATABASE_URL": url, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    yield process
    process.stdin.close()
    process.wait(timeout=20)


def test_a_reader_in_another_process_sees_each_act_whole_and_at_once(reader):
    make_directory(make_home("be"))
    person = make_prisoner()
    stay = make_placement(person, make_facility())
    publish(person, show_address=True, letters="allowed")
    path = f"/be/prisoners/{person.public_id}/"

    def ask() -> tuple[int, str, bool, str]:
        reader.stdin.write(f"{path}\n")
        reader.stdin.flush()
        number, tag, shown, names = reader.stdout.readline().rstrip("\n").split("\t")
        return int(number), tag, int(shown) > 0, names

    number, tag, shown, names = ask()
    assert (number, shown, names) == (version.current(), False, "Папраўчая калонія № 9")
    with transaction.atomic():
        with act():
            stay.facility = make_facility(name_be="Калонія № 77", short_name_be="ПК № 77")
            stay.save()
        # Raised, but not committed: the other process must see neither the number nor any of the content.
        assert ask() == (number, tag, False, "Папраўчая калонія № 9")
    after = ask()
    assert (after[0], after[2], after[3]) == (number + 1, True, "Папраўчая калонія № 9,Калонія № 77")
    assert after[1] != tag
