"""What every public answer carries on its way, and what none may carry."""

import gzip
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control

from cms.api.transport import EXPOSED
from cms.delivery.answers import VARIES_BY
from cms.delivery.squeezing import squeeze
from cms.delivery.tags import has_edge, is_api
from cms.reader.sharing.embedding import POLICY as FRAMED_POLICY
from cms.reader.sharing.embedding import may_be_framed

EDGE_SECONDS: Final = 60
# No script runs here that could connect; what checks pages (Lighthouse) reads robots.txt from within them.
CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# Added by middleware that looks at every request, though a public answer is the same for everyone.
_UNTRUE: Final = frozenset({"cookie", "accept-language", VARIES_BY.lower()})


def finish(response: HttpResponse, request: HttpRequest, tag: str | None) -> HttpResponse:
    """Add what every public answer carries; `tag` is None when nobody may keep it."""
    response.cookies.clear()
    _unpack(response)
    squeeze(response)
    _correct_vary(response, request)
    if is_api(request):
        open_to_all(response)
    else:
        framed = may_be_framed(request, response)
        response.headers["Content-Security-Policy"] = FRAMED_POLICY if framed else CONTENT_SECURITY_POLICY
    if tag is None or response.streaming:
        response.headers["Cache-Control"] = "no-store"
        return response
    if response.status_code == 200:
        response.headers["ETag"] = f'"{tag}"'
    if response.status_code == 200 and has_edge():
        # Every act purges the edge; browsers ask again each time.
        patch_cache_control(response, public=True, max_age=0, s_maxage=EDGE_SECONDS)
    else:
        patch_cache_control(response, no_cache=True)
    return response


def confirm(request: HttpRequest, tag: str) -> HttpResponse:
    """The answer to a client that shows the current tag, in the client's own spelling."""
    response = finish(HttpResponseNotModified(), request, tag)
    response.headers["ETag"] = tag
    return response


def without_body(response: HttpResponse) -> HttpResponse:
    """The answer to a HEAD: its length without its body, at which gunicorn would wonder in the log."""
    if not response.streaming and response.content:
        response.headers["Content-Length"] = str(len(response.content))
        response.content = b""
    return response


def open_to_all(response: HttpResponse) -> None:
    """Let scripts of any origin read the answer."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = EXPOSED


def _unpack(response: HttpResponse) -> None:
    """Take back what a host's own GZipMiddleware has done: what is kept must suit everyone."""
    if response.headers.get("Content-Encoding") == "gzip" and not response.streaming:
        response.content = gzip.decompress(response.content)
        del response.headers["Content-Encoding"]


def _correct_vary(response: HttpResponse, request: HttpRequest) -> None:
    told = [each.strip() for each in response.headers.get("Vary", "").split(",")]
    del response.headers["Vary"]
    # The API answers every origin alike, whatever a host's middleware has been told.
    untrue = _UNTRUE | {"", "origin"} if is_api(request) else _UNTRUE | {""}
    varies = [each for each in told if each.lower() not in untrue]
    if response.status_code in (200, 304):
        varies.append(VARIES_BY)
    if varies:
        response.headers["Vary"] = ", ".join(varies)
