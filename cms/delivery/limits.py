"""How often one client may make the site build an answer; what is kept or unchanged is never counted.

A client is a keyed digest of the address. The key is random, lives in the cache and in memory alone and is
forgotten with each period: nobody can tell afterwards who was here, not even whether it was the same client.
"""

import hashlib
import re
import secrets
import time
from functools import lru_cache
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.db import DatabaseCache
from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.locmem import LocMemCache
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from cms import languages
from cms.api.problems import Problem
from cms.delivery import rates
from cms.delivery.headers import CONTENT_SECURITY_POLICY, open_to_all
from cms.delivery.outage import Outage
from cms.delivery.tags import is_api

# A provider gives each customer of IPv6 at least so many addresses.
_IPV6_PREFIX: Final = 64
# Counters outlive their period by so many seconds, for clocks that differ.
_LEFT: Final = 5
# A whole file costs as much as so many answers; a picture that is drawn for each who asks costs less.
_EXPORTS: Final = "/api/v2/exports/"
_PDF: Final = ".pdf"
_FILE_WEIGHT: Final = 20
_CARD: Final = re.compile(r"/cards/[^/]+\.jpg\Z")
_CARD_WEIGHT: Final = 4
TOO_MUCH: Final = "This client asks for too much at once."
_outage: Final = Outage("The cache that counts requests")
_MEMORY: Final = LocMemCache("cms.limits", {"OPTIONS": {"MAX_ENTRIES": 20_000}})


def rate() -> rates.Rate | None:
    """The limit of the settings.

    Raises:
        ImproperlyConfigured: the settings say something else.
    """
    return _parsed(settings.CMS_RATE_LIMIT)


def seconds_to_wait(request: HttpRequest) -> int | None:
    """How long the client has to wait, if it has had its share; counts this request."""
    limit, client = rate(), _client(request)
    if limit is None or client is None:
        return None
    now = int(time.time())
    times = _count(client, now // limit.seconds, limit.seconds, _weight(request, limit))
    return limit.seconds - now % limit.seconds if times > limit.times else None


def refusal(request: HttpRequest, seconds: int) -> HttpResponse:
    """A short answer: later."""
    if is_api(request):
        sentence = f"{TOO_MUCH} Ask again in {seconds} seconds; unchanged answers cost nothing."
        response = Problem(HTTPStatus.TOO_MANY_REQUESTS, sentence).response()
        open_to_all(response)
    else:
        with translation.override(languages.of_path(request.path_info) or languages.DEFAULT):
            response = HttpResponse(render_to_string("429.html"), status=HTTPStatus.TOO_MANY_REQUESTS)
        response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    # No other middleware sees this answer.
    response.headers["Content-Length"] = str(len(response.content))
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = "no-store"
    return response


def _weight(request: HttpRequest, limit: rates.Rate) -> int:
    """As how many answers the request counts: never more than a whole share, so that everybody gets a file."""
    path = request.path_info
    # PDFs and cards are made before their length is known, so that asking for the length alone costs as much.
    if path.endswith(_PDF) or (request.method == "GET" and path.startswith(_EXPORTS)):
        return min(_FILE_WEIGHT, limit.times)
    return min(_CARD_WEIGHT, limit.times) if _CARD.search(path) else 1


def _count(client: bytes, period: int, seconds: int, weight: int) -> int:
    """How much the client has been counted in this period, `weight` more for this request."""
    cache = _counters()
    with _outage.tolerated() as asked:
        if not asked:
            return 0
        digest = hashlib.blake2b(client, key=_salt(cache, period, seconds), digest_size=16).hexdigest()
        key = f"cms.limit.{digest}"
        if cache.add(key, weight, seconds + _LEFT):
            return weight
        return cache.incr(key, weight)
    return 0


def _salt(cache: BaseCache, period: int, seconds: int) -> bytes:
    key = f"cms.limit.salt.{period}"
    salt: bytes | None = cache.get(key)
    if salt is None:
        cache.add(key, secrets.token_bytes(32), seconds + _LEFT)
        salt = cache.get(key)
    return salt or secrets.token_bytes(32)


def _counters() -> BaseCache:
    """The cache that `CMS_RESPONSE_CACHE` names if all processes see it and none of it is a file or a table."""
    alias = settings.CMS_RESPONSE_CACHE
    cache = caches[alias] if alias else _MEMORY
    return _MEMORY if isinstance(cache, (LocMemCache, DatabaseCache, FileBasedCache)) else cache


def _client(request: HttpRequest) -> bytes | None:
    """Who asks, for the limit's purposes: the address, or None where it is not known or shared by everyone.

    An address that is not of the open internet is this machine, a proxy or an onion service: everyone's.
    """
    hops = settings.CMS_TRUSTED_PROXIES
    address = request.META.get("REMOTE_ADDR", "")
    if hops:
        passed_on = [each.strip() for each in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        address = passed_on[-hops] if len(passed_on) >= hops and passed_on[-hops] else address
    elif settings.SECURE_PROXY_SSL_HEADER:
        # There is a proxy, and nobody has said how many: all readers would share one limit.
        return None
    try:
        parsed = ip_address(address)
    except ValueError:
        return None
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    if not parsed.is_global:
        return None
    if isinstance(parsed, IPv6Address):
        return ip_network((parsed, _IPV6_PREFIX), strict=False).network_address.packed
    return parsed.packed


@lru_cache(maxsize=8)
def _parsed(text: str) -> rates.Rate | None:
    try:
        return rates.parse(text)
    except ValueError as wrong:
        raise ImproperlyConfigured(f"CMS_RATE_LIMIT={text!r} {wrong}.") from None
