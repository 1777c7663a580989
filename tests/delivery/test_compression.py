"""Packed answers: for whoever takes them, once for each kept answer, never twice."""

import gzip

import pytest
from django.http import StreamingHttpResponse
from django.middleware.gzip import GZipMiddleware

from cms import version
from cms.delivery import packing
from cms.delivery.middleware import PublicAnswerMiddleware
from cms.delivery.packing import accepts_gzip


@pytest.mark.parametrize(
    "header",
    [
        "gzip",
        "GZIP",
        "gzip, deflate, br",
        "br;q=1.0, gzip;q=0.8",
        "*",
        "x-gzip",
        "identity;q=0.5, gzip",
        "gzip ; q=0.1",
    ],
)
def test_gzip_is_given_to_whoever_takes_it(header):
    assert accepts_gzip(header)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "identity",
        "br",
        "gzip;q=0",
        "gzip;q=0.000, *",
        "identity, gzip;q=0.5",
        "gzip;q=many",
        "*;q=0",
        "gzipped",
    ],
)
def test_gzip_is_not_given_to_whoever_does_not(header):
    assert not accepts_gzip(header)


def test_a_packed_answer_is_the_plain_one_in_fewer_bytes(site):
    plain, packed = site.ask(), site.ask(headers={"accept-encoding": "gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert (packed["Content-Encoding"], packed["Content-Length"]) == ("gzip", str(len(packed.content)))
    assert len(packed.content) < len(plain.content) / 4
    assert "Content-Encoding" not in plain and plain["Content-Length"] == str(len(plain.content))
    assert packed["ETag"] == f"W/{plain['ETag']}"
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"


def test_an_answer_is_packed_once(site, monkeypatch):
    calls = []
    stock = packing.pack
    monkeypatch.setattr("cms.delivery.answers.pack", lambda body: calls.append(body) or stock(body))
    site.ask()
    assert calls == []
    answers = {site.ask(headers={"accept-encoding": "gzip"}).content for _ in range(4)}
    assert (len(calls), len(answers), len(site.built)) == (1, 1, 1)


def test_a_short_answer_stays_as_it_is_though_caches_keep_both_apart(site):
    site.words = "так"
    answer = site.ask(headers={"accept-encoding": "gzip"})
    assert ("Content-Encoding" in answer, answer["Vary"], answer["ETag"][0]) == (
        False,
        "Accept-Encoding",
        '"',
    )


def test_what_a_hosts_own_middleware_has_packed_is_not_packed_again(site):
    site.process = PublicAnswerMiddleware(GZipMiddleware(site.view))
    packed, plain = site.ask(headers={"accept-encoding": "gzip"}), site.ask()
    assert gzip.decompress(packed.content) == plain.content
    assert len(site.built) == 1
    outside = GZipMiddleware(PublicAnswerMiddleware(site.view))(
        site.request("/be/other/", headers={"accept-encoding": "gzip"})
    )
    assert gzip.decompress(outside.content).startswith(b"/be/other/")
    assert outside["ETag"].startswith('W/"') and not outside["ETag"].startswith("W/W")


def test_another_packing_is_passed_on_and_not_kept(site):
    def pack(request, response):
        response.headers["Content-Encoding"] = "br"
        return response

    site.change = pack
    assert site.ask(headers={"accept-encoding": "br, gzip"})["Content-Encoding"] == "br"
    site.ask(headers={"accept-encoding": "br, gzip"})
    assert len(site.built) == 2


def test_a_stream_is_passed_on_unpacked_and_not_kept(site):
    site.change = lambda request, response: version.stamp(StreamingHttpResponse([b"a" * 5000]))
    for _ in range(2):
        answer = site.ask(headers={"accept-encoding": "gzip"})
        assert b"".join(answer.streaming_content) == b"a" * 5000
        assert ("ETag" in answer, "Content-Encoding" in answer, answer["Cache-Control"]) == (
            False,
            False,
            "no-store",
        )
    assert len(site.built) == 2
