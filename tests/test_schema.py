"""A database that an earlier rewriting of our migrations made is noticed."""

import pytest
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cms import schema

pytestmark = pytest.mark.django_db


def notes():
    return MigrationRecorder(connection).migration_qs.filter(app=schema.NOTES)


def test_a_database_of_this_version_is_current():
    assert schema.outdated() == []


def test_a_rewritten_migration_is_named():
    notes().filter(name__startswith="cms_pages.0001_initial ").update(name="cms_pages.0001_initial 0123")
    assert schema.outdated() == ["cms_pages.0001_initial"]


def test_a_database_from_before_the_notes_is_noticed():
    notes().delete()
    assert "cms_snippets.0001_initial" in schema.outdated()


def test_migrating_again_does_not_make_an_old_database_look_current():
    notes().delete()
    call_command("migrate", verbosity=0)
    assert "cms_snippets.0001_initial" in schema.outdated()


def test_the_signal_of_flush_has_no_plan_and_changes_no_note():
    before = set(notes().values_list("name", flat=True))
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert set(notes().values_list("name", flat=True)) == before


def test_other_apps_are_not_ours_to_judge():
    assert not [label for label in schema.outdated() if not label.startswith("cms_")]
    assert notes().exclude(name__startswith="cms_").count() == 0
