"""A story's quote in a frame on other sites: only where editors allow it, only there, and only of who is public."""

import re
from html import unescape

import pytest
from bs4 import BeautifulSoup

from cms.delivery.leaks import addresses
from cms.delivery.middleware import CONTENT_SECURITY_POLICY
from cms.disclosure.acts import change_guardian_state
from cms.disclosure.states import GuardianState
from cms.pages.models import HomePage
from tests.factories import fill_settings, make_guardian, make_interview

ORIGIN = "https://campaign.example"


@pytest.fixture
def speaker(homes_world):
    return make_guardian()


@pytest.fixture
def story(speaker, settings):
    settings.PUBLIC_ORIGIN = ORIGIN
    fill_settings(embeds=True)
    home = HomePage.objects.get(locale__language_code="be")
    return make_interview(home, title="Сваё & чужое + «ліст»", guardian=speaker)


def embedded(client, story, language="be", **extra):
    return client.get(f"/{language}/embed/{story.pk}/", **extra)


def neutral(client):
    return client.get("/be/embed/1/").content


def test_it_is_a_quote_its_guardian_and_a_way_to_the_story_without_script_or_cookie(client, story):
    answer = embedded(client, story)
    shown = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 200 and shown.html["lang"] == "be"
    assert shown.select_one("blockquote").text.strip() == story.title
    assert shown.select_one("figcaption strong").text == "Алена Прыдуманая"
    (link,) = shown.select("a")
    assert (link["href"], link["rel"]) == (f"{ORIGIN}/be/story-1/", ["noreferrer", "noopener"])
    assert not shown.select("script, form, iframe") and not answer.cookies
    assert all(each["src"].startswith("/") for each in shown.select("[src]"))
    assert shown.select_one('meta[name="robots"]')["content"] == answer["X-Robots-Tag"] == "noindex"


def test_other_sites_may_frame_it_and_nothing_else(client, story):
    """Also where it is confirmed: a browser takes the headers of a 304 for those of what it keeps."""
    answer = embedded(client, story)
    again = embedded(client, story)
    confirmed = embedded(client, story, HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (answer.status_code, again.status_code, confirmed.status_code) == (200, 200, 304)
    for each in (answer, again, confirmed):
        assert each["Content-Security-Policy"].endswith("frame-ancestors *")
        assert "X-Frame-Options" not in each
    home = client.get("/be/")
    kept = client.get("/be/", HTTP_IF_NONE_MATCH=home["ETag"])
    paths = ("story-1/", "prisoners/", "none-such/", "embed/", f"cards/stories-{story.pk}.jpg")
    others = [home, kept, *(client.get(f"/be/{path}") for path in paths)]
    assert kept.status_code == 304
    assert {each["Content-Security-Policy"] for each in others} == {CONTENT_SECURITY_POLICY}
    assert all(each["X-Frame-Options"] == "SAMEORIGIN" for each in others if each.status_code != 304)
    assert client.get("/admin/login/")["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("off", [{"embeds": False}, {"careful": True}])
def test_where_it_is_not_allowed_it_is_nowhere(client, story, off):
    fill_settings(**off)
    answer = embedded(client, story)
    assert answer.status_code == 404 and answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert "Алена" not in answer.content.decode()
    assert not list(addresses.quotes()) and "iframe" not in client.get("/be/story-1/").content.decode()


def test_it_is_off_unless_an_editor_says_so(client, homes_world, settings):
    settings.PUBLIC_ORIGIN = ORIGIN
    assert client.get("/be/embed/1/").content == client.get("/be/none-such/").content


def test_whoever_is_not_public_leaves_one_sentence_for_whatever_reason(client, story, speaker):
    assert embedded(client, story).status_code == 200
    change_guardian_state(speaker, GuardianState.HIDDEN)
    hidden = embedded(client, story)
    assert hidden.status_code == 404 and hidden.content == neutral(client)
    assert not any(word in hidden.content.decode() for word in ("Алена", "Сваё", "story-1"))
    assert hidden["Content-Security-Policy"].endswith("frame-ancestors *")
    change_guardian_state(speaker, GuardianState.PUBLIC)
    assert embedded(client, story).status_code == 200
    assert embedded(client, story, "ru").status_code == 404, "a story has one language"
    story.unpublish()
    assert embedded(client, story).content == neutral(client)
    alone = make_interview(story.get_parent().specific, title="Без апекуна", slug="story-2")
    assert embedded(client, alone).content == neutral(client)


def test_the_sentence_is_the_same_in_words_for_each_language(client, story):
    for language in ("be", "ru", "en"):
        answer = client.get(f"/{language}/embed/987654321/")
        shown = BeautifulSoup(answer.content, "html.parser")
        assert (answer.status_code, shown.html["lang"]) == (404, language)
        assert len(shown.select("p")) == 1 and not shown.select("a")


def test_the_code_is_offered_with_a_warning_and_nothing_of_a_title_gets_out_of_it(client, story):
    story.title = 'Кажа "дык" <script>'
    story.save()
    page = client.get("/be/story-1/").content.decode()
    code = unescape(re.search(r'aria-describedby="embed-code"[^>]*>(.*?)</p>', page)[1])
    frame = BeautifulSoup(code, "html.parser").iframe
    assert frame["src"] == f"{ORIGIN}/be/embed/{story.pk}/" and frame["title"] == 'Кажа "дык" <script>'
    assert frame["sandbox"] == ["allow-popups", "allow-popups-to-escape-sandbox"]
    assert frame["referrerpolicy"] == "no-referrer" and "<script" not in page.partition("embed-code")[2]
    warning = page.partition("embed-code")[2].partition("&lt;iframe")[0]
    assert "notice-care" in warning, "it stands before the code"


def test_the_search_for_leaks_reads_every_quote(story):
    assert set(addresses.quotes()) == {f"/{language}/embed/{story.pk}/" for language in ("be", "ru", "en")}
