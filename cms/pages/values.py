"""What page templates and the page API are made of, beside the values of the disclosure layer."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cms.disclosure.values import Fallback, Portrait, Prisoner
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """A prisoner with the addresses of their pages."""

    person: Prisoner
    url: str
    envelope_url: str
    letter_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """Whose birthday comes: `date` is month and day (“02-29”), `text` the same in words."""

    card: PersonCard
    date: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRef:
    """A story as lists show it."""

    id: int
    title: str
    lead: str
    url: str
    guardian_name: str | None
    image: Portrait | None
    language: Language
    published: datetime | None
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignRef:
    """A campaign as the front page shows it; `teaser` is plain text."""

    title: str
    teaser: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a body: the template that shows it, a stable id and its value (`cms.pages.block_values`)."""

    type: str
    template: str
    id: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """One entry of the language switcher; `url` is None where this page has no such language."""

    language: Language
    name: str
    url: str | None
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationLink:
    """One entry of the main navigation."""

    title: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in another language, for `hreflang`."""

    language: Language
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the document's head says about the page."""

    description: str
    canonical: str | None
    alternates: tuple[Alternate, ...]
    noindex: bool = False
    published: datetime | None = None
