"""What the page about removal is made of, in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, paragraphs, a list; with `contact` the contact of the settings follows."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    contact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalText:
    """The whole page; every language has the same sections in the same order."""

    title: str
    lead: str
    sections: tuple[Section, ...]
