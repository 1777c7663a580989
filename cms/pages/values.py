"""What page templates and the page API are made of, beside the values of the disclosure layer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.disclosure.values import Portrait, Prisoner
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """A prisoner with the addresses of their pages."""

    person: Prisoner
    url: str
    envelope_url: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a body: the template that shows it, a stable id and its value."""

    type: str
    template: str
    id: str
    value: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A page's facts and body, looked up once."""

    body: tuple[Block, ...]
    wards: tuple[PersonCard, ...]


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
