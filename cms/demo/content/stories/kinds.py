"""What a page of the demonstration is made of, in one language.

Paragraphs are plain text without mark-up but for links: `[words](page:slug)` leads to another page of the
demonstration, `[inflected name](person:number)` mentions a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from cms.demo.content.text import Text
from cms.languages import Language

Paragraphs = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a section."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Paragraphs and, after them, a list."""

    text: Paragraphs = ()
    points: Paragraphs = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """The guardian of a story speaks."""

    text: Paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question and the guardian's answer."""

    question: str
    answer: Paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that stand out: a guardian's, by key, or of whoever `attribution` names."""

    text: str
    guardian: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawn picture, by key."""

    picture: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """A number with what it counts and who counted."""

    number: int
    counted_on: date
    label: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A highlighted remark."""

    kind: Literal["info", "care", "legal"]
    title: str
    text: Paragraphs


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A prisoner's facts as they stand, by number."""

    person: int


@dataclass(frozen=True, slots=True)
class GuardianCard:
    """A guardian as they are presented today, by key."""

    guardian: str


@dataclass(frozen=True, slots=True)
class Categories:
    """The circles that guardians come from; `with_people`: and who is one today."""

    with_people: bool = True


@dataclass(frozen=True, slots=True)
class Address:
    """Where a letter to a prisoner, by number, goes today."""

    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to help, by key, in the words of the facts or, where there are any, in this page's own."""

    action: str
    title: str = ""
    text: Paragraphs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What a reader can do."""

    heading: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Organisations:
    """Organisations by key, in this order."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the campaign, with what to say before."""

    text: Paragraphs = ()


@dataclass(frozen=True, slots=True)
class Countries:
    """From which countries post leaves, with what to say before."""

    text: Paragraphs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseGroup:
    """Sentences of one kind, each in three languages."""

    heading: str
    phrases: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """Sentences to copy into a letter."""

    heading: str
    groups: tuple[PhraseGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """The last words: a call, the name of a prisoner (by number), a call for all."""

    person: int
    call: str
    closing: str


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of this campaign."""

    heading: str


Piece: TypeAlias = (
    Heading | Prose | Statement | Exchange | Quote | Figure | Statistic | Notice | PersonCard | GuardianCard
    | Categories | Address | Ways | Organisations | Contact | Countries | Phrasebook | Appeal | Stories
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page in one language. It names a prisoner only in mentions: whoever withdraws leaves no trace."""

    title: str
    lead: str
    body: tuple[Piece, ...]
    teaser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A page written in `source` first and then translated."""

    slug: str
    source: Language
    texts: Mapping[Language, PageText]

    @property
    def targets(self) -> tuple[Language, ...]:
        """The languages it was translated into."""
        return tuple(language for language in self.texts if language != self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Written):
    """An interview; `wards` are numbers of people."""

    guardian: str
    wards: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(Written):
    """A page that explains something."""

    in_menu: bool = False
    in_footer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Written):
    """The campaign with its picture and its partners, by key."""

    picture: str
    alt: Mapping[Language, str]
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeText:
    """The campaign's call in one language."""

    lead: str
    body: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryText:
    """The introduction to the directory in one language."""

    lead: Paragraphs
