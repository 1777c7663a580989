"""Public answers: a function of the content version, the release and the address; the same for everyone."""

import hashlib
import re
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.encoding import force_bytes

import cms
from cms import languages, version
from cms.disclosure.site import is_careful

API_PREFIX: Final = "/api/v2/"
# Reading may take several queries; an act between two of them must not mix its before with its after.
ATTEMPTS: Final = 3
EDGE_SECONDS: Final = 60
CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_TAG: Final = re.compile(r'(?:W/)?"([^"]*)"')


class PublicAnswerMiddleware:
    """Answer 304 before everything else when nothing has changed; stamp what is public when something has.

    A tag is keyed with the secret key and given to public 200 answers only, so whoever presents the current
    one has been served this very answer: it can be confirmed without looking at the address again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _may_be_public(request):
            return self.get_response(request)
        number = version.current()
        # In careful mode no answer is given a tag, so none can be presented.
        if _has_tag(request, etag(request, number)):
            return _finish(HttpResponseNotModified(), request, number)
        return self._consistent(request, number)

    def _consistent(self, request: HttpRequest, number: int) -> HttpResponse:
        """Build the answer again when the content changed while it was being built."""
        for _attempt in range(ATTEMPTS):
            with version.serving(number):
                response = self.get_response(request)
                if not version.is_stamped(response):
                    return response
                careful = is_careful()
            before, number = number, version.current()
            if number == before:
                return _finish(response, request, None if careful else number)
        return _finish(response, request, None)


def etag(request: HttpRequest, number: int) -> str:
    """The strong validator of the answer at this address under this content version."""
    parts = (str(number), cms.__version__, settings.PUBLIC_ORIGIN, request.get_full_path())
    key = hashlib.sha256(force_bytes(settings.SECRET_KEY)).digest()
    return hashlib.blake2b("\n".join(parts).encode(), key=key, digest_size=16).hexdigest()


def _may_be_public(request: HttpRequest) -> bool:
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return False
    path = request.path_info
    return languages.of_path(path) is not None or path.startswith(API_PREFIX)


def _has_tag(request: HttpRequest, tag: str) -> bool:
    presented = request.headers.get("If-None-Match", "")
    return tag in _TAG.findall(presented[:2000])


def _finish(response: HttpResponse, request: HttpRequest, number: int | None) -> HttpResponse:
    """Add what every public answer carries; `number` is None when nobody may keep it."""
    is_api = request.path_info.startswith(API_PREFIX)
    if is_api:
        response.headers["Access-Control-Allow-Origin"] = "*"
    else:
        response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    if number is None:
        response.headers["Cache-Control"] = "no-store"
        return response
    if response.status_code in (200, 304):
        response.headers["ETag"] = f'"{etag(request, number)}"'
    if response.status_code == 200 and getattr(settings, "WAGTAILFRONTENDCACHE", None):
        # Every act purges the edge; browsers ask again each time.
        patch_cache_control(response, public=True, max_age=0, s_maxage=EDGE_SECONDS)
    else:
        patch_cache_control(response, no_cache=True)
    return response
