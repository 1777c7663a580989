"""All the stories: by circle of guardians, page by page, and nothing of those who are hidden."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.delivery.middleware import AFRESH
from cms.pages.querysets import live_homes
from tests.factories import make_guardian, make_interview, make_prisoner

pytestmark = pytest.mark.django_db
URL = "/be/stories/"


@pytest.fixture
def shelf(homes_world):
    """Fourteen stories of a politician, one of somebody of the diaspora; one whose guardian is hidden."""
    home = live_homes()["be"]
    with version.act():
        speakers = [
            make_guardian(categories=[category], public=public)
            for category, public in (("politician", True), ("diaspora", True), ("opposition", False))
        ]
        for number, speaker in enumerate([speakers[0]] * 14 + speakers[1:]):
            make_interview(home, slug=f"story-{number}", title=f"Гісторыя {number}", guardian=speaker)
    return speakers


def told(client, query=""):
    answer = client.get(URL + query, **{AFRESH: True})
    assert answer.status_code == 200
    return answer.content.decode()


def test_twelve_stand_on_a_page_that_links_its_neighbours(client, shelf):
    first, second = told(client), told(client, "?page=2")
    assert [page.count('class="story"') for page in (first, second)] == [12, 3]
    assert 'href="?page=2" rel="next"' in first
    assert 'href="?" rel="prev"' in second
    assert told(client, "?page=9").count('class="story"') == 3


def test_a_circle_chooses_its_stories_and_is_kept_in_other_languages(client, shelf):
    page = told(client, "?category=diaspora")
    assert page.count('class="story"') == 1
    assert 'href="/ru/stories/?category=diaspora"' in page
    assert told(client, "?category=politician&page=2").count('class="story"') == 2


@pytest.mark.parametrize("category", ["opposition", "none-such", "<script>"])
def test_a_circle_of_hidden_guardians_is_like_one_that_does_not_exist(client, shelf, category):
    page = told(client, f"?category={category}")
    assert page.count('class="story"') == 0
    assert "category=opposition" not in told(client)
    assert "<script" not in page


def test_it_asks_no_more_for_many_stories_than_for_one(client, shelf):
    def cost():
        told(client)
        with CaptureQueriesContext(connection) as captured:
            told(client)
        return len(captured)

    before = cost()
    with version.act():
        make_interview(
            live_homes()["be"],
            slug="another",
            guardian=make_guardian(),
            wards=[make_prisoner() for _ in range(3)],
        )
    assert cost() == before <= 11
