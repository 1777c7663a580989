"""Redis as a cache that may be missed: while it does not answer, it is an empty one that keeps nothing."""

from functools import cache
from typing import Any

from django.core.cache.backends.redis import RedisCache

from cms.delivery.outage import Outage


class ForgivingRedisCache(RedisCache):
    """Django's own, whose failures are misses. Nothing of the site depends on what a cache holds.

    Wagtail looks into the cache for each page it serves: without this, readers would get errors with Redis gone.
    """

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        from redis.exceptions import RedisError

        super().__init__(server, params)
        self._outage = _outage(str(server), RedisError)

    def add(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._try("add", False, *args, **kwargs))

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        return self._try("get", default, key, default, version=version)

    def set(self, *args: Any, **kwargs: Any) -> None:
        self._try("set", None, *args, **kwargs)

    def touch(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._try("touch", False, *args, **kwargs))

    def delete(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._try("delete", False, *args, **kwargs))

    def get_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._try("get_many", {}, *args, **kwargs)

    def has_key(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._try("has_key", False, *args, **kwargs))

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        number = self._try("incr", None, key, delta, version=version)
        if number is None:
            raise ValueError(f"Key {key!r} not found.")
        return int(number)

    def set_many(self, data: dict[Any, Any], *args: Any, **kwargs: Any) -> Any:
        return self._try("set_many", list(data), data, *args, **kwargs)

    def delete_many(self, *args: Any, **kwargs: Any) -> None:
        self._try("delete_many", None, *args, **kwargs)

    def clear(self) -> None:
        self._try("clear", None)

    def _try(self, method: str, instead: Any, *args: Any, **kwargs: Any) -> Any:
        with self._outage.tolerated() as asked:
            if asked:
                return getattr(super(), method)(*args, **kwargs)
        return instead


@cache
def _outage(servers: str, error: type[Exception]) -> Outage:
    """Of a process, whose threads each have a cache object of their own."""
    return Outage("Redis", error)
