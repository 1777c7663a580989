"""What a page says in its own words, whatever is disclosed of anybody; whom it mentions in them is said beside.

A block that shows a fact is left out with its words, because it goes when the fact does. So the words kept for the
search depend on the page alone, and what readers may know of people is asked anew for each question.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any, Final, NamedTuple

import nh3

from cms.languages import Language
from cms.pages.composing import Found, Text, blocks_of
from cms.pages.mentions import Mentions, show_mentions
from cms.pages.models import BasePage
from cms.pages.values import PersonCard

# The parts of blocks' values that hold words of their page, in the order of reading.
_TOLD: Final = (
    "heading", "title", "speaker", "question", "text", "number_text", "label", "html", "attribution", "source",
    "actions",
)  # fmt: skip

# Signs that no text holds stand round a mention: open, primary key, middle, its words, close.
_OPEN, _MIDDLE, _CLOSE = "\ue000", "\ue001", "\ue002"
_SIGNS: Final = dict.fromkeys(map(ord, (_OPEN, _MIDDLE, _CLOSE)))
_MENTION: Final = re.compile(f"{_OPEN}([0-9]+){_MIDDLE}([^{_CLOSE}]*){_CLOSE}")
_SCHEME: Final = "person"
_LINK: Final = re.compile(rf'<a href="{_SCHEME}:([0-9]+)">(.*?)</a>')
_BREAK: Final = re.compile(r"</?(?:p|li|br)\s*/?>")
_TAG: Final = re.compile(r"<[^>]*>")
_SPACE: Final = re.compile(r"[^\S\n]+")


class Mention(NamedTuple):
    """Words of a page that name somebody."""

    pk: int
    words: str


def told_by(page: BasePage) -> str:
    """The paragraphs of `page` in a line each; its mentions are marked, see `mentions_in` and `as_shown`."""
    found = _Undisclosed(page.language, {}, {})
    blocks = blocks_of(getattr(page, "body", None) or (), found)
    texts = [
        found.html(getattr(page, "lead", "")),
        *(text for block in blocks for text in _texts(block.value)),
    ]
    lines = (_SPACE.sub(" ", line).strip() for text in texts for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def mentions_in(told: str) -> list[Mention]:
    """Whom a text of `told_by` mentions, and how."""
    return [Mention(int(pk), words) for pk, words in _MENTION.findall(told)]


def without_mentions(told: str) -> str:
    """A text of `told_by` without the names in it."""
    return _MENTION.sub(" ", told)


def as_shown(told: str, people: Mapping[int, PersonCard], language: Language) -> str:
    """A text of `told_by` as readers see it who may know these `people`: other names are masked."""
    mentions = Mentions(language, people, linked=False)
    mask = mentions.mask()

    def shown(match: re.Match[str]) -> str:
        return match[2] if mentions.show([int(match[1])], match[2]) else mask

    return _MENTION.sub(shown, told)


@dataclass(frozen=True, slots=True)
class _Undisclosed(Found):
    """What is found while nothing is disclosed; rich text becomes plain text."""

    def html(self, text: Text, *, linked: bool = True) -> str:
        source = (getattr(text, "source", text) or "").translate(_SIGNS)
        marked = show_mentions(source, _Marked(self.language, {}))
        clean = nh3.clean(
            marked,
            tags={"p", "br", "li", "a"},
            attributes={"a": {"href"}},
            url_schemes={_SCHEME},
            link_rel=None,
        )
        lines = _BREAK.sub("\n", _LINK.sub(_signed, clean.replace("\n", " ")))
        return unescape(_TAG.sub("", lines))


@dataclass(frozen=True, slots=True)
class _Marked(Mentions):
    """Keeps every mention of one person as a link of our own; one that names several people is left out."""

    def show(self, pks: Iterable[int], word: str) -> bool:
        return len(set(pks)) == 1

    def link(self, pk: int) -> str | None:
        return f"{_SCHEME}:{pk}"

    def mask(self) -> str:
        return ""


def _signed(link: re.Match[str]) -> str:
    """A mention in one line, between its signs."""
    return f"{_OPEN}{link[1]}{_MIDDLE}{_TAG.sub(' ', link[2])}{_CLOSE}"


def _texts(value: Any) -> Iterator[str]:
    for name in _TOLD:
        part = getattr(value, name, None)
        if isinstance(part, tuple):
            yield from (text for each in part for text in _texts(each))
        elif isinstance(part, str):
            # Only rich text holds mentions.
            yield part if name == "html" else part.translate(_SIGNS)
