"""A question in words, and which words of a text answer it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import Final, NamedTuple

from cms.reader.search.endings import key_of, root_of, stem_of

# What is asked beyond these bounds is not looked at.
SEARCH_WORDS: Final = 6
_LONGEST: Final = 60
# A shorter word stands in every text, or begins too many others.
SHORTEST: Final = 2
_BEGINNING: Final = 3

# Letters and figures, with the apostrophes, stress marks and invisible signs between them.
_JOINTS: Final = "'’‘ʼʹʺ`´′″＇\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069"
_WORD: Final = re.compile(rf"[^\W_](?:[{_JOINTS}]*[^\W_])*[\u0300-\u036f]*")


class Fit(IntEnum):
    """How well a word fits; the smaller, the better."""

    EXACT = 0
    FORM = 1
    BEGINNING = 2
    SIMILAR = 3


class Word(NamedTuple):
    """A word of a text by its key, and where it stands."""

    start: int
    end: int
    key: str


def words_in(text: str) -> Iterator[Word]:
    """The words of `text` in their order."""
    for match in _WORD.finditer(text):
        if key := key_of(match[0]):
            yield Word(match.start(), match.end(), key[:_LONGEST])


def keys_in(text: str) -> list[str]:
    """The keys of the words of `text`, each once."""
    return list(dict.fromkeys(word.key for word in words_in(text)))


@dataclass(frozen=True)
class Asked:
    """One word of a question; `meant` are the stems of the words that it may be a slip of."""

    key: str
    meant: frozenset[str] = frozenset()

    @cached_property
    def stem(self) -> str:
        return stem_of(self.key)

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """Whatever fits begins like one of these."""
        return tuple(root_of(stem) for stem in (self.stem, *sorted(self.meant)))

    def fit(self, key: str) -> Fit | None:
        """How well the word `key` of a text fits, if it does."""
        if key == self.key:
            return Fit.EXACT
        if stem_of(key) == self.stem:
            return Fit.FORM
        if len(self.key) >= _BEGINNING and key.startswith(self.key):
            return Fit.BEGINNING
        return Fit.SIMILAR if stem_of(key) in self.meant else None

    def best(self, keys: Iterable[str]) -> Fit | None:
        """How well the best of these words fits."""
        return min((fit for key in keys if (fit := self.fit(key)) is not None), default=None)

    def meaning(self, meant: Iterable[str]) -> "Asked":
        """The same word, which may mean words with these stems, too."""
        return replace(self, meant=frozenset(meant))


def asked_in(question: str) -> tuple[Asked, ...]:
    """The first words of `question`, each once; empty when it holds none that could be looked for."""
    keys = [key for key in keys_in(question) if len(key) >= SHORTEST]
    return tuple(Asked(key) for key in keys[:SEARCH_WORDS])
