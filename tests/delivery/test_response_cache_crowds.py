"""Many who ask at once: one builds, the others wait; and nobody is ever given older content than there was."""

import threading
import time

import pytest
from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache

from cms.delivery import kept, together

LIST = "/api/v2/prisoners/"


class Shared(LocMemCache):
    """A cache that several processes see: what tells them apart from memory of their own is the type alone."""


@pytest.fixture
def shared(monkeypatch, settings):
    """Processes that have nothing in common but one cache."""
    monkeypatch.setattr(kept, "LocMemCache", type("Nothing", (), {}))
    monkeypatch.setattr(kept, "_MEMORY", _dummy())
    settings.CACHES = settings.CACHES | {"answers": {"BACKEND": f"{__name__}.Shared", "LOCATION": "shared"}}
    caches["answers"].clear()


def _dummy():
    from django.core.cache.backends.dummy import DummyCache

    return DummyCache("", {})


def at_once(*asking):
    """The results of these functions, called at the same moment."""
    results, gate = [None] * len(asking), threading.Barrier(len(asking))

    def run(index):
        gate.wait()
        results[index] = asking[index]()

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(asking))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert not any(thread.is_alive() for thread in threads)
    return results


def slowly(seconds):
    def change(request, response):
        time.sleep(seconds)
        return response

    return change


@pytest.mark.parametrize("keeps", [True, False])
def test_a_crowd_has_one_answer_built(site, settings, keeps):
    settings.CMS_RESPONSE_CACHE = "answers" if keeps else ""
    site.change = slowly(0.1)
    plain = [site.ask for _ in range(6)]
    packed = [lambda: site.ask(headers={"accept-encoding": "gzip"}) for _ in range(6)]
    answers = at_once(*plain, *packed)
    assert len(site.built) == 1
    assert {len({each.content for each in answers[:6]}), len({each.content for each in answers[6:]})} == {1}
    assert {each["ETag"][:2] for each in answers[6:]} == {"W/"}


def test_different_answers_are_built_at_the_same_time(site):
    site.change = slowly(0.2)
    began = time.monotonic()
    at_once(*(lambda number=number: site.ask(f"{LIST}?offset={number}") for number in range(6)))
    assert len(site.built) == 6 and time.monotonic() - began < 0.9


def test_a_crowd_in_several_processes_has_one_answer_built(site, shared):
    site.change = slowly(0.1)
    processes = [site.another_process() for _ in range(3)]
    answers = at_once(*(lambda each=each: each(site.request()) for each in processes for _ in range(3)))
    assert len(site.built) == 1
    assert len({each.content for each in answers}) == 1


def test_whoever_waits_in_vain_builds_for_himself(site, shared, monkeypatch):
    monkeypatch.setattr(kept, "_PATIENCE", 0.05)
    tag = site.ask()["ETag"].strip('"')
    caches["answers"].clear()
    caches["answers"].set(kept._claim(tag), 1)  # Of a process that has died.
    assert site.ask().status_code == 200
    assert len(site.built) == 2


def test_a_slow_builder_keeps_nobody_waiting_for_ever(site, monkeypatch):
    monkeypatch.setattr(together, "PATIENCE", 0.05)
    site.change = slowly(0.5)
    assert [each.status_code for each in at_once(*[site.ask] * 3)] == [200] * 3


@pytest.mark.parametrize("processes", [1, 3])
def test_a_crowd_at_a_missing_page_gets_its_404s(site, shared, processes):
    def missing(request, response):
        time.sleep(0.02)
        response.status_code = 404
        return response

    site.change = missing
    several = [site.another_process() for _ in range(processes)]
    began = time.monotonic()
    answers = at_once(
        *(lambda each=each: each(site.request("/be/nothing/")) for each in several for _ in range(4))
    )
    assert {each.status_code for each in answers} == {404}
    assert time.monotonic() - began < 3


def test_an_error_of_the_builder_is_his_alone(site):
    def fail_first(request, response):
        if len(site.built) == 1:
            time.sleep(0.1)
            raise RuntimeError
        return response

    site.change = fail_first

    def ask():
        try:
            return site.ask().status_code
        except RuntimeError:
            return 500

    assert sorted(at_once(*[ask] * 4)) == [200, 200, 200, 500]


@pytest.mark.parametrize("is_shared", [True, False])
def test_on_a_release_day_nobody_reads_what_was_before_and_little_is_built(site, request, is_shared):
    if is_shared:
        request.getfixturevalue("shared")
    end, older, reads = time.monotonic() + 1.0, [], []

    def release():
        while time.monotonic() < end:
            time.sleep(0.05)
            site.number += 1

    def read():
        while time.monotonic() < end:
            least = site.number
            shown = int(site.ask().content.split()[1])
            reads.append(shown)
            if shown < least:
                older.append((shown, least))

    site.change = slowly(0.002)
    at_once(release, *[read] * 6)
    assert older == []
    # Once a version, and again where it changed meanwhile.
    assert len(site.built) <= 2 * (site.number - 6) < len(reads)
