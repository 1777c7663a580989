"""What a page of the demonstration is made of, in one language. Paragraphs are plain text without mark-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["be", "ru", "en"]
Paragraphs = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to help and the readers for whom it is meant."""

    kind: str
    audience: str
    title: str
    text: Paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A highlighted remark."""

    title: str
    text: Paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewText:
    """An interview in one language. It names no ward: whoever withdraws leaves no trace in the prose."""

    title: str
    lead: str
    statement: Paragraphs
    ways_heading: str
    ways_intro: str
    ways: tuple[Way, ...]
    letters: Notice
    closing: Paragraphs
    appeal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An interview in all languages, written in `source` first; `wards` are numbers of people.

    Readers are given the address of the first ward.
    """

    slug: str
    source: Language
    guardian: str
    wards: tuple[int, ...]
    texts: Mapping[Language, InterviewText]

    @property
    def targets(self) -> tuple[Language, ...]:
        """The languages it was translated into."""
        return tuple(language for language in self.texts if language != self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with paragraphs and, after them, a list."""

    heading: str
    text: Paragraphs = ()
    points: Paragraphs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeText:
    """The campaign's call in one language."""

    lead: str
    demonstration: Notice
    sections: tuple[Section, ...]
    risk: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryText:
    """The introduction to the directory in one language."""

    lead: Paragraphs
