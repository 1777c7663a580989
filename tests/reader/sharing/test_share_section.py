"""Passing a page on: plain links, text to copy and files, with the warning they need; no request to another host."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from cms.delivery.middleware import AFRESH
from cms.pages.models import HomePage
from tests.factories import make_interview, make_prisoner, publish

ORIGIN = "https://campaign.example"


@pytest.fixture
def story(homes_world, settings):
    settings.PUBLIC_ORIGIN = ORIGIN
    home = HomePage.objects.get(locale__language_code="be")
    return make_interview(home, title="Сваё & чужое + «ліст»", wards=[publish(make_prisoner())])


def section(client, path):
    from html import unescape
    from re import DOTALL, findall

    (found,) = findall(r'<details class="share">.*?</details>', client.get(path).text, DOTALL)
    return found, [unescape(each) for each in findall(r'(?:href|src)="([^"]*)"', found)]


def test_a_page_is_passed_on_by_plain_links_that_hold_its_title_and_address(client, story):
    _text, links = section(client, "/be/story-1/")
    address = f"{ORIGIN}/be/story-1/"
    telegram, whatsapp, mail = links[:3]
    assert telegram.startswith("https://t.me/share/url?") and whatsapp.startswith("https://wa.me/?")
    assert parse_qs(urlsplit(telegram).query) == {"url": [address], "text": [story.title]}
    assert parse_qs(urlsplit(whatsapp).query) == {"text": [f"{story.title}\n{address}"]}
    assert unquote(mail) == f"mailto:?subject={story.title}&body={address}"
    assert "utm" not in "".join(links)


def test_other_sites_do_not_learn_from_where_they_were_opened_and_nothing_is_loaded_from_them(client, story):
    text, links = section(client, "/be/story-1/")
    assert (
        text.count('rel="noreferrer noopener external"')
        == sum(link.startswith("http") for link in links)
        == 2
    )
    assert all(link.startswith("/be/cards/stories-") for link in links[3:]) and len(links) == 7


@pytest.mark.parametrize(
    ("language", "warning"),
    [
        ("be", "Толькі з-за межаў Беларусі"),
        ("ru", "Только из-за пределов Беларуси"),
        ("en", "Only from outside Belarus"),
    ],
)
def test_the_warning_comes_before_the_ways(client, story, language, warning):
    person = story.wards.get().prisoner
    text, _links = section(client, f"/{language}/prisoners/{person.public_id}/")
    assert warning in text and text.index(warning) < text.index("t.me")


def test_a_person_has_no_quote_to_place_elsewhere(client, story):
    person = story.wards.get().prisoner
    _text, links = section(client, f"/be/prisoners/{person.public_id}/")
    assert not any(link.endswith(".html") for link in links)
    assert client.get(f"/be/cards/prisoners-{person.public_id}.html").status_code == 404


def test_the_section_costs_no_query(client, story, settings):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def queries():
        client.get("/be/story-1/", **{AFRESH: True})
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get("/be/story-1/", **{AFRESH: True})
        return len(asked)

    with_section = queries()
    settings.PUBLIC_ORIGIN = ""
    assert with_section == queries() <= 15
