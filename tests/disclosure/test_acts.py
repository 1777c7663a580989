"""Acts: what is allowed, what follows, and what can never be undone by accident."""

import time
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone, translation

from cms import version
from cms.disclosure.acts import (
    ActRefused,
    change_guardian_state,
    change_state,
    record_consent,
    record_custody,
    set_switches,
)
from cms.disclosure.lists import list_prisoners
from cms.disclosure.models import NameKey, PrisonerDisclosure, Tombstone
from cms.disclosure.people import prisoner
from cms.disclosure.selection import PrisonerFilters
from cms.disclosure.states import TRANSITIONS, GuardianState, State
from cms.snippets.choices import RELEASED_INSIDE, Custody
from cms.snippets.models import Prisoner
from tests.factories import make_guardian, make_guardianship, make_prisoner, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _refuse_in_english():
    with translation.override("en"):
        yield


def state_of(person: Prisoner) -> str:
    return PrisonerDisclosure.objects.get(prisoner=person).state


@pytest.mark.parametrize("before", list(State))
@pytest.mark.parametrize("after", list(State))
def test_only_the_steps_of_the_table_are_possible(before, after):
    person = make_prisoner(custody="exiled")
    with version.act():
        PrisonerDisclosure.objects.filter(pk=person.pk).update(
            state=before, pseudonym_be="Нехта", known_name={"be": "Мікола Выдуманы"}
        )
    record_consent(person, relation="self", scope="minimised", given_on=date(2026, 1, 1))
    if after in TRANSITIONS[before]:
        change_state(person, after)
        assert state_of(person) == after
    else:
        with pytest.raises(ActRefused, match="cannot become"):
            change_state(person, after)
        assert state_of(person) == before


def test_whoever_was_public_by_name_never_becomes_pseudonymous():
    person = publish(make_prisoner(), pseudonym_be="Нехта")
    change_state(person, State.HIDDEN)
    with pytest.raises(ActRefused, match="pseudonym would only point"):
        change_state(person, State.PSEUDONYMOUS)


def test_a_pseudonym_and_a_consent_are_required_where_they_count():
    person = make_prisoner()
    with pytest.raises(ActRefused, match="pseudonym"):
        change_state(person, State.PSEUDONYMOUS)
    publish(person)
    with pytest.raises(ActRefused, match="consent"):
        change_state(person, State.MINIMISED)
    record_consent(person, relation="self", scope="minimised", given_on=date(2026, 1, 1))
    with pytest.raises(ActRefused, match="somebody who is free"):
        change_state(person, State.MINIMISED)


def test_an_act_is_one_version_and_one_log_entry():
    from wagtail.models import ModelLogEntry

    person = make_prisoner()
    before = version.current()
    change_state(person, State.PUBLIC)
    entry = ModelLogEntry.objects.get(action="cms.disclosure.state")
    assert (version.current(), entry.data) == (before + 1, {"before": "hidden", "after": "public"})


@pytest.mark.parametrize("custody", sorted(RELEASED_INSIDE))
def test_release_inside_belarus_withdraws_in_the_same_transaction(custody):
    person = publish(make_prisoner(birth_date=date(1990, 1, 1)), birthday="full")
    record_custody(person, Custody(custody), since=date(2026, 5, 1))
    row = PrisonerDisclosure.objects.get(pk=person.pk)
    assert (row.state, row.birthday, prisoner(person.public_id, "be")) == ("withdrawn", "off", None)


def test_release_by_an_ordinary_save_withdraws_too():
    person = publish(make_prisoner())
    person.custody = Custody.RELEASED_EARLY
    person.save_revision().publish()
    assert state_of(person) == "withdrawn"


def test_exile_keeps_a_person_public_but_ends_birthday_and_letters():
    person = publish(
        make_prisoner(birth_date=date(1990, 1, 1)), birthday="full", letters="allowed", show_address=True
    )
    record_custody(person, Custody.EXILED, since=date(2026, 5, 1))
    value = prisoner(person.public_id, "be")
    assert (value.birthday, value.letters.can_write) == (None, False)


def test_an_undone_withdrawal_lasts_through_the_next_save():
    person = publish(make_prisoner())
    record_custody(person, Custody.RELEASED_EARLY, since=date(2026, 5, 1))
    change_state(person, State.PUBLIC)
    person = Prisoner.objects.get(pk=person.pk)
    person.occupation_be = "настаўнік"
    person.save()
    assert state_of(person) == "public"


def test_publishing_an_old_draft_of_a_withdrawn_person_shows_nothing():
    person = publish(make_prisoner())
    old = person.save_revision()
    record_custody(person, Custody.RELEASED_EARLY, since=date(2026, 5, 1))
    old.publish()
    assert (state_of(person), prisoner(person.public_id, "be")) == ("withdrawn", None)


def test_custody_is_written_to_the_live_row_and_the_newest_draft_and_cancels_schedules():
    person = publish(make_prisoner())
    person.occupation_be = "чарнавік"
    person.go_live_at = timezone.now() + timedelta(days=1)
    person.save_revision().publish()
    assert Prisoner.objects.get(pk=person.pk).scheduled_revision is not None
    record_custody(person, Custody.EXILED, since=date(2026, 5, 1))
    live = Prisoner.objects.get(pk=person.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.custody, draft.custody, draft.occupation_be) == ("exiled", "exiled", "чарнавік")
    assert (live.scheduled_revision, draft.go_live_at) == (None, None)


