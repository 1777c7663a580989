"""The short way of whoever reads the API: past the middleware that knows editors by sessions, forms and sign-in.

`ShortWay` stands before those in MIDDLEWARE, `ShortWayEnd` after them. Every other address takes the whole way.
"""

from collections.abc import Callable
from threading import local
from typing import Final

from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

from cms.delivery.headers import CONTENT_SECURITY_POLICY
from cms.delivery.tags import API_PREFIX, is_api

Answer = Callable[[HttpRequest], HttpResponse]

# Shared drafts are no public answers.
_PREVIEWS: Final = f"{API_PREFIX}previews"
_made: Final = local()


class ShortWay:
    """Lead readers of the API from here to the end; what the skipped policy would have said is said here."""

    def __init__(self, get_response: Answer) -> None:
        self._whole_way = get_response
        # Django makes the inner middleware first.
        end: Answer | None = _made.__dict__.pop("end", None)
        if end is None:
            raise ImproperlyConfigured(f"{__name__}.ShortWayEnd must stand after ShortWay in MIDDLEWARE.")
        self._end = end

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _only_reads(request):
            return self._whole_way(request)
        response = self._end(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        return response


class ShortWayEnd:
    """Where the short way ends."""

    def __init__(self, get_response: Answer) -> None:
        self._get_response = get_response
        _made.end = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)


def _only_reads(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD") and is_api(request) and not request.path_info.startswith(_PREVIEWS)
    )
