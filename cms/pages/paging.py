"""A long list cut into pages, with the addresses of the neighbours."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """One page of `count`."""

    number: int
    count: int
    previous_url: str | None
    next_url: str | None


def page_number(text: str) -> int:
    """The page that a query asks for; the first one where that is no number."""
    # Python itself refuses to read a number of several thousand digits.
    number = int(text[:9]) if text.isascii() and text.isdigit() else 1
    return min(number, 100_000) or 1


def page_count(total: int, size: int) -> int:
    """How many pages of `size` hold `total`; there is always one."""
    return max(1, -(-total // size))


def pagination(number: int, count: int, url: Callable[[int], str]) -> Pagination:
    """The page `number` of `count`, each of which is at `url(number)`."""
    return Pagination(
        number=number,
        count=count,
        previous_url=url(number - 1) if number > 1 else None,
        next_url=url(number + 1) if number < count else None,
    )
