"""One POST to somebody else's server: bounded, unredirected, to exactly the address that was looked at."""

import socket
import time

import pytest

from cms.delivery.webhooks import sending
from cms.delivery.webhooks.outcomes import Outcome, Undeliverable
from cms.delivery.webhooks.sending import post
from tests.delivery.webhooks.listener import certificate, listening

BODY = b'{"event":"content_changed","version":7}'


@pytest.fixture
def quick(monkeypatch):
    """Half a second for everything."""
    monkeypatch.setattr(sending, "TOTAL_SECONDS", 0.5)


def failed(address: str) -> Outcome:
    with pytest.raises(Undeliverable) as failure:
        post(address, BODY, {})
    return failure.value.outcome


def resolving(monkeypatch, **names: list[str] | list[list[str]]):
    """Let the system's resolver answer for these hosts; of several lists each in turn."""
    really, asked = socket.getaddrinfo, []

    def resolve(host, port, *args, **kwargs):
        found = names.get(str(host).replace(".", "_").replace("-", "_"))
        if found is None:
            return really(host, port, *args, **kwargs)
        asked.append(host)
        if isinstance(found[0], list):
            found = found[min(len(asked), len(found)) - 1]
        return [
            (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port))
            for each in found
        ]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked


def test_body_and_headers_arrive_as_they_are_and_only_the_status_comes_back(listener):
    assert post(listener.address(path="/a?b=c%20d"), BODY, {"Webhook-Id": "x"}) == 204
    (heard,) = listener.heard
    assert (heard.path, heard.body) == ("/a?b=c%20d", BODY)
    assert heard.headers == {
        "Host": f"127.0.0.1:{listener.port}",
        "Webhook-Id": "x",
        "Content-Length": str(len(BODY)),
        "Connection": "close",
    }


@pytest.mark.parametrize("status", [200, 301, 302, 307, 308, 400, 410, 500])
def test_a_redirect_is_an_answer_like_any_other_and_not_followed(listener, status):
    listener.status, listener.answer_headers = status, {"Location": listener.address(path="/elsewhere")}
    assert post(listener.address(), BODY, {}) == status
    assert [heard.path for heard in listener.heard] == ["/changed"]


def test_no_proxy_is_taken_from_the_environment(listener, monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert post(listener.address(), BODY, {}) == 204


def test_an_interim_answer_is_passed_over(listener):
    listener.instead = lambda server: server.wfile.write(
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    )
    assert post(listener.address(), BODY, {}) == 200


@pytest.mark.parametrize(
    "answer", [b"", b"no HTTP at all\r\n\r\n", b"HTTP/1.1 9999\r\n", b"x" * 100_000, b"HTTP/1.1 200"]
)
def test_what_is_no_answer_is_said_to_be_none(listener, answer):
    listener.instead = lambda server: server.wfile.write(answer)
    assert failed(listener.address()) == Outcome.GARBLED


def test_a_server_that_says_nothing_is_left_after_the_time_is_up(listener, quick):
    listener.instead = lambda server: time.sleep(2)
    began = time.monotonic()
    assert failed(listener.address()) == Outcome.SLOW
    assert 0.4 < time.monotonic() - began < 1.5


def test_a_server_that_drips_cannot_stretch_the_time(listener, quick):
    def drip(server):
        for _ in range(20):
            server.wfile.write(b"H")
            time.sleep(0.1)

    listener.instead = drip
    began = time.monotonic()
    assert failed(listener.address()) == Outcome.SLOW
    assert time.monotonic() - began < 1.5


def test_a_resolver_that_says_nothing_is_left_after_the_time_is_up(monkeypatch):
    monkeypatch.setattr(sending, "CONNECT_SECONDS", 0.2)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: time.sleep(1) or [])
    began = time.monotonic()
    assert failed("https://slow.example/") == Outcome.UNKNOWN
    assert time.monotonic() - began < 0.9


def test_nobody_listening_is_no_connection(settings):
    settings.CMS_WEBHOOK_ALLOW = ["127.0.0.0/8"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert failed(f"http://127.0.0.1:{taken.getsockname()[1]}/") == Outcome.UNREACHABLE


def test_the_connection_goes_to_the_address_that_was_looked_at(listener, monkeypatch, settings):
    """A name that means a permitted machine when it is asked for and another one a moment later."""
    settings.CMS_WEBHOOK_ALLOW = ["127.0.0.1/32"]
    asked = resolving(monkeypatch, rebinding_example=[["127.0.0.1"], ["127.0.0.66"]])
    assert post(listener.address("rebinding.example"), BODY, {}) == 204
    assert asked == ["rebinding.example"]
    assert listener.heard[0].headers["Host"] == f"rebinding.example:{listener.port}"


def test_the_next_address_is_tried_when_one_does_not_answer(listener, monkeypatch, settings):
    settings.CMS_WEBHOOK_ALLOW = ["127.0.0.0/8"]
    resolving(monkeypatch, two_example=["127.0.0.66", "127.0.0.1"])
    assert post(listener.address("two.example"), BODY, {}) == 204


def test_a_certificate_must_be_trusted_and_be_the_name_s_own(tmp_path, monkeypatch, settings):
    settings.CMS_WEBHOOK_ALLOW = ["127.0.0.1/32"]
    resolving(monkeypatch, hooks_example=["127.0.0.1"], other_example=["127.0.0.1"])
    context, trusted = certificate(tmp_path, "hooks.example")
    with listening(context) as server:
        assert failed(server.address("hooks.example")) == Outcome.UNTRUSTED
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        assert post(server.address("hooks.example"), BODY, {}) == 204
        assert failed(server.address("other.example")) == Outcome.UNTRUSTED
    assert [heard.headers["Host"] for heard in server.heard] == [f"hooks.example:{server.port}"]
