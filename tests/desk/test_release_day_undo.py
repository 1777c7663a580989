"""Undoing a release day: by another publisher, in time, and to exactly what was before."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cms.desk.models import ReleaseBatch, ReleaseEntry
from cms.disclosure import acts, people
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.release_days import INSIDE, OUTSIDE, public, release, rows, undo

pytestmark = pytest.mark.django_db

ALL = "Ўсцінаў Лявон\nБот Лявон\nСхаваны Лявон\nМянушкін Лявон"


def named(family: str, **columns: Any) -> Prisoner:
    return factories.make_prisoner(family_name_be=family, given_name_be="Лявон", **columns)


def state_of(person: Prisoner) -> str:
    return PrisonerDisclosure.objects.get(pk=person.pk).state


@pytest.fixture
def crowd(campaign: None) -> list[Prisoner]:
    """People in different states with everything that a release touches: birthdays, drafts, a schedule, care."""
    first = factories.publish(
        named("Ўсцінаў", birth_date=date(1980, 2, 3)), birthday="full", letters="allowed", show_address=True
    )
    factories.make_placement(first, factories.make_facility())
    factories.make_guardianship(first, factories.make_guardian())
    first.occupation_be = "чарнавік"
    first.save_revision()
    second = factories.publish(named("Бот"))
    second.save_revision().publish()
    second = Prisoner.objects.get(pk=second.pk)
    second.go_live_at = timezone.now() + timedelta(days=3)
    second.save_revision().publish()
    acts.record_consent(second, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    nickname = factories.publish(named("Мянушкін"), State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    return [first, second, named("Схаваны"), nickname]


@pytest.mark.parametrize("how", [INSIDE, OUTSIDE], ids=["inside", "outside"])
def test_after_undoing_everything_is_as_it_was(publisher, second, crowd, how):
    before, seen_before = rows(), public()
    batch = release(publisher, ALL, how)
    assert public() != seen_before
    assert undo(second, batch).status_code == 302
    assert rows() == before
    assert public() == seen_before
    batch.refresh_from_db()
    assert (batch.undone_by, batch.undone_at is not None) == (second.user, True)


def test_it_takes_another_publisher(publisher, second, editor, crowd):
    batch = release(publisher, ALL)
    assert undo(publisher, batch, seen="").status_code == 409
    assert undo(editor, batch, seen="").status_code == 403
    assert state_of(crowd[0]) == "withdrawn"
    assert undo(second, batch).status_code == 302
    assert state_of(crowd[0]) == "public"


def test_a_site_with_one_publisher_undoes_alone(settings, publisher, crowd):
    settings.CMS_SINGLE_PUBLISHER = True
    assert undo(publisher, release(publisher, ALL)).status_code == 302
    assert state_of(crowd[0]) == "public"


def test_once_and_in_time_only(settings, publisher, second, crowd):
    batch = release(publisher, ALL)
    settings.CMS_UNDO_DAYS = 10
    ReleaseBatch.objects.update(done_at=timezone.now() - timedelta(days=11))
    assert undo(second, batch, seen="").status_code == 409
    ReleaseBatch.objects.update(done_at=timezone.now() - timedelta(days=9))
    assert undo(second, batch).status_code == 302
    assert undo(second, batch, seen="").status_code == 409


def test_what_can_no_longer_be_undone_is_forgotten_at_the_next_release_day(publisher, crowd):
    old = release(publisher, "Ўсцінаў Лявон")
    ReleaseBatch.objects.update(done_at=timezone.now() - timedelta(days=31))
    new = release(publisher, "Бот Лявон")
    assert set(ReleaseEntry.objects.values_list("batch_id", flat=True)) == {new.pk}
    assert ReleaseBatch.objects.filter(pk=old.pk, people=1).exists()


@pytest.mark.parametrize("change", ["custody", "state"])
def test_whoever_was_changed_since_stays_as_they_are(publisher, second, crowd, change):
    batch = release(publisher, ALL)
    if change == "custody":
        acts.record_custody(crowd[0], "re_detained", since=date(2026, 6, 1))
    else:
        acts.change_state(crowd[0], State.HIDDEN)
    kept = PrisonerDisclosure.objects.filter(pk=crowd[0].pk).values("state", "prisoner__custody").get()
    shown = second.get(f"/admin/campaign/release-day/{batch.pk}/")
    assert shown.context["changed_since"] == [crowd[0]]
    assert undo(second, batch).status_code == 302
    assert (
        PrisonerDisclosure.objects.filter(pk=crowd[0].pk).values("state", "prisoner__custody").get() == kept
    )
    assert state_of(crowd[1]) == "public"


def test_a_change_after_the_page_was_read_is_asked_about_again(publisher, second, crowd):
    batch = release(publisher, ALL)
    seen = second.get(f"/admin/campaign/release-day/{batch.pk}/").context["seen"]
    crowd[2].refresh_from_db()
    crowd[2].summary_be = "Дапісана пазней"
    crowd[2].save()
    assert undo(second, batch, seen=seen).status_code == 409
    assert state_of(crowd[0]) == "withdrawn"


def test_a_schedule_whose_moment_has_passed_stays_cancelled(publisher, second, crowd):
    batch = release(publisher, "Бот Лявон")
    entry = batch.entries.get()
    past = (timezone.now() - timedelta(minutes=1)).isoformat()
    for draft in entry.before["drafts"].values():
        draft["approved_go_live_at"] = draft["content"]["go_live_at"] = past
    entry.before["facts"]["go_live_at"] = past
    entry.save()
    undo(second, batch)
    person = Prisoner.objects.get(pk=crowd[1].pk)
    assert (person.go_live_at, person.scheduled_revision, state_of(person)) == (None, None, "public")


def test_a_draft_kept_after_the_release_loses_it_too_when_it_is_undone(publisher, second, crowd):
    batch = release(publisher, "Ўсцінаў Лявон")
    draft = Prisoner.objects.get(pk=crowd[0].pk).get_latest_revision_as_object()
    draft.summary_be = "Дапісана ў чарнавіку"
    draft.save_revision()
    undo(second, batch)
    draft = Prisoner.objects.get(pk=crowd[0].pk).get_latest_revision_as_object()
    assert (draft.custody, draft.summary_be) == ("imprisoned", "Дапісана ў чарнавіку")
    draft.latest_revision.publish()
    assert people.prisoner(crowd[0].public_id, "be").custody.value == "imprisoned"


def test_whoever_is_deleted_leaves_the_batch(publisher, second, crowd):
    batch = release(publisher, ALL)
    Prisoner.objects.get(pk=crowd[2].pk).delete()
    assert batch.entries.count() == 3
    assert undo(second, batch).status_code == 302
