"""Walks the demonstration's content and gives every text with its language and where it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from cms import languages
from cms.demo.content import site
from cms.demo.content.actions import ACTIONS
from cms.demo.content.countries import COUNTRIES
from cms.demo.content.organisations import ORGANISATIONS
from cms.demo.content.pages import CAMPAIGN, EXPLANATIONS, HOME
from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.people.kinds import PORTRAIT_CREDIT, Person, PersonName
from cms.demo.content.stories import STORIES
from cms.demo.content.stories.directory import DIRECTORY
from cms.demo.content.text import Text
from cms.snippets.catalogue.articles import ARTICLES
from cms.snippets.catalogue.facilities import FACILITIES

CONTENT: dict[str, Any] = {
    "facilities": FACILITIES,
    "facility names": [(row.name, row.short_name) for row in FACILITIES],
    "articles": ARTICLES,
    "people": PEOPLE,
    "guardians": GUARDIANS,
    "credit": PORTRAIT_CREDIT,
    "organisations": ORGANISATIONS,
    "actions": ACTIONS,
    "countries": COUNTRIES,
    "site": (site.PUBLISHER, site.CONTACT_NOTE, site.LEGAL_NOTICE, site.REMOVAL_CONTACT, site.LETTER_RULES),
    "home": HOME,
    "directory": DIRECTORY,
    "stories": [story.texts for story in STORIES],
    "explanations": [page.texts for page in EXPLANATIONS],
    "campaign": (CAMPAIGN.texts, CAMPAIGN.alt),
}
# Values of closed vocabularies and keys, not texts.
NOT_PROSE = {"kind", "audience", "action", "guardian", "keys", "picture"}
# What a part of a page may be without.
OPTIONAL = {"teaser", "heading", "title", "attribution"}
# A link to a page or a mention of a person: the words that readers see, and where they lead.
LINK = re.compile(r"\[([^\]]+)\]\((page|person):([\w-]+)\)")


class Passage(NamedTuple):
    """A text, its language and its place."""

    place: str
    language: str
    written: str

    @property
    def text(self) -> str:
        """What readers see."""
        return LINK.sub(r"\1", self.written)

    @property
    def unmentioned(self) -> str:
        """What readers see once everybody mentioned has been hidden."""
        return LINK.sub(lambda link: link[1] if link[2] == "page" else "", self.written)


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
    elif isinstance(node, Person | PersonName):
        yield from (each for each in _of_fields(node, place, language) if each.written or _due(node, each))
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from _below(value, f"{place}/{key}", key if key in languages.CODES else language)
    elif is_dataclass(node):
        yield from _of_fields(node, place, language)
    elif isinstance(node, tuple | list):
        for at, value in enumerate(node):
            yield from _below(value, f"{place}[{at}]", language)


def _of_fields(node: Any, place: str, language: str) -> Iterator[Passage]:
    for field in fields(node):
        value = getattr(node, field.name)
        if field.name not in NOT_PROSE and (value or field.name not in OPTIONAL):
            yield from _below(value, f"{place}.{field.name}", language)


def _due(node: Person | PersonName, passage: Passage) -> bool:
    """Whether a text that is not there should be: a name may be known in one script, a person in one language."""
    return isinstance(node, Person) and passage.language in node.languages


def _below(node: Any, place: str, language: str) -> Iterator[Passage]:
    if node is not None:
        yield from passages(node, place, language)
