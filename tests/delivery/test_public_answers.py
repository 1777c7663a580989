"""How public answers travel: one for everyone, confirmed cheaply, never older than the content."""

import pytest
from django.contrib.sessions.models import Session

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from tests.factories import (
    fill_settings,
    make_directory,
    make_facility,
    make_guardian,
    make_home,
    make_interview,
    make_placement,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    home = make_home("be")
    make_directory(home)
    person = make_prisoner()
    make_placement(person, make_facility())
    publish(person, show_address=True, letters="allowed")
    make_interview(
        home,
        wards=[person],
        guardian=make_guardian(),
        body=[
            ("person_card", {"person": person}),
            ("mailable_address", {"person": person}),
        ],
    )
    return person


def addresses(person):
    return [
        "/be/",
        "/be/story-1/",
        "/be/prisoners/",
        f"/be/prisoners/{person.public_id}/",
        f"/be/prisoners/{person.public_id}/envelope/",
        "/be/nothing/",
        "/nothing/",
        "/",
        "/health/",
        "/robots.txt",
        "/api/v2/prisoners/?locale=be",
        f"/api/v2/prisoners/{person.public_id}/",
        "/api/v2/pages/",
        "/api/v2/nothing/",
        f"/be/prisoners/{person.public_id}/letter/",
        "/be/evening/",
        "/be/evening/10/",
        "/be/evening/10/labels/",
    ]


def test_no_public_answer_sets_a_cookie_or_opens_a_session_or_varies_by_one(client, person):
    for path in addresses(person):
        answer = client.get(path)
        assert not answer.cookies, path
        assert "Cookie" not in answer.get("Vary", ""), path
    assert not Session.objects.exists()


def test_a_signed_in_editor_gets_the_very_same_answer(client, admin_client, person):
    for path in addresses(person):
        assert client.get(path).content == admin_client.get(path).content, path


def test_pages_ask_for_nothing_from_elsewhere(client, person):
    import re

    for path in addresses(person)[:6]:
        text = client.get(path).text
        loaded = re.findall(r'(?:src|srcset|action|data|poster)="([^"]+)"|<link[^>]*href="([^"]+)"', text)
        assert all(
            one.startswith(("/", "?")) and not one.startswith("//") for pair in loaded for one in pair if one
        )
        assert "<script" not in text and "style=" not in text
        assert "default-src 'none'" in client.get(path)["Content-Security-Policy"]


def test_an_unchanged_answer_is_confirmed_with_one_query(client, person, django_assert_num_queries):
    for path in (*addresses(person)[:5], *addresses(person)[10:13]):
        first = client.get(path)
        with django_assert_num_queries(1):
            again = client.get(path, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"]), path
        assert client.get(path, headers={"if-none-match": "W/" + first["ETag"]}).status_code == 304


def test_any_public_change_makes_every_answer_new(client, person):
    tags = {path: client.get(path).get("ETag") for path in addresses(person)[:5]}
    change_state(person, State.WITHDRAWN)
    for path, tag in tags.items():
        assert client.get(path, headers={"if-none-match": tag}).status_code in (200, 404), path


def test_a_404_has_no_tag_and_a_guessed_tag_confirms_nothing(client, person):
    assert "ETag" not in client.get("/be/nothing/")
    tag = client.get("/be/")["ETag"]
    assert client.get("/be/nothing/", headers={"if-none-match": tag}).status_code == 404


def test_a_moved_prisoner_has_the_new_address_everywhere_at_the_next_read(client, person):
    shown = [path for path in addresses(person)[1:5] if path != "/be/prisoners/"]
    shown.append(f"/api/v2/prisoners/{person.public_id}/")
    assert all("ПК № 9" in client.get(path).text for path in shown)
    stay = person.placements.get()
    stay.facility = make_facility(
        short_name_be="ПК № 14", street_be="вул. Міру, 1а", postcode="222125", locality_be="п. Навасады"
    )
    stay.save()
    for path in shown:
        text = client.get(path).text
        assert "ПК № 14" in text and "222125" in text and "213410" not in text, path


def test_an_answer_built_across_a_change_is_built_again(client, person, monkeypatch):
    from cms.pages.models import HomePage

    stock, calls = HomePage.get_context, []

    def changing(self, request, *args, **kwargs):
        context = stock(self, request, *args, **kwargs)
        calls.append(len(context["people"]))
        if len(calls) == 1:
            change_state(person, State.WITHDRAWN)
        return context

    monkeypatch.setattr(HomePage, "get_context", changing)
    assert person.family_name_be not in client.get("/be/").text
    assert calls == [1, 0]


def test_an_answer_during_endless_changes_is_not_to_be_kept(client, person, monkeypatch):
    from cms import version
    from cms.pages.models import HomePage

    stock = HomePage.get_context

    def changing(self, request, *args, **kwargs):
        context = stock(self, request, *args, **kwargs)
        with version.act():
            pass
        return context

    monkeypatch.setattr(HomePage, "get_context", changing)
    answer = client.get("/be/")
    assert (answer.status_code, answer["Cache-Control"], "ETag" in answer) == (200, "no-store", False)


def test_careful_mode_stores_nothing(client, person, settings):
    settings.CMS_CAREFUL = True
    answer = client.get("/be/")
    assert (answer["Cache-Control"], "ETag" in answer) == ("no-store", False)


def test_a_publisher_turns_careful_mode_on_for_pages_and_api_alike(client, person, settings):
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    pages = ("/be/", "/api/v2/prisoners/", "/be/nothing/")
    before = {path: client.get(path) for path in pages}
    assert "https://campaign.example/be/" in before["/be/"].content.decode()
    fill_settings(careful=True)
    for path in pages:
        tag = {"if-none-match": before[path].get("ETag", "")}
        answer = client.get(path, headers=tag)
        assert (answer["Cache-Control"], "ETag" in answer) == ("no-store", False), path
        assert answer.status_code == before[path].status_code, path
    assert "https://campaign.example" not in client.get("/be/").content.decode()
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()
    fill_settings(careful=False)
    assert "ETag" in client.get("/be/")


def test_a_configured_edge_may_keep_an_answer_for_a_minute_at_most(client, person, settings):
    assert client.get("/be/")["Cache-Control"] == "no-cache"
    settings.WAGTAILFRONTENDCACHE = {
        "edge": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend"}
    }
    assert client.get("/be/")["Cache-Control"] == "public, max-age=0, s-maxage=60"
