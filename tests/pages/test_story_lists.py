"""Lists of stories: each by its rule, which readers are told; nothing held back is in any of them."""

import pytest

from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.composing import compose
from tests.factories import (
    make_campaign,
    make_content,
    make_guardian,
    make_home,
    make_interview,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def be():
    return make_home("be")


@pytest.fixture
def campaign(be):
    return make_campaign(be)


@pytest.fixture
def speaker():
    return make_guardian()


@pytest.fixture
def stories(be, campaign, speaker):
    """One story below the home, two below the campaign; the newest is the last."""
    outside = make_interview(be, slug="outside", title="Звонку", first_published_at="2024-01-01T00:00Z")
    first = make_interview(
        campaign, slug="first", title="Першая", guardian=speaker, first_published_at="2024-02-01T00:00Z"
    )
    last = make_interview(campaign, slug="last", title="Апошняя", first_published_at="2024-03-01T00:00Z")
    return {"outside": outside, "first": first, "last": last}


def listed(page, language="be", **value):
    """What a list with these parts shows on `page`: its rule and the titles, or None."""
    page.body = [("story_list", {"heading": "", "rule": "newest", "limit": 6, **value})]
    page.save()
    page.refresh_from_db()
    blocks = compose(page.body, language, page=page).body
    return (blocks[0].value.rule.value, [each.title for each in blocks[0].value.stories]) if blocks else None


def test_the_newest_come_first(be, stories):
    assert listed(be) == ("newest", ["Апошняя", "Першая", "Звонку"])
    assert listed(be, limit=1) == ("newest", ["Апошняя"])


def test_a_campaign_lists_its_own(be, campaign, stories):
    assert listed(campaign, rule="campaign") == ("campaign", ["Апошняя", "Першая"])
    about = make_content(be, slug="about-2")
    assert listed(about, rule="campaign", campaign=campaign) == ("campaign", ["Апошняя", "Першая"])
    assert listed(stories["last"], rule="campaign") == ("campaign", ["Першая"])


def test_a_guardian_s_stories_are_gone_with_the_guardian(be, stories, speaker):
    assert listed(be, rule="guardian", guardian=speaker) == ("guardian", ["Першая"])
    change_guardian_state(speaker, GuardianState.HIDDEN)
    assert listed(be, rule="guardian", guardian=speaker) is None


def test_a_story_lists_the_other_stories_of_its_guardian(be, stories, speaker):
    other = make_interview(be, slug="other", title="Іншая", guardian=speaker)
    assert listed(other, rule="guardian") == ("guardian", ["Першая"])


def test_chosen_stories_stand_in_the_order_of_the_editor(be, stories):
    chosen = [stories["outside"], stories["last"]]
    assert listed(be, rule="chosen", stories=chosen) == ("chosen", ["Звонку", "Апошняя"])


def test_chosen_stories_are_found_in_the_language_of_the_reader(be, stories, campaign):
    ru = make_home("ru")
    ru_campaign = make_campaign(ru, translation_key=campaign.translation_key)
    make_interview(
        ru_campaign, slug="first", title="Первая", translation_key=stories["first"].translation_key
    )
    chosen = [stories["last"], stories["first"]]
    assert listed(ru, "ru", rule="chosen", stories=chosen) == ("chosen", ["Первая"])
    assert listed(ru, "ru", rule="campaign", campaign=campaign) == ("campaign", ["Первая"])
    en = make_home("en")
    assert listed(en, "en", rule="campaign", campaign=campaign) is None


def test_stories_held_back_are_in_no_list(be, campaign, stories):
    person = publish(make_prisoner())
    story = make_interview(campaign, slug="named", title="Пра чалавека", wards=[person])
    change_state(person, State.WITHDRAWN)
    for rule, value in (
        ("newest", {}),
        ("campaign", {"campaign": campaign}),
        ("chosen", {"stories": [story]}),
    ):
        told = listed(be, rule=rule, **value)
        assert told is None or "Пра чалавека" not in told[1]


def test_readers_are_told_the_rule(client, be, stories, speaker):
    listed(be, rule="guardian", guardian=speaker, heading="Слухайце")
    text = " ".join(client.get("/be/").text.split())
    assert "Апошнія гісторыі пад адной апекай: Алена Прыдуманая" in text


def test_a_guardian_s_name_from_another_language_says_so(client, speaker):
    make_interview(make_home("en"), guardian=speaker)
    assert '<p class="kicker"><span lang="be">Алена Прыдуманая</span></p>' in client.get("/en/").text


def test_lists_cost_the_same_whatever_they_hold(be, campaign, django_assert_num_queries):
    def cost(number):
        for at in range(number):
            make_interview(campaign, slug=f"story-{number}-{at}", guardian=make_guardian())
        listed(be, rule="campaign", campaign=campaign, limit=20)
        be.body.append(("story_list", {"rule": "newest", "limit": 20}))
        # Home, stories, the campaign, those listed; guardians and their links.
        # One of them is for restrictions, which an answer reads once a content version.
        with django_assert_num_queries(7):
            compose(be.body, "be", page=be)

    cost(1)
    cost(12)
