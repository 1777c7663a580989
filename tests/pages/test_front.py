"""A front page: a few people, the next birthdays and some stories, each where there are any."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from cms import version
from tests.factories import (
    make_facility,
    make_guardian,
    make_interview,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes(homes_world):
    from cms.pages.querysets import live_homes

    return live_homes()


@pytest.fixture
def born(monkeypatch):
    """Somebody imprisoned, born on 29 February; it is the 20th of that month in a year without such a day."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(2027, 2, 20, 9, tzinfo=UTC))
    with version.act():
        person = make_prisoner(birth_date=date(1988, 2, 29), birth_precision="day")
        make_placement(person, make_facility())
        publish(person, show_address=True, letters="allowed", birthday="full")
    return person


def test_a_birthday_is_told_by_day_and_month_and_leads_to_the_envelope(client, homes, born):
    page = client.get("/en/").content.decode()
    assert '<time datetime="02-29">29\xa0February</time>' in page
    assert page.count(f'href="/en/prisoners/{born.public_id}/envelope/"') == 2
    assert "1988" not in page


def test_nothing_is_said_of_birthdays_when_nobody_lets_theirs_be_known(client, homes, born):
    born.disclosure.birthday = "off"
    with version.act():
        born.disclosure.save()
    page = client.get("/en/").content.decode()
    assert born.public_id in page
    assert 'id="birthdays"' not in page


def test_four_stories_stand_on_the_front_page_and_more_behind_a_link(client, homes):
    speaker = make_guardian()
    for number in range(5):
        make_interview(homes["en"], slug=f"story-{number}", title=f"Story {number}", guardian=speaker)
    page = client.get("/en/").content.decode()
    assert page.count('class="story"') == 4
    assert 'href="/en/stories/"' in page
    assert 'href="/be/stories/"' not in client.get("/be/").content.decode()


def test_a_term_stands_apart_from_the_state_or_it_would_be_time_already_spent(client, homes):
    with version.act():
        person = make_prisoner()
        make_sentence(person, years=6)
        make_placement(person, make_facility())
        publish(person, show_address=True, letters="allowed")
    page = client.get("/en/").content.decode()
    assert '<p class="face-note">Imprisoned</p>' in page
    assert '<p class="face-note">Term: 6 years</p>' in " ".join(page.split())
