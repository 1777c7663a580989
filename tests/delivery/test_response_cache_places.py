"""Where answers are kept: in memory, Redis, a table; within bounds; and what if that does not answer."""

import logging
import os

import pytest
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection

from cms import version
from cms.delivery import kept, ledger, limits
from tests import factories

LIST = "/api/v2/prisoners/"
REDIS_URL = os.environ.get("REDIS_URL", "")
NOBODY_LISTENS = "redis://127.0.0.1:9/0"
FORGIVING = "cms.delivery.redis_cache.ForgivingRedisCache"
PLACES = {
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "places"},
    "table": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cms_answers"},
    "redis": {"BACKEND": FORGIVING, "LOCATION": REDIS_URL},
    "no cache": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}


@pytest.fixture
def place(request, settings):
    """Keep answers in a place of this name."""
    if request.param == "redis" and not REDIS_URL:
        pytest.skip("There is no Redis.")
    settings.CACHES = settings.CACHES | {"answers": PLACES[request.param]}
    if request.param == "table":
        request.getfixturevalue("db")
        call_command("createcachetable")
    caches["answers"].clear()
    yield request.param
    caches["answers"].clear()


@pytest.fixture
def no_memory(monkeypatch):
    """Nothing is found nearer than in the shared cache."""
    forgetful = PLACES["no cache"]["BACKEND"]
    monkeypatch.setattr(kept, "_MEMORY", _instance(forgetful))


def _instance(backend):
    from django.utils.module_loading import import_string

    return import_string(backend)("", {})


@pytest.mark.parametrize("place", ["table", "redis"], indirect=True)
def test_an_answer_is_kept_for_every_process(site, place, no_memory):
    plain, packed = site.ask(), site.ask(headers={"accept-encoding": "gzip"})
    site.process = site.another_process()
    assert (site.ask().content, site.ask().headers) == (plain.content, plain.headers)
    again = site.ask(headers={"accept-encoding": "gzip"})
    assert (again.content, again.headers) == (packed.content, packed.headers)
    assert len(site.built) == 1


@pytest.mark.parametrize("place", ["table", "redis"], indirect=True)
def test_the_site_answers_from_it(client, db, place, no_memory):
    factories.make_home("be")
    first = client.get("/be/")
    assert client.get("/be/").content == first.content
    assert client.get(LIST).content == client.get(LIST).content
    with version.act():
        pass
    assert client.get("/be/")["ETag"] != first["ETag"]


@pytest.mark.parametrize("place", ["table", "redis"], indirect=True)
def test_what_is_outdated_is_thrown_away_with_the_first_answer_of_a_new_version(site, place, no_memory):
    paths = [f"{LIST}?offset={number}" for number in range(3)]
    keys = []
    for path in paths:
        tag = site.ask(path)["ETag"].strip('"')
        keys.append(kept._key(tag, packed=False))
    assert all(caches["answers"].has_key(key) for key in keys)
    site.number += 1
    site.ask(paths[0])
    assert not any(caches["answers"].has_key(key) for key in keys)


@pytest.mark.parametrize("place", ["table"], indirect=True)
def test_invented_questions_fill_their_share_and_no_more(site, place, no_memory, monkeypatch):
    size = len(site.ask("/be/").content)
    monkeypatch.setattr(ledger, "BYTES", 5 * size)
    for number in range(20):
        site.ask(f"{LIST}?search={number}")
    held = [number for number in range(20) if _is_kept(site, f"{LIST}?search={number}")]
    assert 3 <= len(held) <= 5
    site.ask("/be/story/")
    assert _is_kept(site, "/be/story/")


@pytest.mark.parametrize("place", ["memory"], indirect=True)
def test_memory_holds_a_number_of_answers_and_nothing_of_a_hosts_own_is_pushed_out(site, place):
    caches["answers"].set("own", 1)
    for number in range(700):
        site.ask(f"{LIST}?search={number}")
    assert 200 <= len(kept._MEMORY._cache) <= 400
    assert caches["answers"].get("own") == 1 and len(caches["answers"]._cache) == 1
    assert _is_kept(site, f"{LIST}?search=699")


def _is_kept(site, path):
    before = len(site.built)
    site.ask(path)
    return len(site.built) == before


class Broken(BaseCache):
    """Fails whatever it is asked, as a host's own cache may."""

    asked = 0

    def __init__(self, location, params):
        super().__init__(params)

    def _fail(self, *args, **kwargs):
        Broken.asked += 1
        raise ConnectionError("redis://user:secret@cache.example")

    add = get = set = touch = delete = has_key = incr = get_many = set_many = delete_many = clear = _fail


def test_a_cache_that_fails_is_done_without_and_left_in_peace_for_a_while(site, settings, caplog):
    Broken.asked = 0
    settings.CACHES = settings.CACHES | {"answers": {"BACKEND": f"{__name__}.Broken"}}
    settings.CMS_RATE_LIMIT = "1/min"
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            answer = site.ask(REMOTE_ADDR="8.8.8.8")
            assert (answer.status_code, "ETag" in answer) == (200, True)
    assert len(site.built) == 5
    assert Broken.asked == 2  # One of the answers, one of the limit.
    assert "ConnectionError" in caplog.text and "secret" not in caplog.text
    limits._outage._until = 0


@pytest.mark.django_db
def test_pages_and_the_api_answer_while_redis_is_gone(client, settings):
    redis = {"BACKEND": FORGIVING, "LOCATION": NOBODY_LISTENS, "OPTIONS": {"socket_connect_timeout": 0.5}}
    settings.CACHES = settings.CACHES | {"default": redis, "answers": redis}
    factories.make_directory(factories.make_home("be"))
    for path in ("/be/", "/be/prisoners/", LIST, f"{LIST}?search=Бірула", "/robots.txt"):
        assert client.get(path).status_code == client.get(path).status_code == 200, path
    cache = caches["default"]
    cache.set("name", 1)
    assert (cache.get("name", "nothing"), cache.add("name", 1), cache.get_many(["name"])) == (
        "nothing",
        False,
        {},
    )
    assert cache.get_or_set("name", 5) in (5, None)
    with pytest.raises(ValueError, match="not found"):
        cache.incr("name")


@pytest.mark.parametrize("place", ["redis"], indirect=True)
def test_a_forgiving_redis_is_djangos_own_while_it_answers(place):
    cache = caches["answers"]
    assert (cache.add("a", 1), cache.add("a", 2), cache.incr("a"), cache.has_key("a")) == (
        True,
        False,
        2,
        True,
    )
    assert cache.set_many({"b": b"x", "c": None}, 9) == []
    assert cache.get_many(["a", "b", "d"]) == {"a": 2, "b": b"x"}
    assert (cache.touch("b", 9), cache.delete("b"), cache.delete("b"), cache.get("b", 7)) == (
        True,
        True,
        False,
        7,
    )
    with pytest.raises(ValueError, match="not found"):
        cache.incr("nothing")


def _tables():
    return [name for name in connection.introspection.table_names() if name.startswith("cms_answers_of_")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("alias", "made"), [("answers", ["cms_answers_of_a_test"]), ("default", []), ("", [])]
)
def test_migrate_makes_the_table_where_answers_are_kept_in_one(settings, alias, made):
    table = PLACES["table"] | {"LOCATION": "cms_answers_of_a_test"}
    settings.CACHES = settings.CACHES | {"answers": table}
    settings.CMS_RESPONSE_CACHE = alias
    for _again in range(2):
        emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
        assert _tables() == made
