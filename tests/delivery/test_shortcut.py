"""Readers of the API pass by what knows editors; nobody else does."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import RequestFactory

from cms.delivery.headers import CONTENT_SECURITY_POLICY
from cms.delivery.shortcut import ShortWay, ShortWayEnd

ALWAYS = ("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Content-Security-Policy")


def ways(request):
    """What a request passes, in its order."""
    passed = []

    def view(request):
        passed.append("view")
        return HttpResponse()

    end = ShortWayEnd(view)

    def sign_in(request):
        passed.append("sign-in")
        return end(request)

    answer = ShortWay(sign_in)(request)
    return passed, answer


@pytest.mark.parametrize(
    "path", ["/api/v2/", "/api/v2/prisoners/", "/api/v2/nothing/", "/api/v2/exports/x.csv"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_reads_the_api_passes_by_the_sign_in(path, method):
    passed, answer = ways(RequestFactory().generic(method, path))
    assert passed == ["view"]
    assert answer.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/be/"),
        ("GET", "/admin/"),
        ("GET", "/documents/1/a.pdf"),
        ("GET", "/campaign-preview/"),
        ("GET", "/campaign-kit/"),
        ("GET", "/anything/api/v2/"),
        ("GET", "/api/v2"),
        ("GET", "/api/v3/"),
        ("GET", "/api/v2/previews"),
        ("GET", "/api/v2/previews/"),
        ("POST", "/api/v2/prisoners/"),
        ("OPTIONS", "/api/v2/prisoners/"),
    ],
)
def test_everybody_else_goes_the_whole_way(method, path):
    passed, answer = ways(RequestFactory().generic(method, path))
    assert passed == ["sign-in", "view"]
    assert "Content-Security-Policy" not in answer.headers


def test_a_way_without_an_end_does_not_start():
    with pytest.raises(ImproperlyConfigured, match="ShortWayEnd"):
        ShortWay(lambda request: HttpResponse())


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/api/v2/prisoners/", "/api/v2/prisoners/?limit=x", "/api/v2/nothing/"])
def test_every_answer_carries_what_protects_and_its_length(client, path):
    answer = client.get(path)
    assert [name for name in ALWAYS if name not in answer.headers] == []
    assert answer.headers["Content-Length"] == str(len(answer.content))
    assert not answer.cookies and "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.django_db
def test_the_api_looks_at_no_session(client, monkeypatch):
    monkeypatch.setattr("django.contrib.sessions.middleware.SessionMiddleware.process_request", None)
    client.cookies["sessionid"] = "x" * 32
    assert client.get("/api/v2/prisoners/").status_code == 200
    with pytest.raises(TypeError):
        client.get("/admin/")
