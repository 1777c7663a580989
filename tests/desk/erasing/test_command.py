"""The command that deletes a person names nobody."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cms.desk.erasing.person import find
from tests.desk.erasing.searching import dump, finder_for

pytestmark = pytest.mark.django_db


def command(*arguments: str) -> str:
    output = StringIO()
    call_command("erase_person", *arguments, stdout=output)
    return output.getvalue()


def test_the_command_names_nobody_and_a_second_run_knows_nobody(person, story):
    finder, public_id = finder_for(person), person.public_id
    told = command(public_id, "--yes")
    assert "1 prisoners" in told
    assert f"/admin/pages/{story.pk}/edit/" in told
    assert "Backups hold the person" in told
    assert "Apps and mirrors" in told
    assert finder.find(told) == []
    with pytest.raises(CommandError, match="Nobody has the public id"):
        command(public_id, "--yes")


def test_the_command_asks_for_the_id(monkeypatch, person):
    monkeypatch.setattr("builtins.input", lambda question: "yes")
    with pytest.raises(CommandError, match="Nothing was deleted"):
        command(person.public_id)
    assert find(person.public_id)
    monkeypatch.setattr("builtins.input", lambda question: person.public_id)
    assert "Removed:" in command(person.public_id)
    assert find(person.public_id) is None


def test_a_dry_run_of_the_command_changes_nothing(person):
    before = sorted(dump())
    assert "Would be removed:" in command(person.public_id, "--dry-run")
    assert sorted(dump()) == before
