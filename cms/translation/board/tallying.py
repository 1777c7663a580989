"""Asks the works of every kind how things stand and what a user may read of them, in a few queries for many."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from cms.languages import Language
from cms.translation.board.things import Thing, by_kind
from cms.translation.works.base import PAGE, Listed, Tally
from cms.translation.works.facts import listing as fact_listing
from cms.translation.works.facts import tallies as fact_tallies
from cms.translation.works.pages import listing as page_listing
from cms.translation.works.pages import tallies as page_tallies


def tallies(kind: str, keys: Collection[str]) -> list[Tally]:
    """How these things of one kind stand in every language."""
    if not keys:
        return []
    return list(page_tallies.tallies(keys) if kind == PAGE else fact_tallies.tallies([kind], {kind: keys}))


def shown_to(user: Any, things: Iterable[Thing], language: Language) -> dict[Thing, Listed]:
    """Those of `things` that `user` may read, with their titles in `language`: some queries a kind."""
    found: dict[Thing, Listed] = {}
    for kind, keys in by_kind(things).items():
        found |= {(kind, key): each for key, each in _shown(user, kind, keys, language).items()}
    return found


def _shown(user: Any, kind: str, keys: Collection[str], language: Language) -> Mapping[str, Listed]:
    if kind == PAGE:
        return page_listing.shown_to(user, keys, language)
    return fact_listing.shown_to(user, kind, keys, language)
