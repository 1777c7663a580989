"""Filters of the lists: by place, care, freshness, gaps and language."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.desk.completeness import PARTS
from cms.disclosure.acts import change_guardian_state
from cms.disclosure.states import GuardianState
from cms.pages.models import HomePage
from cms.snippets.models import Facility, Guardian, Prisoner
from tests import factories
from tests.desk.test_lists import listed, person

pytestmark = pytest.mark.django_db


def days_ago(days: int):
    return timezone.now().date() - timedelta(days=days)


def test_the_facility_is_the_one_where_a_person_is_now(editor):
    here, there = factories.make_facility(), factories.make_facility(short_name_be="ПК № 15")
    stays, moved = person("Ян", "Застаўся"), person("Яна", "Пераехала")
    factories.make_placement(stays, here)
    factories.make_placement(moved, here, until=days_ago(30))
    factories.make_placement(moved, there, since=days_ago(30))
    assert listed(editor, Prisoner, facility=here.pk) == [stays.pk]
    assert listed(editor, Prisoner, facility=there.pk) == [moved.pk]


def test_verified_means_looked_at_within_half_a_year(editor):
    never = person("А", "Адзін")
    long_ago = person("Б", "Два", verified_on=days_ago(200))
    lately = person("В", "Тры", verified_on=days_ago(20))
    assert set(listed(editor, Prisoner, verified="stale")) == {never.pk, long_ago.pk}
    assert listed(editor, Prisoner, verified="never") == [never.pk]
    assert listed(editor, Prisoner, verified="fresh") == [lately.pk]
    place = factories.make_facility()
    factories.make_facility(verified_on=days_ago(3))
    assert listed(editor, Facility, verified="never") == [place.pk]


def test_who_has_a_guardian_has_a_current_one(editor):
    alone, left, cared = person("А", "Адзін"), person("Б", "Два"), person("В", "Тры")
    guardian = factories.make_guardian()
    factories.make_guardianship(left, guardian, until=days_ago(10))
    factories.make_guardianship(cared, guardian)
    assert set(listed(editor, Prisoner, care="none")) == {alone.pk, left.pk}
    assert listed(editor, Prisoner, care="some") == [cared.pk]
    assert listed(editor, Guardian, wards="some") == [guardian.pk]
    assert listed(editor, Guardian, wards="none") == []


def test_a_statement_of_this_year_is_a_voice_and_an_old_one_is_silence(editor):
    guardian = factories.make_guardian()
    spoken, old, mute = person("А", "Адзін"), person("Б", "Два"), person("В", "Тры")
    factories.make_guardianship(spoken, guardian, since=days_ago(90), statement_be="Яна не адна")
    factories.make_guardianship(old, guardian, since=days_ago(900), statement_be="Ён не адзін")
    factories.make_guardianship(mute, guardian, since=days_ago(90))
    assert set(listed(editor, Prisoner, care="silent")) == {old.pk, mute.pk}


def test_only_a_public_story_of_this_guardian_about_this_ward_is_a_voice(editor):
    guardian, other = factories.make_guardian(), factories.make_guardian(name_be="Іншая Апякунка")
    told, untold = person("А", "Адзін"), person("Б", "Два")
    for ward in (told, untold):
        factories.make_guardianship(ward, guardian)
        factories.publish(ward)
    home = HomePage.objects.get(locale__language_code="be")
    story = factories.make_interview(home, guardian=guardian, wards=[told])
    story.first_published_at = timezone.now()
    story.save()
    of_other = factories.make_interview(home, guardian=other, wards=[untold], slug="story-2")
    of_other.first_published_at = timezone.now()
    of_other.save()
    assert listed(editor, Prisoner, care="silent") == [untold.pk]
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert set(listed(editor, Prisoner, care="silent")) == {told.pk, untold.pk}


def test_a_story_of_two_years_ago_is_silence(editor):
    guardian, ward = factories.make_guardian(), person("А", "Адзін")
    factories.make_guardianship(ward, guardian)
    factories.publish(ward)
    story = factories.make_interview(
        HomePage.objects.get(locale__language_code="be"), guardian=guardian, wards=[ward]
    )
    story.first_published_at = timezone.now() - timedelta(days=700)
    story.save()
    assert listed(editor, Prisoner, care="silent") == [ward.pk]


def test_texts_missing_in_a_language_are_found_where_another_has_them(editor):
    belarusian = person("Ян", "Лес", summary_be="Настаўнік")
    every = factories.make_prisoner()
    assert (
        listed(editor, Prisoner, language="ru") == listed(editor, Prisoner, language="en") == [belarusian.pk]
    )
    assert listed(editor, Prisoner, language="be") == []
    every.about_en = "<p>She taught.</p>"
    every.save()
    assert listed(editor, Prisoner, language="be") == [every.pk]


@pytest.mark.parametrize(
    ("key", "columns", "complete"),
    [
        ("names", {"family_name_en": None}, {}),
        ("summary", {}, {"summary_be": "Настаўніца"}),
        ("detained", {}, {"detained_on": "2022-03-04"}),
        ("verified", {}, {"verified_on": timezone.now().date()}),
        ("portrait", {}, {"portrait": "an image"}),
    ],
)
def test_each_gap_can_be_asked_for(editor, key, columns, complete):
    gap = factories.make_prisoner(**columns)
    if "portrait" in complete:
        complete = {"portrait": factories.make_image()}
    factories.make_prisoner(**complete)
    assert listed(editor, Prisoner, missing=key) == [gap.pk]


def test_nobody_misses_what_does_not_apply_to_them(editor):
    freed = factories.make_prisoner(custody="exiled")
    dead = factories.make_prisoner(custody="died_in_custody")
    for key in ("verified", "place", "sentence", "postal_name", "guardian", "voice"):
        assert listed(editor, Prisoner, missing=key) == [], key
    assert set(listed(editor, Prisoner, missing="source")) == {freed.pk, dead.pk}


def test_a_dative_in_one_language_leaves_the_other_to_be_checked(editor, person_of):
    reader = person_of("Editors", "reader")
    half, whole = factories.make_prisoner(), factories.make_prisoner()
    for person_, codes in ((half, ["be"]), (whole, ["be", "ru"])):
        for code in codes:
            setattr(person_, f"postal_name_{code}", "Выдуманаму Міколу")
            person_.confirm_postal_name(code, reader)
        person_.save()
    assert listed(editor, Prisoner, missing="postal_name") == [half.pk]


def test_a_closed_facility_that_still_holds_somebody_stands_out(editor):
    empty = factories.make_facility(closed_on=days_ago(100), verified_on=days_ago(1))
    full = factories.make_facility(closed_on=days_ago(100), verified_on=days_ago(1))
    left = factories.make_facility(closed_on=days_ago(100), verified_on=days_ago(1))
    factories.make_facility()
    factories.make_placement(person("А", "Адзін"), full)
    factories.make_placement(person("Б", "Два", custody="exiled"), left)
    assert listed(editor, Facility, closed="holding") == [full.pk]
    assert listed(editor, Facility, missing="new_place") == [full.pk]
    assert set(listed(editor, Facility, closed="yes")) == {empty.pk, full.pk, left.pk}


@pytest.mark.parametrize("model", list(PARTS))
def test_every_filter_works_alone_together_and_with_nonsense(editor, model):
    keys = [part.key for part in PARTS[model]]
    for key in (*keys, "anything"):
        listed(editor, model, missing=key)
    listed(editor, model, missing=[*keys, "anything"], language=["be", "ru", "en"], verified="stale", q="Ян")
    listed(
        editor, model, missing="x", language="de", verified="'", facility="я", care="0", closed="?", wards=1
    )


def test_guardians_are_found_by_circle(editor):
    writer = factories.make_guardian(categories=["well_known"])
    factories.make_guardian(categories=["politician", "opposition"])
    assert listed(editor, Guardian, category="well_known") == [writer.pk]
