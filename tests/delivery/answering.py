"""A site of one view behind the delivery middleware: what it builds, and how often, a test says."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from cms import version
from cms.delivery import middleware
from cms.delivery.middleware import PublicAnswerMiddleware

LONG = "Мікола сядзіць; лісты даходзяць. " * 60


class Site:
    """Answers each address with its path, the content version and `words`; no database."""

    def __init__(self, monkeypatch: Any) -> None:
        self.number = 7
        self.words = LONG
        self.careful = False
        self.built: list[str] = []
        self.change: Callable[[HttpRequest, HttpResponse], HttpResponse] = lambda request, response: response
        monkeypatch.setattr(version, "current", lambda: self.number)
        monkeypatch.setattr(middleware, "is_careful", lambda: self.careful)
        self.process = PublicAnswerMiddleware(self.view)

    def view(self, request: HttpRequest) -> HttpResponse:
        """The public answer at any address; `change` makes another one of it."""
        self.built.append(request.get_full_path())
        response = HttpResponse(f"{request.path} {version.served()} {self.words}", content_type="text/plain")
        return self.change(request, version.stamp(response))

    def another_process(self) -> PublicAnswerMiddleware:
        """The same site in a process of its own."""
        return PublicAnswerMiddleware(self.view)

    def request(self, path: str = "/api/v2/prisoners/", method: str = "GET", **extra: Any) -> HttpRequest:
        return RequestFactory().generic(method, path, **extra)

    def ask(self, path: str = "/api/v2/prisoners/", method: str = "GET", **extra: Any) -> HttpResponse:
        """The answer to a request; `extra` as Django's test client takes it."""
        return self.process(self.request(path, method, **extra))
