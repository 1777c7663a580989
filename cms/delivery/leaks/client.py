"""Asks the site itself, in this process, through all its middleware: no network, no session, no trace in a log."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.signals import request_finished
from django.db import close_old_connections
from django.test import RequestFactory

from cms.delivery.middleware import AFRESH

_ANYWHERE: Final = ("*", "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site said at a host-relative `address`."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        """The media type, or nothing."""
        return self.headers.get("Content-Type", "").partition(";")[0]

    @property
    def is_text(self) -> bool:
        """Whether the body can be read as text."""
        kind = self.content_type
        return kind.startswith("text/") or any(each in kind for each in ("json", "xml", "javascript"))

    @property
    def text(self) -> str:
        """The body as text; what is no UTF-8 is replaced."""
        return self.body.decode("utf-8", "replace")


class Client(BaseHandler):
    """A reader without cookies, for whom each answer is built: a kept one would hide what today's code and rows say."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware()
        self.host = host()
        self._requests = RequestFactory(SERVER_NAME=self.host, HTTP_HOST=self.host)

    def get(self, address: str, method: str = "GET") -> Answer:
        """The answer at `address`; an error inside the site is an answer with status 500."""
        request = self._requests.generic(method, address, secure=True)
        request.META[AFRESH] = True
        response: Any = self.get_response(request)
        try:
            body = b"".join(response.streaming_content) if response.streaming else response.content
        finally:
            with _connection_kept():
                response.close()
        return Answer(address, response.status_code, dict(response.items()), bytes(body))


@contextmanager
def _connection_kept() -> Iterator[None]:
    """Go on with the connection after an answer, as Django's own test client does: rows are still being read."""
    request_finished.disconnect(close_old_connections)
    try:
        yield
    finally:
        request_finished.connect(close_old_connections)


def host() -> str:
    """A host name that the site answers to."""
    origin = urlsplit(getattr(settings, "PUBLIC_ORIGIN", "")).hostname
    allowed = [name.lstrip(".") for name in settings.ALLOWED_HOSTS if name not in _ANYWHERE]
    if origin and (origin in allowed or "*" in settings.ALLOWED_HOSTS):
        return origin
    return allowed[0] if allowed else "localhost"


@contextmanager
def silence() -> Iterator[None]:
    """No log lines meanwhile: they would hold the very names and ids that are asked for."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
