"""The answers that are kept: where, for how long and how many.

Mostly in the cache that `CMS_RESPONSE_CACHE` names, if other processes see it, too. What may leave no trace stays
in the memory of this process, because Redis and databases write to disks: pages with a query, which repeat the
reader's words, and everything in careful mode.
"""

import time
from typing import Final

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest

from cms.delivery.answers import Answer
from cms.delivery.ledger import Ledger
from cms.delivery.outage import Outage
from cms.delivery.tags import is_api

# An answer under an older version is never asked for again; this is how long it may still lie there.
SECONDS: Final = 600
LARGEST: Final = 200_000
_MEMORY: Final = LocMemCache("cms.delivery", {"OPTIONS": {"MAX_ENTRIES": 400}})
# So long does a claim outlive a process that has died.
_CLAIM_SECONDS: Final = 5
_PATIENCE: Final = 2.0
_PAUSE: Final = 0.02


class Kept:
    """The kept answers. A cache that does not answer keeps nothing; readers do not notice."""

    def __init__(self) -> None:
        self._ledger = Ledger(SECONDS)
        self._outage = Outage("The response cache")

    def take(self, request: HttpRequest, tag: str, number: int, *, packed: bool) -> Answer | None:
        """The answer under this tag, if it is kept; packed the first time that somebody takes it so."""
        for cache in _places(request):
            if found := self._get(cache, _key(tag, packed=packed)):
                if cache is not _MEMORY:
                    # Asking Redis costs more than all the rest of a repeated answer.
                    self._set(_MEMORY, request, {_key(tag, packed=packed): found}, number)
                return found
            if packed and (plain := self._get(cache, _key(tag, packed=False))):
                answer = plain.packed()
                self._set(cache, request, {_key(tag, packed=True): answer}, number)
                return answer
        return None

    def put(
        self, request: HttpRequest, tag: str, number: int, answer: Answer, *, packed: bool, careful: bool
    ) -> bool:
        """Keep an answer of the content version `number`, within the bounds: whether it is kept."""
        places = _places(request)
        if not places or len(answer.body) > LARGEST:
            return False
        entries = {_key(tag, packed=False): answer}
        if packed:
            entries[_key(tag, packed=True)] = answer.packed()
        return self._set(places[0] if careful else places[-1], request, entries, number)

    def claim(self, request: HttpRequest, tag: str) -> bool:
        """Whether no other process builds this answer; if one does, wait until it has done so, or for a while."""
        cache = _shared(request)
        if cache is None:
            return True
        claim, key = _claim(tag), _key(tag, packed=False)
        with self._outage.tolerated() as asked:
            if not asked or cache.add(claim, 1, _CLAIM_SECONDS):
                return True
            until = time.monotonic() + _PATIENCE
            while time.monotonic() < until and cache.has_key(claim) and not cache.has_key(key):
                time.sleep(_PAUSE)
        return False

    def release(self, request: HttpRequest, tag: str) -> None:
        """Let other processes build what could not be kept for them."""
        if cache := _shared(request):
            with self._outage.tolerated() as asked:
                if asked:
                    cache.delete(_claim(tag))

    def _get(self, cache: BaseCache, key: str) -> Answer | None:
        if cache is _MEMORY:
            found = cache.get(key)
        else:
            found = None
            with self._outage.tolerated() as asked:
                found = cache.get(key) if asked else None
        return None if found is None else Answer(*found)

    def _set(self, cache: BaseCache, request: HttpRequest, entries: dict[str, Answer], number: int) -> bool:
        values = {key: tuple(answer) for key, answer in entries.items()}
        if cache is _MEMORY:
            cache.set_many(values, SECONDS)
            return True
        size = sum(len(answer.body) for answer in entries.values())
        has_query = bool(request.META.get("QUERY_STRING"))
        with self._outage.tolerated() as asked:
            if asked and (outdated := self._ledger.outdated(number)):
                cache.delete_many(outdated)
            if asked and self._ledger.enter(number, list(values), size, has_query=has_query):
                cache.set_many(values, SECONDS)
                return True
        return False


def forget() -> None:
    """Forget what this process keeps for itself."""
    _MEMORY.clear()


def _places(request: HttpRequest) -> list[BaseCache]:
    """Where the answer may lie: this process's own memory first, then what it shares with others."""
    alias = settings.CMS_RESPONSE_CACHE
    if not alias:
        return []
    repeats_words = not is_api(request) and bool(request.META.get("QUERY_STRING"))
    if settings.CMS_CAREFUL or repeats_words:
        return [_MEMORY]
    cache = caches[alias]
    # Memory of this process again: everything would lie there twice and push out what a host keeps in it.
    return [_MEMORY] if isinstance(cache, LocMemCache) else [_MEMORY, cache]


def _shared(request: HttpRequest) -> BaseCache | None:
    """The cache that other processes see, too, if the answer may lie there."""
    places = _places(request)
    return None if not places or places[-1] is _MEMORY else places[-1]


def _key(tag: str, *, packed: bool) -> str:
    return f"cms.answer.{tag}.{'gzip' if packed else 'plain'}"


def _claim(tag: str) -> str:
    return f"cms.building.{tag}"
