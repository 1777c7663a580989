"""How often one client may have something built: without its address, and never against whoever reads what is kept."""

import json
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured

from cms.delivery import limits, rates
from cms.delivery.middleware import PublicAnswerMiddleware
from cms.settings import environment

LIST, SOMEBODY, ANOTHER = "/api/v2/prisoners/", "8.8.8.8", "9.9.9.9"
SIX = "2a00:1450:4001:80b::200e"


HALF_PAST = 60_000_030


def at(monkeypatch, seconds):
    monkeypatch.setattr(limits, "time", SimpleNamespace(time=lambda: float(seconds)))


@pytest.fixture(autouse=True)
def limit(settings, monkeypatch):
    settings.CMS_RATE_LIMIT = "3/min"
    limits._MEMORY.clear()
    at(monkeypatch, HALF_PAST)


def ask(site, number, address=SOMEBODY, path=LIST, **extra):
    return site.ask(f"{path}?offset={number}", REMOTE_ADDR=address, **extra)


def statuses(site, address=SOMEBODY, times=4, **extra):
    return [ask(site, number, address, **extra).status_code for number in range(times)]


def test_a_client_that_has_had_its_share_waits_and_nobody_else(site):
    assert statuses(site, times=6) == [200, 200, 200, 429, 429, 429]
    assert ask(site, 10, ANOTHER).status_code == 200


def test_what_is_kept_or_unchanged_is_never_counted(site):
    tag = ask(site, 1)["ETag"]
    assert {ask(site, 1).status_code for _ in range(20)} == {200}
    assert statuses(site, times=6)[3:] == [429] * 3
    assert (ask(site, 1).status_code, ask(site, 1, headers={"if-none-match": tag}).status_code) == (200, 304)
    assert ask(site, 1, method="HEAD").status_code == 200


def test_the_share_is_new_with_the_next_minute(site, monkeypatch):
    statuses(site)
    at(monkeypatch, HALF_PAST + 30)
    assert ask(site, 10).status_code == 200


def test_an_app_is_told_when_to_go_on(site):
    statuses(site)
    refusal = ask(site, 10, headers={"origin": "https://app.example"})
    assert (refusal["Retry-After"], refusal["Cache-Control"]) == ("30", "no-store")
    assert (
        refusal["Access-Control-Allow-Origin"] == "*"
        and "Retry-After" in refusal["Access-Control-Expose-Headers"]
    )
    assert refusal["Content-Length"] == str(len(refusal.content))
    assert (refusal["Content-Type"], "ETag" in refusal) == ("application/problem+json", False)
    assert json.loads(refusal.content) == {
        "type": "about:blank",
        "title": "Too Many Requests",
        "status": 429,
        "detail": "This client asks for too much at once. Ask again in 30 seconds; unchanged answers cost nothing.",
    }


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_reader_is_told_in_the_language_of_the_page(site, language):
    refusal = [ask(site, number, path=f"/{language}/prisoners/") for number in range(4)][-1]
    assert (refusal.status_code, refusal["Retry-After"], refusal["Cache-Control"]) == (429, "30", "no-store")
    assert f'<html lang="{language}">' in refusal.content.decode()
    assert "default-src 'none'" in refusal["Content-Security-Policy"] and not refusal.cookies


def test_what_cannot_be_kept_is_counted(site):
    def missing(request, response):
        response.status_code = 404
        return response

    site.change = missing
    assert [ask(site, 1).status_code for _ in range(4)] == [404, 404, 404, 429]


def test_a_whole_file_costs_as_much_as_many_answers(site, settings):
    settings.CMS_RATE_LIMIT = "30/min"
    exports = "/api/v2/exports/people.csv"
    assert [ask(site, number, path=exports).status_code for number in range(2)] == [200, 429]
    assert {ask(site, number, ANOTHER, exports, method="HEAD").status_code for number in range(30)} == {200}


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_pdf_costs_as_much_even_if_only_its_length_is_asked_for(site, settings, method):
    settings.CMS_RATE_LIMIT = "30/min"
    pdf = "/be/evening/30/pack.pdf"
    assert [ask(site, number, path=pdf, method=method).status_code for number in range(2)] == [200, 429]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("name", ["home.jpg", "stories-1-wide.jpg"])
def test_a_card_costs_as_much_as_several_answers(site, settings, method, name):
    settings.CMS_RATE_LIMIT = "9/min"
    path = f"/be/cards/{name}"
    asked = [ask(site, number, path=path, method=method).status_code for number in range(3)]
    assert asked == [200, 200, 429]


@pytest.mark.parametrize("text", ["10/s", "15/min", "1/min"])
def test_a_small_share_is_enough_for_one_whole_file(site, settings, text):
    settings.CMS_RATE_LIMIT = text
    exports = "/api/v2/exports/people.csv"
    assert [ask(site, number, path=exports).status_code for number in range(2)] == [200, 429]


