"""What is kept of public answers, and what never is."""

import pytest
from django.conf import settings as configured
from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpResponse

from cms.delivery import kept
from cms.delivery.leaks.client import Client as LeakClient
from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from tests import factories

PAGE, LIST, SEARCH = "/be/story/", "/api/v2/prisoners/", "/be/prisoners/?search=Бірула"


def held(cache):
    """All that lies in a cache, keys and values."""
    if isinstance(cache, LocMemCache):
        return dict(cache._cache)
    client = cache._cache.get_client()
    return {key.decode(): client.get(key) for key in client.scan_iter()}


@pytest.fixture
def home(db):
    home = factories.make_home("be")
    factories.make_directory(home)
    return home


@pytest.fixture
def mikola(home):
    return factories.publish(factories.make_prisoner(public_id="mikola2222"))


def test_a_repeated_answer_costs_one_query_and_is_the_same(client, home, mikola, django_assert_num_queries):
    for path in ("/be/", "/be/prisoners/", "/be/prisoners/mikola2222/", LIST, f"{LIST}?locale=ru&limit=1"):
        first = client.get(path)
        with django_assert_num_queries(1):
            again = client.get(path)
        assert (again.status_code, again.content) == (200, first.content), path
        assert dict(again.headers) == dict(first.headers), path


def test_a_kept_answer_ends_with_the_act_that_changes_it(client, home, mikola):
    paths = ("/be/prisoners/", LIST, "/be/prisoners/mikola2222/")
    assert all(mikola.family_name_be in client.get(path).text for _ in range(2) for path in paths)
    change_state(mikola, State.WITHDRAWN)
    assert not any(mikola.family_name_be in client.get(path).text for path in paths[:2])
    assert client.get(paths[2]).status_code == 404


def test_a_kept_answer_passes_no_other_middleware(client, home, monkeypatch):
    client.get("/be/")
    monkeypatch.setattr(
        "django.contrib.sessions.middleware.SessionMiddleware.process_request", lambda *_: 1 / 0
    )
    assert client.get("/be/").status_code == 200


def test_one_question_to_the_api_is_one_answer_however_it_is_written(site):
    for query in ("limit=2&locale=be", "locale=be&limit=2", "&locale=be&&limit=%32&", "loc%61le=be&limit=2"):
        site.ask(f"{LIST}?{query}")
    assert len(site.built) == 1
    for query in ("limit=2", "limit=2&locale=be&locale=be", "limit=2&locale=", "limit=2&locale=be;x"):
        site.ask(f"{LIST}?{query}")
    assert len(site.built) == 5


def test_bytes_that_only_look_alike_are_two_questions(site):
    site.ask(LIST, QUERY_STRING="search=%C3%83%C2%A9")
    site.ask(LIST, QUERY_STRING="search=\xc3\xa9")
    assert len(site.built) == 2


def test_a_page_may_repeat_its_address_and_is_kept_as_it_was_asked_for(site):
    site.ask("/be/prisoners/?a=1&b=2")
    site.ask("/be/prisoners/?b=2&a=1")
    assert len(site.built) == 2


@pytest.mark.parametrize("status", [301, 400, 404, 405, 410, 500])
def test_only_what_is_there_is_kept(site, status):
    def other(request, response):
        response.status_code = status
        return response

    site.change = other
    assert [site.ask().status_code for _ in range(2)] == [status, status]
    assert len(site.built) == 2


def test_what_is_not_stamped_is_not_kept(site):
    site.change = lambda request, response: HttpResponse("a draft behind a token")
    answers = [site.ask("/api/v2/previews/?token=x") for _ in range(2)]
    assert len(site.built) == 2
    assert not any("ETag" in answer or "Cache-Control" in answer for answer in answers)


@pytest.mark.parametrize(
    "shown",
    [{"HTTP_AUTHORIZATION": "Basic cmVhZGVyOg=="}, {"HTTP_COOKIE": f"{configured.SESSION_COOKIE_NAME}=x"}],
)
def test_what_a_host_gave_to_somebody_it_knows_is_kept_for_nobody(site, shown):
    site.ask(PAGE, **shown)
    site.ask(PAGE)
    assert len(site.built) == 2
    site.ask(PAGE, **shown)
    assert len(site.built) == 2


