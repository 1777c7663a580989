"""A person who was deleted on request is nowhere in the database, and nobody else misses anything."""

from typing import Any

import pytest
from django.test import TestCase
from wagtail.admin.models import EditingSession, FormState
from wagtail.images import get_image_model
from wagtail.models import (
    ModelLogEntry,
    Revision,
)

from cms import version
from cms.desk.erasing.person import ACTION, erase, find, rehearse
from cms.desk.erasing.reports import report_of
from cms.desk.models import ActRequest
from cms.disclosure.models import Consent, NameKey, PrisonerDisclosure, Tombstone
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.spellings import Finder, spellings_of
from tests import factories
from tests.desk.erasing.conftest import portrait
from tests.desk.erasing.searching import dump, finder_for, naming

pytestmark = pytest.mark.django_db


def test_a_person_with_everything_leaves_nothing_but_a_tombstone(person, media_folder):
    finder, pk, public_id = finder_for(person), person.pk, person.public_id
    assert len(naming(finder)) > 15
    assert len([path for path in media_folder.rglob("*") if path.is_file()]) == 4
    before = version.current()

    with TestCase.captureOnCommitCallbacks(execute=True):
        report = erase(person)

    assert naming(finder) == set()
    assert report.named == []
    assert find(public_id) is None
    assert list(Tombstone.objects.values_list("public_id", flat=True)) == [public_id]
    assert report.has_tombstone
    assert [path for path in media_folder.rglob("*") if path.is_file()] == []
    assert not get_image_model().objects.exists()
    assert not Revision.objects.not_page_revisions().filter(object_id=str(pk)).exists()
    assert not (PrisonerDisclosure.objects.exists() or Consent.objects.exists() or NameKey.objects.exists())
    assert not (ActRequest.objects.exists() or FormState.objects.exists() or EditingSession.objects.exists())
    assert version.current() > before


def test_it_is_told_how_much_was_removed(person):
    counts = dict(erase(person).counts)
    assert counts["prisoners"] == 1
    assert counts["revisions"] == 2
    assert counts["consents"] == 1
    assert counts["guardianships"] == 1
    assert counts["portraits with their originals"] == 1
    assert counts["names in the audit log, blanked"] >= 5


def test_the_log_keeps_that_something_was_deleted_and_by_whom(person, publisher):
    pk = person.pk
    report = erase(person, user=publisher.user)
    entries = ModelLogEntry.objects.filter(object_id=str(pk), content_type__model="prisoner")
    erased = entries.get(action=ACTION)
    assert (erased.label, erased.user, erased.deleted) == ("", publisher.user, True)
    assert report_of(erased.data) == report
    assert set(entries.values_list("label", flat=True)) == {""}
    assert entries.filter(action="wagtail.publish").exists()


def test_a_picture_that_something_else_shows_stays(person):
    guardian = factories.make_guardian(name_be="Другая Асоба", portrait=person.portrait)
    erase(person)
    assert get_image_model().objects.get() == guardian.portrait


def test_a_namesake_keeps_everything(person):
    namesake = factories.make_prisoner(given_name_be="Вера", given_name_ru="Вера", given_name_en="Viera")
    namesake.save_revision(log_action=True)
    labels = list(ModelLogEntry.objects.filter(object_id=str(namesake.pk)).values_list("label", flat=True))
    erase(person)
    assert Prisoner.objects.get() == namesake
    assert labels == list(
        ModelLogEntry.objects.filter(object_id=str(namesake.pk)).values_list("label", flat=True)
    )
    assert namesake.revisions.exists()


def test_words_by_which_people_are_found_are_no_places_to_edit(campaign):
    """They follow the names: as the act ends, while it is still told where the name stands."""
    spelled = {"family_name_be": "Барок", "family_name_ru": "Барок", "family_name_en": "Barok"}
    report = erase(factories.publish(factories.make_prisoner(**spelled)))
    assert (report.named, NameKey.objects.count()) == ([], 0)


def test_a_guardian_is_erased_as_well(campaign):
    guardian = factories.make_guardian(portrait=portrait())
    guardian.save_revision(log_action=True)
    ward = factories.make_prisoner()
    factories.make_guardianship(ward, guardian)
    ward.save_revision()
    finder = Finder({"guardian": spellings_of(guardian)})

    report = erase(guardian)

    assert naming(finder) == set()
    assert not Guardian.objects.exists()
    assert ("cms_snippets.prisoner", str(ward.pk)) in {(each.model, each.pk) for each in report.pointing}
    assert Prisoner.objects.get().get_latest_revision_as_object().guardianships.count() == 0


def test_a_rehearsal_tells_the_same_and_changes_nothing(person, story, media_folder):
    before, files = sorted(dump()), sorted(media_folder.rglob("*"))
    rehearsed = rehearse(person)
    assert sorted(dump()) == before
    assert sorted(media_folder.rglob("*")) == files
    assert erase(person).kept() == rehearsed.kept()


def test_what_fails_half_way_leaves_everything(monkeypatch, person):
    def broken(*args: Any) -> int:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("cms.desk.erasing.traces.delete_former_strings", broken)
    before = sorted(dump())
    with pytest.raises(RuntimeError):
        erase(person)
    assert sorted(dump()) == before