def test_whoever_disappears_leaves_a_tombstone_until_they_return():
    person = publish(make_prisoner())
    never = make_prisoner()
    change_state(person, State.WITHDRAWN)
    assert [each.public_id for each in Tombstone.objects.all()] == [person.public_id]
    change_state(person, State.PUBLIC)
    assert not Tombstone.objects.exists()
    Prisoner.objects.get(pk=person.pk).delete()
    never.delete()
    assert [each.public_id for each in Tombstone.objects.all()] == [person.public_id]


def test_name_search_knows_disclosed_names_only():
    person = make_prisoner()
    keys = lambda: set(NameKey.objects.filter(prisoner=person).values_list("key", flat=True))  # noqa: E731
    assert keys() == set()
    publish(person, State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    found = list_prisoners(PrisonerFilters(search="Выдуманы"), "be")
    assert (len(keys()), found.total) == (1, 0)
    change_state(person, State.PUBLIC)
    assert list_prisoners(PrisonerFilters(search="vydumany mik"), "be").values.keys() == {person.pk}
    change_state(person, State.WITHDRAWN)
    assert keys() == set()


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"state": "public"}, "no switches"),
        ({"ever_public": False}, "no switches"),
        ({"birthday": "always"}, "not possible"),
        ({"letters": None}, "not possible"),
    ],
)
def test_a_wrong_switch_is_refused_and_changes_nothing(changes, complaint):
    person = make_prisoner()
    with pytest.raises(ActRefused, match=complaint):
        set_switches(person, {"show_address": True, **changes})
    assert PrisonerDisclosure.objects.get(pk=person.pk).show_address is False


def test_a_guardianship_is_public_only_when_both_sides_are():
    from cms.disclosure.guardians import guardian

    person, speaker = publish(make_prisoner()), make_guardian()
    make_guardianship(person, speaker)
    assert guardian(speaker.public_id, "be").wards[0].id == person.public_id
    change_guardian_state(speaker, GuardianState.HIDDEN)
    assert (guardian(speaker.public_id, "be"), prisoner(person.public_id, "be").guardians) == (None, ())
    change_guardian_state(speaker, GuardianState.PUBLIC)
    change_state(person, State.WITHDRAWN)
    assert guardian(speaker.public_id, "be").wards == ()


def test_a_draft_cannot_be_made_visible():
    person, speaker = make_prisoner(live=False), make_guardian(public=False, live=False)
    with pytest.raises(ActRefused, match="Publish the facts first"):
        change_state(person, State.PUBLIC)
    with pytest.raises(ActRefused, match="Publish the facts first"):
        change_guardian_state(speaker, GuardianState.PUBLIC)


@pytest.mark.parametrize("again", ["publish", "schedule", "revision"])
def test_whoever_was_unpublished_is_not_shown_again_by_publishing_alone(again):
    person = publish(make_prisoner())
    old = person.save_revision()
    person.refresh_from_db()
    person.unpublish()
    assert state_of(person) == "hidden"
    if again == "schedule":
        person.go_live_at = timezone.now() + timedelta(milliseconds=500)
        person.save_revision().publish()
        time.sleep(0.6)
        call_command("publish_scheduled")
    elif again == "revision":
        old.publish()
    else:
        person.save_revision().publish()
    assert Prisoner.objects.get(pk=person.pk).live is True
    assert prisoner(person.public_id, "be") is None


def test_an_unpublished_guardian_is_hidden_for_good():
    speaker = make_guardian()
    speaker.unpublish()
    speaker.save_revision().publish()
    assert speaker.disclosure.state == "hidden"


def test_another_portrait_needs_an_approval_of_its_own_and_the_old_sizes_are_gone(settings, tmp_path):
    from wagtail.images import get_image_model

    from tests.factories import make_image

    settings.MEDIA_ROOT = tmp_path
    renditions = get_image_model().get_rendition_model().objects
    first, second = make_image(), make_image(size=(400, 500))
    person = publish(make_prisoner(portrait=first), show_portrait=True)
    assert prisoner(person.public_id, "be").portrait is not None
    assert renditions.filter(image=first).exists()
    person.portrait = second
    person.save()
    assert prisoner(person.public_id, "be").portrait is None
    assert not renditions.filter(image=first).exists()


def test_a_deleted_person_leaves_no_sizes_of_their_portrait(settings, tmp_path):
    from wagtail.images import get_image_model

    from tests.factories import make_image

    settings.MEDIA_ROOT = tmp_path
    person = publish(make_prisoner(portrait=make_image()), show_portrait=True)
    assert prisoner(person.public_id, "be").portrait is not None
    Prisoner.objects.get(pk=person.pk).delete()
    assert not get_image_model().get_rendition_model().objects.exists()


def test_an_expiry_that_nobody_noticed_is_not_undone_by_publishing():
    person = publish(make_prisoner())
    person.expire_at = timezone.now() + timedelta(milliseconds=300)
    person.save()
    assert prisoner(person.public_id, "be") is not None
    time.sleep(0.4)
    assert prisoner(person.public_id, "be") is None
    person.expire_at = None
    person.save_revision().publish()
    assert (state_of(person), prisoner(person.public_id, "be")) == ("hidden", None)