def test_no_cookie_leaves_with_a_public_answer(site):
    def marked(request, response):
        response.set_cookie("csrftoken", "x")
        response.headers["Vary"] = "Cookie, Accept-Language, origin"
        return response

    site.change = marked
    for _ in range(2):
        answer = site.ask()
        assert (len(answer.cookies), answer["Vary"]) == (0, "Accept-Encoding")
    assert len(site.built) == 1


def test_what_varies_by_a_header_that_we_do_not_know_is_not_kept(site):
    def varied(request, response):
        response.headers["Vary"] = "Cookie, X-Country"
        return response

    site.change = varied
    assert [site.ask()["Vary"] for _ in range(2)] == ["X-Country, Accept-Encoding"] * 2
    assert len(site.built) == 2


def test_an_http_reader_is_sent_to_https_although_the_answer_is_kept(client, home, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/be/", secure=True).status_code == 200
    assert client.get("/be/").status_code == 301


def test_a_host_that_is_not_ours_gets_no_kept_answer(client, home):
    client.get("/be/")
    assert client.get("/be/", HTTP_HOST="evil.example").status_code == 400


def test_a_huge_answer_is_not_kept(site):
    site.words = "я" * kept.LARGEST
    for _ in range(2):
        site.ask()
    assert len(site.built) == 2


def test_without_a_response_cache_nothing_is_kept(site, settings):
    settings.CMS_RESPONSE_CACHE = ""
    for _ in range(2):
        site.ask()
    assert len(site.built) == 2
    assert site.ask(headers={"if-none-match": site.ask()["ETag"]}).status_code == 304


def test_another_set_up_has_other_answers(site, settings):
    site.ask()
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    site.ask()
    settings.WAGTAILFRONTENDCACHE = {"edge": {}}
    assert site.ask()["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert len(site.built) == 3


@pytest.mark.parametrize("by_set_up", [True, False])
def test_in_careful_mode_answers_stay_in_memory(site, settings, monkeypatch, by_set_up):
    monkeypatch.setattr(kept, "caches", {"answers": None})
    settings.CMS_CAREFUL, site.careful = by_set_up, True
    if not by_set_up:
        monkeypatch.setattr(kept, "caches", {"answers": _Forgetful("forgetful", {})})
    for _ in range(2):
        answer = site.ask()
        assert (answer["Cache-Control"], "ETag" in answer) == ("no-store", False)
    assert len(site.built) == 1


def test_the_words_of_a_reader_stay_in_memory(client, home, mikola):
    client.get(SEARCH)
    words = "Бірула".encode()
    assert not any(words in each for each in held(caches["answers"]).values())
    assert any(words in each for each in held(kept._MEMORY).values())


def test_a_cache_tells_nobody_what_was_asked_for(site):
    site.ask(f"{LIST}?search=Kuziareuski")
    everything = held(kept._MEMORY) | held(caches["answers"])
    assert everything and "Kuziareuski" not in repr(everything)


def test_leak_check_reads_what_would_be_built_and_keeps_nothing(client, home, mikola, monkeypatch):
    client.get(LIST)
    checked = LeakClient()
    monkeypatch.setattr("cms.api.transport._json", lambda content, query: HttpResponse(b"today's code"))
    assert checked.get(LIST).body == b"today's code"
    assert "mikola2222" in client.get(LIST).text


def test_no_client_can_ask_for_an_answer_built_afresh(site):
    site.ask()
    for name in (AFRESH, "cms-afresh", "cache-control", "pragma"):
        site.ask(headers={name: "no-cache"})
    assert len(site.built) == 1


def test_an_answer_is_kept_under_the_version_that_it_shows(site):
    def raise_once(request, response):
        if len(site.built) == 1:
            site.number += 1
        return response

    site.change = raise_once
    assert b" 8 " in site.ask().content
    assert b" 8 " in site.ask().content
    assert len(site.built) == 2


def test_an_answer_during_endless_changes_is_kept_for_nobody(site):
    def raise_always(request, response):
        site.number += 1
        return response

    site.change = raise_always
    assert site.ask()["Cache-Control"] == "no-store"
    before = len(site.built)
    site.ask()
    assert len(site.built) > before


class _Forgetful(LocMemCache):
    """Fails a test that writes."""

    def set(self, *args, **kwargs):
        raise AssertionError("written to the shared cache")

    set_many = set
