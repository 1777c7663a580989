"""The tag of an answer: a keyed digest of everything that the answer is a function of."""

import hashlib
import re
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.utils.encoding import force_bytes

from cms.api.parameters import QUERY_LENGTH
from cms.delivery.release import deployed

API_PREFIX: Final = "/api/v2/"
_TAG: Final = re.compile(r'(?:W/)?"([^"]*)"')
_ANY: Final = re.compile(r"\s*\*\s*")
_HEADER_LENGTH: Final = 2000


def etag(request: HttpRequest, number: int) -> str:
    """The tag of the answer at this address under this content version.

    Scheme and host belong to the address: which of them are answered at all, and which are sent elsewhere, is
    decided by middleware that a kept answer does not pass again. Being keyed, a tag tells nobody what was asked.

    Raises:
        DisallowedHost: the site does not answer to this host.
    """
    parts = (
        number,
        deployed(),
        settings.PUBLIC_ORIGIN,
        settings.CMS_CAREFUL,
        has_edge(),
        request.scheme,
        request.get_host(),
        request.path,
        _normal_query(request),
    )
    return hashlib.blake2b(repr(parts).encode(), key=_key(settings.SECRET_KEY), digest_size=16).hexdigest()


def is_api(request: HttpRequest) -> bool:
    """Whether the address is one of the API's."""
    return request.path_info.startswith(API_PREFIX)


def has_edge() -> bool:
    """Whether a cache stands in front that every act purges."""
    return bool(getattr(settings, "WAGTAILFRONTENDCACHE", None))


def presented(request: HttpRequest, tag: str) -> str:
    """The client's own spelling of `tag`, weak or strong, if it presents it; otherwise nothing."""
    header = request.META.get("HTTP_IF_NONE_MATCH", "")[:_HEADER_LENGTH]
    return next((match[0] for match in _TAG.finditer(header) if match[1] == tag), "")


def presents_any(request: HttpRequest) -> bool:
    """Whether the client wants an answer only where there is none: `If-None-Match: *`."""
    return _ANY.fullmatch(request.META.get("HTTP_IF_NONE_MATCH", "")[:_HEADER_LENGTH]) is not None


@lru_cache(maxsize=2)
def _key(secret: str | bytes) -> bytes:
    return hashlib.sha256(force_bytes(secret)).digest()


def _normal_query(request: HttpRequest) -> object:
    """The query, the same however it is written; a page may repeat it to the reader, so there it stays as it is."""
    text = request.META.get("QUERY_STRING", "")
    if not text or len(text) > QUERY_LENGTH or not is_api(request):
        return text
    try:
        return sorted(request.GET.lists())
    except SuspiciousOperation:
        return text
