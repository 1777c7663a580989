"""Answers packed with gzip for whoever unpacks it. Brotli is left to the edge, which has the time for it."""

import gzip
from functools import lru_cache
from typing import Final

# Below this the packed answer is no fewer packets.
_SMALLEST: Final = 600
_LEVEL: Final = 6
_HEADER_LENGTH: Final = 200


def accepts_gzip(header: str) -> bool:
    """Whether this `Accept-Encoding` allows gzip and does not rank the plain answer higher."""
    return _accepts_gzip(header[:_HEADER_LENGTH])


def pack(body: bytes) -> bytes | None:
    """`body` in gzip; None where that would not make it smaller.

    What an attacker could learn from lengths (BREACH) needs a secret beside his own words in one answer; a public
    answer is the same for everyone and holds none.
    """
    if len(body) < _SMALLEST:
        return None
    packed = gzip.compress(body, _LEVEL, mtime=0)
    return packed if len(packed) < len(body) else None


@lru_cache(maxsize=256)
def _accepts_gzip(header: str) -> bool:
    weights: dict[str, float] = {}
    for part in header.lower().split(","):
        name, *parameters = (each.strip() for each in part.split(";"))
        weights[name] = next((_weight(each) for each in parameters if each.startswith("q=")), 1.0)
    gzip_weight = weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0)))
    return 0.0 < gzip_weight >= weights.get("identity", 0.0)


def _weight(parameter: str) -> float:
    try:
        return float(parameter.removeprefix("q="))
    except ValueError:
        return 0.0