@pytest.mark.parametrize("text", ["", "600/min"])
def test_without_a_limit_or_within_a_generous_one_nobody_waits(site, settings, text):
    settings.CMS_RATE_LIMIT = text
    assert set(statuses(site, times=50)) == {200}


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "::1", "10.1.2.3", "192.168.0.9", "fd00::1", "", "unix:", "@"]
)
def test_an_address_that_is_everyones_is_not_limited(site, address):
    """A proxy beside the site, an onion service, a socket: all readers would share one limit."""
    assert set(statuses(site, address, times=6)) == {200}


def test_behind_a_proxy_nobody_is_limited_until_proxies_are_counted(site, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert set(statuses(site, HTTP_X_FORWARDED_FOR=ANOTHER)) == {200}
    settings.CMS_TRUSTED_PROXIES = 1
    assert statuses(site, "127.0.0.1", times=9, HTTP_X_FORWARDED_FOR=ANOTHER)[-1] == 429


@pytest.mark.parametrize(
    ("hops", "passed_on", "known"),
    [
        (1, SOMEBODY, True),
        (1, f"1.1.1.1, {SOMEBODY}", True),
        (2, f"1.1.1.1,{SOMEBODY}, 10.0.0.1", True),
        (2, f"{SOMEBODY}", False),
        (1, "unknown", False),
        (1, "", False),
    ],
)
def test_the_address_is_what_the_outermost_trusted_proxy_saw(site, settings, hops, passed_on, known):
    settings.CMS_TRUSTED_PROXIES = hops
    forged = [f"203.0.113.{number}, {passed_on}" if known else passed_on for number in range(5)]
    got = [
        ask(site, number, "127.0.0.1", HTTP_X_FORWARDED_FOR=each).status_code
        for number, each in enumerate(forged)
    ]
    assert got == ([200, 200, 200, 429, 429] if known else [200] * 5)


def test_the_addresses_of_one_household_are_one_client(site):
    addresses = [SIX, "2a00:1450:4001:80b:1::7", f"2a00:1450:4001:80b:{2:x}::1", SIX]
    assert [ask(site, number, each).status_code for number, each in enumerate(addresses)] == [
        200,
        200,
        200,
        429,
    ]
    assert ask(site, 10, "2a00:1450:4001:80c::1").status_code == 200
    assert ask(site, 11, f"::ffff:{SOMEBODY}").status_code == ask(site, 12).status_code == 200


def test_no_address_is_kept_and_no_key_comes_again(site, monkeypatch):
    monkeypatch.setattr(limits, "_counters", lambda: limits._MEMORY)
    ask(site, 1)
    before = dict(limits._MEMORY._cache)
    assert len(before) == 2  # The salt, the counter.
    held = repr(before)
    assert SOMEBODY not in held and "\\x08\\x08\\x08\\x08" not in held
    at(monkeypatch, HALF_PAST + 60)
    ask(site, 2)
    assert len(limits._MEMORY._cache) == 4
    assert all(expiry is not None for expiry in limits._MEMORY._expire_info.values())


@pytest.mark.parametrize(
    ("backend", "counts"),
    [("db.DatabaseCache", False), ("filebased.FileBasedCache", False), ("redis.RedisCache", True)],
)
def test_nobody_is_counted_on_a_disk(settings, backend, counts):
    entry = {"BACKEND": f"django.core.cache.backends.{backend}", "LOCATION": "redis://127.0.0.1:9/0"}
    settings.CACHES = settings.CACHES | {"answers": entry}
    assert (limits._counters() is caches["answers"]) == counts
    settings.CMS_RESPONSE_CACHE = ""
    assert limits._counters() is limits._MEMORY


def test_what_is_not_ours_is_not_counted(site):
    assert {site.ask("/admin/", REMOTE_ADDR=SOMEBODY).status_code for _ in range(9)} == {200}


@pytest.mark.parametrize("text", ["600", "many/min", "0/min", "-1/s", "1/day", "1 / min", "600/min/s"])
def test_a_rate_that_is_none_stops_the_start_with_a_sentence(site, settings, monkeypatch, text):
    settings.CMS_RATE_LIMIT = text
    sentence = f"{text!r} is no rate: write a number, / and s, min or h, such as 600/min, or nothing."
    with pytest.raises(ImproperlyConfigured, match="^CMS_RATE_LIMIT=") as refusal:
        PublicAnswerMiddleware(site.view)
    assert str(refusal.value).endswith(sentence)
    monkeypatch.setenv("RATE_LIMIT", text)
    with pytest.raises(ImproperlyConfigured, match="^RATE_LIMIT="):
        environment.rate("RATE_LIMIT", "")


def test_rates_are_told_in_seconds():
    assert (rates.parse("5/s"), rates.parse("600/min"), rates.parse("9/h"), rates.parse("")) == (
        (5, 1), (600, 60), (9, 3600), None,
    )  # fmt: skip
