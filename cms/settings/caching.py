"""The caches of the stand-alone site: memory of each process, or one Redis for all."""

from typing import Any, Final

from cms.settings import environment

# What answers are kept in; the names of `RESPONSE_CACHE`.
_MEMORY: Final[dict[str, Any]] = {
    # Says so and stays empty: `cms.delivery.kept` has a memory of its own, with a bound of its own.
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "answers",
}
_TABLE: Final = {
    "BACKEND": "django.core.cache.backends.db.DatabaseCache",
    "LOCATION": "cms_answers",
    "OPTIONS": {"MAX_ENTRIES": 2000},
}


def caches(redis_url: str) -> dict[str, dict[str, Any]]:
    """CACHES: the one of everything else, and one for public answers in each place where they can be kept."""
    redis = _redis(redis_url)
    return {
        "default": redis or {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
        "answers": {"MEMORY": _MEMORY, "DATABASE": _TABLE}.get(_place(), redis or _MEMORY),
    }


def response_cache() -> str:
    """The alias that keeps public answers; nothing where they are not to be kept."""
    return "" if _place() == "NONE" else "answers"


def _place() -> str:
    return environment.choice("RESPONSE_CACHE", "DEFAULT", ("DEFAULT", "MEMORY", "DATABASE", "NONE"))


def _redis(url: str) -> dict[str, Any]:
    if not url:
        return {}
    # A reader must not wait for a Redis that is gone; connecting to a socket file never takes long.
    patience = {"socket_timeout": 1.0} | ({} if url.startswith("unix") else {"socket_connect_timeout": 0.5})
    return {"BACKEND": "cms.delivery.redis_cache.ForgivingRedisCache", "LOCATION": url, "OPTIONS": patience}
