"""The example that mirrors the API: against a site that is served, as an app developer would run it."""

import importlib.util
import json
import sqlite3
import sys
from pathlib import Path

import pytest
from django.test import Client

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.models import ContentVersion
from tests import factories
from tests.api.changes.client import KINDS, read_everything

pytestmark = pytest.mark.django_db(transaction=True)
SCRIPT = Path(__file__).parents[3] / "examples" / "mirror" / "mirror.py"


@pytest.fixture
def mirror(live_server, tmp_path):
    spec = importlib.util.spec_from_file_location("mirror", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["mirror"] = module
    spec.loader.exec_module(module)
    database = sqlite3.connect(tmp_path / "copy.sqlite3")
    yield module.Mirror(module.Api(live_server.url, pause=0), database)
    database.close()


def held(mirror):
    """What the file holds, an item that is the same in every language once for each."""
    found = {}
    for kind, _id, locale, content in mirror.database.execute("SELECT * FROM item"):
        item = json.loads(content)
        for language in [locale] if locale else ("be", "ru", "en"):
            found[kind, item["id"], language] = item
    return found


def public():
    return {key: item for key, item in read_everything(Client()).items() if key[0] in KINDS}


def test_the_copy_follows_the_site(mirror, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    home = factories.make_home("be")
    factories.make_directory(home)
    place, guardian = factories.make_facility(), factories.make_guardian()
    people = [factories.publish(factories.make_prisoner(), show_address=True) for _each in range(45)]
    for person in people[:3]:
        factories.make_placement(person, place)
        factories.make_guardianship(person, guardian)
    factories.make_interview(home, guardian=guardian, wards=people[:2])
    assert mirror.follow().startswith("Fetched")
    assert held(mirror) == public()
    mirror.follow()
    assert mirror.follow() == "Nothing has changed."

    place.name_be = "Іншая назва"
    place.save()
    change_state(people[0], State.WITHDRAWN)
    mirror.follow()
    assert held(mirror) == public()
    assert people[0].public_id not in str(held(mirror))

    # A backup is restored: the site knows nothing of the version that the copy has.
    mirror.database.execute("UPDATE state SET value = '999999999' WHERE name = 'version'")
    change_state(people[1], State.HIDDEN)
    mirror.follow()
    assert held(mirror) == public()
    assert ContentVersion.objects.get().number < 999999999


def test_what_has_a_tombstone_is_deleted_whatever_else_is_said(mirror):
    person = factories.publish(factories.make_prisoner())
    change_state(person, State.WITHDRAWN)
    row = ("prisoners", person.public_id, "be", "{}")
    mirror.database.execute("INSERT INTO item VALUES (?, ?, ?, ?)", row)
    mirror.follow()
    assert held(mirror) == {}


def test_a_run_that_breaks_off_has_dropped_and_is_made_up_for_by_the_next(mirror, monkeypatch):
    person, place = factories.publish(factories.make_prisoner()), factories.make_facility()
    mirror.follow()
    before = held(mirror)
    change_state(person, State.WITHDRAWN)
    place.name_be = "Іншая назва"
    place.save()
    with monkeypatch.context() as broken:
        broken.setattr(mirror, "_fetch", lambda *_args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            mirror.follow()
    # As another program sees the file.
    mirror.database.rollback()
    assert held(mirror) == {key: item for key, item in before.items() if key[1] != person.public_id}
    mirror.follow()
    assert held(mirror) == public()
