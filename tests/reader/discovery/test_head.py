"""What the head of a page tells machines and other services, where there is a public origin and nobody is careful."""

import json
import re
from datetime import UTC, datetime

import pytest

from cms.disclosure.acts import set_switches
from cms.disclosure.states import State
from cms.pages.models import HomePage, InterviewPage
from tests.factories import (
    fill_settings,
    make_campaign,
    make_guardian,
    make_interview,
    make_prisoner,
    publish,
)

ORIGIN = "https://campaign.example"


@pytest.fixture
def home(homes_world, settings):
    settings.PUBLIC_ORIGIN = ORIGIN
    fill_settings(publisher_be="Рэдакцыя </script><b>«Ліст»</b>")
    return HomePage.objects.get(locale__language_code="be")


@pytest.fixture
def story(home):
    campaign = make_campaign(home, title="Кампанія")
    ward = publish(make_prisoner(birth_date="1990-02-03"), birthday="full")
    return make_interview(
        campaign,
        title="«Ён вернецца»",
        slug="talk",
        wards=[ward],
        guardian=make_guardian(),
        first_published_at=datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=UTC),
        lead="<p>Пра сябра.</p>",
    )


def metas(text):
    found = re.findall(r'<meta\s+(?:property|name)="((?:og|twitter):[\w:]+)"\s+content="([^"]*)"', text)
    return {name: value for name, value in found if name != "og:locale:alternate"}


def graph(text):
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    return {each["@type"]: each for each in json.loads(said)["@graph"]}


def test_a_story_is_described_to_services_that_preview_it(client, story):
    text = client.get("/be/until-all/talk/").text
    card = f"{ORIGIN}/be/cards/stories-{story.pk}.jpg"
    assert metas(text) == {
        "og:type": "article",
        "og:title": "«Ён вернецца»",
        "og:description": "Пра сябра.",
        "og:url": f"{ORIGIN}/be/until-all/talk/",
        "og:site_name": "Пакуль не вызваляць усіх be",
        "og:locale": "be_BY",
        "og:image": card,
        "og:image:type": "image/jpeg",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "«Ён вернецца»",
        "twitter:card": "summary_large_image",
    }
    article = graph(text)["Article"]
    assert [article[name] for name in ("headline", "inLanguage", "image", "url")] == [
        "«Ён вернецца»", "be", card, f"{ORIGIN}/be/until-all/talk/",
    ]  # fmt: skip
    assert article["publisher"]["name"] == "Рэдакцыя </script><b>«Ліст»</b>"
    assert article["datePublished"] == "2026-03-04T05:06:07+00:00"
    assert [each["name"] for each in graph(text)["BreadcrumbList"]["itemListElement"]] == [
        "Пакуль не вызваляць усіх be", "Кампанія", "«Ён вернецца»",
    ]  # fmt: skip


def test_a_description_is_written_as_it_is_read(client, story):
    InterviewPage.objects.filter(pk=story.pk).update(lead="<p>Ліст &amp; кніга.</p><p>Пра\u00a0сябра.</p>")
    text = client.get("/be/until-all/talk/").text
    assert metas(text)["og:description"] == "Ліст &amp; кніга. Пра\u00a0сябра."
    assert graph(text)["Article"]["description"] == "Ліст & кніга. Пра\u00a0сябра."


def test_machines_are_given_no_description_of_a_person(client, story):
    ward = story.wards.get().prisoner
    for path in ("/be/until-all/talk/", f"/be/prisoners/{ward.public_id}/"):
        said = json.dumps(graph(client.get(path).text), ensure_ascii=False)
        assert "Person" not in said and "1990" not in said and "Прыдуманая" not in said


def test_the_front_page_describes_the_publisher_and_a_person_the_way_to_them(client, story):
    home = graph(client.get("/be/").text)
    assert list(home) == ["Organization"] and home["Organization"]["url"] == f"{ORIGIN}/be/"
    person = story.wards.get().prisoner
    trail = graph(client.get(f"/be/prisoners/{person.public_id}/").text)["BreadcrumbList"]["itemListElement"]
    assert [each["item"] for each in trail] == [
        f"{ORIGIN}/be/{rest}" for rest in ("", "prisoners/", f"prisoners/{person.public_id}/")
    ]


def test_words_of_editors_cannot_leave_the_script_element(client, story):
    text = client.get("/be/until-all/talk/").text
    assert text.count("<script") == text.count("</script>") == 1


def test_every_language_is_named_and_one_for_readers_of_none(client, home):
    text = client.get("/ru/").text
    found = re.findall(r'<link rel="alternate"\s+hreflang="([\w-]+)"\s+href="([^"]+)"', text)
    assert found == [
        ("be", f"{ORIGIN}/be/"), ("ru", f"{ORIGIN}/ru/"), ("en", f"{ORIGIN}/en/"), ("x-default", f"{ORIGIN}/en/"),
    ]  # fmt: skip


@pytest.mark.parametrize("why", ["no origin", "careful", "careful by a publisher"])
def test_nothing_of_it_is_there_without_an_origin_or_in_careful_mode(client, story, settings, why):
    if why == "no origin":
        settings.PUBLIC_ORIGIN = ""
    elif why == "careful":
        settings.CMS_CAREFUL = True
    else:
        fill_settings(careful=True)
    person = story.wards.get().prisoner
    for path in ("/be/", "/be/until-all/talk/", f"/be/prisoners/{person.public_id}/"):
        text = client.get(path).text
        for part in (
            "og:",
            "twitter:",
            "ld+json",
            "x-default",
            "canonical",
            ORIGIN,
            "t.me/",
            "wa.me",
            "/cards/",
        ):
            assert part not in text, (path, part)
    for suffix in (".jpg", "-wide.jpg", "-square.jpg", ".svg", ".html"):
        assert client.get(f"/be/cards/stories-{story.pk}{suffix}").status_code == 404


def test_whoever_search_engines_are_not_told_of_is_not_passed_on(client, home):
    person = publish(make_prisoner(), State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    text = client.get(f"/be/prisoners/{person.public_id}/").text
    assert "Настаўнік" in text
    assert not metas(text) and "ld+json" not in text and "t.me/" not in text


def test_a_draft_is_not_passed_on(client, story, rf):
    story.title = "Чарнавік"
    request = rf.get("/")
    request.is_preview = True
    response = story.serve_preview(request, "")
    response.render()
    assert "Чарнавік" in response.text and "og:" not in response.text and "t.me/" not in response.text


def test_a_hidden_portrait_is_not_described(client, story):
    set_switches(story.wards.get().prisoner, {"show_portrait": False})
    assert client.get("/be/until-all/talk/").status_code == 200
