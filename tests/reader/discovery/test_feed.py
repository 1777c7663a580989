"""Stories as Atom: what RFC 4287 asks for, and nobody who is hidden."""

from datetime import UTC, datetime
from uuid import UUID
from xml.etree import ElementTree

import pytest

from cms import version
from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.models import HomePage
from tests.factories import fill_settings, make_guardian, make_interview, make_prisoner, publish

ATOM = "{http://www.w3.org/2005/Atom}"
ORIGIN = "https://campaign.example"


@pytest.fixture
def home(homes_world):
    return HomePage.objects.get(locale__language_code="be")


def story(home, at=1, **fields):
    moment = datetime(2026, 1, at, 12, tzinfo=UTC)
    return make_interview(
        home, slug=f"story-{at}", **{"title": f"Размова {at}", "first_published_at": moment} | fields
    )


def feed(client, language="be", **extra):
    answer = client.get(f"/{language}/feed.xml", **extra)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def texts(element, name):
    return [each.text for each in element.iter(f"{ATOM}{name}")]


def links(element):
    return [
        (each.get("rel"), each.get("hreflang"), each.get("href")) for each in element.findall(f"{ATOM}link")
    ]


def test_a_feed_has_what_the_standard_asks_for(client, home, settings):
    settings.PUBLIC_ORIGIN = ORIGIN
    fill_settings(publisher_be="Ініцыятыва «Ўзаемадапамога»")
    story(home, 1, lead="<p>Пра ліст і <b>апекунства</b>.</p>")
    story(home, 2, last_published_at=datetime(2026, 3, 5, tzinfo=UTC))
    read = feed(client)

    assert read.tag == f"{ATOM}feed"
    assert read.get("{http://www.w3.org/XML/1998/namespace}lang") == "be"
    assert [read.findtext(f"{ATOM}{each}") for each in ("title", "updated", "author/" + ATOM + "name")] == [
        home.title, "2026-03-05T00:00:00+00:00", "Ініцыятыва «Ўзаемадапамога»",
    ]  # fmt: skip
    assert links(read) == [("alternate", None, f"{ORIGIN}/be/"), ("self", None, f"{ORIGIN}/be/feed.xml")]
    newest, older = read.findall(f"{ATOM}entry")
    assert (texts(newest, "title"), texts(newest, "updated")) == (
        ["Размова 2"],
        ["2026-03-05T00:00:00+00:00"],
    )
    assert texts(older, "published") == texts(older, "updated") == ["2026-01-01T12:00:00+00:00"]
    assert links(older) == [("alternate", None, f"{ORIGIN}/be/story-1/")]
    summary = older.find(f"{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("html", "<p>Пра ліст і <b>апекунства</b>.</p>")
    ids = texts(read, "id")
    assert len({UUID(each) for each in ids}) == len(ids) == 3


def test_the_ids_outlive_the_host(client, home, settings):
    told = story(home)
    before = texts(feed(client), "id")
    settings.PUBLIC_ORIGIN = ORIGIN
    assert texts(feed(client), "id") == before
    assert str(told.translation_key) not in "".join(before)


def test_an_entry_names_its_other_languages(client, home):
    told = story(home)
    for language in ("ru", "en"):
        story(HomePage.objects.get(locale__language_code=language), translation_key=told.translation_key)
    (entry,) = feed(client, "ru").findall(f"{ATOM}entry")
    assert links(entry) == [
        ("alternate", None, "/ru/story-1/"), ("alternate", "be", "/be/story-1/"), ("alternate", "en", "/en/story-1/"),
    ]  # fmt: skip
    assert texts(feed(client, "be"), "id")[1] != texts(feed(client, "ru"), "id")[1]


def test_careful_mode_has_none_for_a_reader_of_feeds_keeps_it(client, home, settings):
    settings.PUBLIC_ORIGIN, settings.CMS_CAREFUL = ORIGIN, True
    story(home)
    answer = client.get("/be/feed.xml")
    assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")
    assert "feed.xml" not in client.get("/be/").text


def test_a_story_leaves_with_its_ward_and_with_its_guardian(client, home):
    ward, guardian = publish(make_prisoner()), make_guardian()
    story(home, 1, title="Пра Выдуманага", wards=[ward])
    story(home, 2, title="Кажа Прыдуманая", guardian=guardian)
    assert texts(feed(client), "title")[1:] == ["Кажа Прыдуманая", "Пра Выдуманага"]
    change_state(ward, State.WITHDRAWN)
    assert texts(feed(client), "title")[1:] == ["Кажа Прыдуманая"]
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert texts(feed(client), "title")[1:] == []


def test_a_feed_without_stories_is_the_same_at_any_time(client, home):
    HomePage.objects.filter(pk=home.pk).update(first_published_at=None)
    assert feed(client, **{AFRESH: True}).findtext(f"{ATOM}updated") == "2020-01-01T00:00:00+00:00"


def test_there_is_no_feed_where_there_is_no_front_page(client, home):
    HomePage.objects.get(locale__language_code="en").unpublish()
    assert client.get("/en/feed.xml").status_code == 404
    assert client.post("/be/feed.xml").status_code == 405


@pytest.mark.parametrize("number", [1, 20])
def test_a_feed_costs_the_same_for_twenty_stories(client, home, django_assert_num_queries, number):
    with version.act():
        for at in range(number):
            story(home, at + 1, lead="<p>Словы.</p>")
    client.get("/be/feed.xml", **{AFRESH: True})
    with django_assert_num_queries(4):
        assert len(feed(client, **{AFRESH: True}).findall(f"{ATOM}entry")) == number


def test_pages_lead_to_the_feed_of_their_language(client, home):
    page = " ".join(client.get("/ru/").text.split())
    assert '<link rel="alternate" type="application/atom+xml"' in page
    assert 'href="/ru/feed.xml"' in page
