"""Walks the demonstration's content and gives every text with its language and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from cms import languages
from cms.demo.content.articles import ARTICLES
from cms.demo.content.facilities import FACILITIES
from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.people.kinds import PORTRAIT_CREDIT
from cms.demo.content.stories import STORIES
from cms.demo.content.stories.directory import DIRECTORY
from cms.demo.content.stories.home import HOME
from cms.demo.content.text import Text

CONTENT: dict[str, Any] = {
    "facilities": FACILITIES,
    "facility names": [(row.name, row.short_name) for row in FACILITIES],
    "articles": ARTICLES,
    "people": PEOPLE,
    "guardians": GUARDIANS,
    "credit": PORTRAIT_CREDIT,
    "home": HOME,
    "directory": DIRECTORY,
    "stories": [story.texts for story in STORIES],
}
# Values of closed vocabularies and keys, not texts.
NOT_PROSE = {"kind", "audience"}


class Passage(NamedTuple):
    """A text, its language and its place."""

    place: str
    language: str
    text: str


def passages(node: Any = None, place: str = "", language: str = "") -> Iterator[Passage]:
    """Every text below `node`; everything there is when called without one."""
    if node is None:
        node = CONTENT
    if isinstance(node, str):
        if language:
            yield Passage(place, language, node)
    elif isinstance(node, Text):
        for each in languages.CODES:
            yield Passage(f"{place}.{each}", each, getattr(node, each))
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from _below(value, f"{place}/{key}", key if key in languages.CODES else language)
    elif is_dataclass(node):
        for field in fields(node):
            if field.name not in NOT_PROSE:
                yield from _below(getattr(node, field.name), f"{place}.{field.name}", language)
    elif isinstance(node, tuple | list):
        for at, value in enumerate(node):
            yield from _below(value, f"{place}[{at}]", language)


def _below(node: Any, place: str, language: str) -> Iterator[Passage]:
    if node is not None:
        yield from passages(node, place, language)
