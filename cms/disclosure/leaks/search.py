"""Finds what is hidden in any text: each distinct word is looked at once, however many outputs repeat it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cms.disclosure.leaks.forms import possible_stems, stems
from cms.disclosure.leaks.hidden import Hidden, Named
from cms.disclosure.names import SHORTEST
from cms.snippets.folding import fold


class Kind(StrEnum):
    """What kind of hidden value a text holds."""

    FULL_NAME = "full name"
    FAMILY_NAME = "family name"
    OTHER_NAME = "other spelling of a name"
    ID = "id of somebody hidden or withdrawn"
    FILE = "file name of an original"


@dataclass(frozen=True, slots=True)
class Match:
    """One hidden value in a text, as it stands there."""

    kind: Kind
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word may be a form of: people by their number in the lists of names."""

    folded: str = ""
    family: frozenset[int] = frozenset()
    partner: frozenset[int] = frozenset()
    telling: bool = False
    glued: bool = False
    begins: tuple[str, ...] = ()

    @property
    def starts(self) -> bool:
        """Whether a hidden name can be found from this word; a partner alone tells nothing."""
        return bool(self.family or self.begins or self.glued)


_NOTHING: Final = _Word()
_APOSTROPHES: Final = "'’‘ʼ`´"
_CHUNK: Final = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*")
_WORD: Final = re.compile(rf"[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*")
# What may stand between the parts of one name, also with a third part between them.
_JOINT: Final = re.compile(
    rf"(?:[\s\-_+\u2010-\u2015]{{1,8}}|\.)(?:[\w{_APOSTROPHES}]{{1,30}}(?:[\s\-_+]{{1,8}}|\.))?"
)
_NEAR: Final = (1, 2)
# Signs that make a word in small letters part of an address, a file name or a key rather than of a sentence.
_BEFORE: Final = tuple("/_=&")
_AFTER: Final = tuple("/_")
_QUOTES: Final = tuple("\"'")
_EXTENSION: Final = re.compile(r"\.[a-z]{2,4}\b")


class Searcher:
    """Looks for the hidden values in texts that are decoded already.

    A family name tells by itself unless somebody disclosed bears it too, or it is one of the `ordinary` folded
    words; then only the whole name tells. A word in small letters is a name in an address, not in a sentence.
    """

    def __init__(self, hidden: Hidden, ordinary: Iterable[str] = ()) -> None:
        self.hidden = hidden
        self.ordinary = frozenset(ordinary)
        self._family = _index(hidden.people, "family")
        self._partners = _index(hidden.people, "partners")
        self._known_family = _index(hidden.disclosed, "family")
        self._known_partners = _index(hidden.disclosed, "partners")
        self._glued = _glued(hidden.people) - _glued(hidden.disclosed)
        self._phrases: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in {phrase for person in hidden.people for phrase in person.phrases}:
            self._phrases[phrase.split()[0]].append(phrase)
        self._codes = {name.partition(".")[0].lower() for name in hidden.files}
        self._words: dict[str, _Word] = {}
        self._chunks: dict[str, tuple[str, ...] | Kind | None] = {}
        self.vocabulary: set[str] = set()

    def search(self, text: str, *, allow_ids: bool = False) -> list[Match]:
        """Every hidden value in `text`; `allow_ids` where ids of the withdrawn are in their place."""
        chunks = set(_CHUNK.findall(text))
        found: list[Match] = []
        suspicious = False
        for chunk in chunks:
            held = self._chunks.get(chunk, False)
            if held is False:
                held = self._chunks[chunk] = self._look_at(chunk)
            if isinstance(held, Kind):
                if held is not Kind.ID or not allow_ids:
                    found.append(Match(held, chunk, text.find(chunk)))
            elif held:
                suspicious = True
        if suspicious:
            found += self._names(text)
        return found

    def new_words(self) -> set[str]:
        """The words of the vocabulary that were met since the last call; they are forgotten here."""
        words, self.vocabulary = self.vocabulary, set()
        return words

    def _look_at(self, chunk: str) -> tuple[str, ...] | Kind | None:
        """The kind of a code; or the words that may belong to a hidden name."""
        code = chunk.lower()
        if code in self.hidden.ids:
            return Kind.ID
        if code in self._codes:
            return Kind.FILE
        return tuple(word for word in _WORD.findall(chunk) if self._word(word).starts) or None

    def _word(self, word: str) -> _Word:
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = self._read(word)
        return known

    def _read(self, word: str) -> _Word:
        folded = fold(word)
        self.vocabulary.add(word.lower())
        family, partner = _people(folded, self._family), _people(folded, self._partners)
        begins = tuple(self._phrases.get(folded, ()))
        glued = folded in self._glued
        if not (family or partner or begins or glued):
            return _NOTHING
        explained = self._is_disclosed(folded) or folded in self.ordinary
        telling = bool(family) and len(folded) >= SHORTEST and not explained
        return _Word(folded, family, partner, telling, glued, begins)

    def _is_disclosed(self, folded: str) -> bool:
        return bool(_people(folded, self._known_family) or _people(folded, self._known_partners))

    def _names(self, text: str) -> Iterator[Match]:
        words = list(_WORD.finditer(text))
        for at, match in enumerate(words):
            word = self._word(match[0])
            if word.family:
                yield from self._beside(text, words, at)
            if (word.telling or word.glued) and _is_a_name(text, match):
                yield Match(Kind.FULL_NAME if word.glued else Kind.FAMILY_NAME, match[0], match.start())
            for phrase in word.begins:
                here = words[at : at + phrase.count(" ") + 1]
                if " ".join(fold(each[0]) for each in here) != phrase:
                    continue
                if len(here) > 1 or self._tells_alone(phrase, text, match):
                    yield Match(Kind.OTHER_NAME, text[match.start() : here[-1].end()], match.start())

    def _beside(self, text: str, words: list[re.Match[str]], at: int) -> Iterator[Match]:
        """Whole names, in either order, whose family name is the word at `at`."""
        family = self._word(words[at][0])
        for step in _NEAR:
            for other in (at - step, at + step):
                if not 0 <= other < len(words):
                    continue
                first, last = sorted((words[at], words[other]), key=lambda each: each.start())
                partner = self._word(words[other][0])
                if self._is_hidden_pair(family, partner) and _JOINT.fullmatch(
                    text, first.end(), last.start()
                ):
                    yield Match(Kind.FULL_NAME, text[first.start() : last.end()], first.start())

    def _tells_alone(self, word: str, text: str, match: re.Match[str]) -> bool:
        explained = self._is_disclosed(word) or word in self.ordinary
        return len(word) >= SHORTEST and not explained and _is_a_name(text, match)

    def _is_hidden_pair(self, family: _Word, partner: _Word) -> bool:
        """Whether two words name somebody hidden and nobody disclosed."""
        if not family.family & partner.partner:
            return False
        bearers = _people(family.folded, self._known_family)
        return not bearers & _people(partner.folded, self._known_partners)


def _index(people: Iterable[Named], part: str) -> dict[str, set[int]]:
    """Stem → the people in one of whose words it is."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, person in enumerate(people):
        for word in getattr(person, part):
            for stem in stems(word):
                found[stem].add(number)
    return dict(found)


def _people(folded: str, index: dict[str, set[int]]) -> frozenset[int]:
    return frozenset(number for stem in possible_stems(folded) if stem in index for number in index[stem])


def _glued(people: Iterable[Named]) -> frozenset[str]:
    """Given and family name grown together, as in "mikolavydumany"."""
    return frozenset(
        joined
        for person in people
        for family in person.family
        for partner in person.partners
        if len(family) >= SHORTEST and len(partner) >= SHORTEST
        for joined in (fold(family + partner), fold(partner + family))
    )


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    """A word with a capital; or, in small letters, one that stands like a part of an address or a key."""
    if not match[0][0].islower():
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    # In a sentence of ours a hyphen joins words; in an address, which is Latin, parts of it.
    hyphen = ("-",) if match[0].isascii() else ()
    return (
        (before in _QUOTES and after in _QUOTES)
        or before in (*_BEFORE, *hyphen)
        or after in (*_AFTER, *hyphen)
        or _EXTENSION.match(text, match.end()) is not None
    )
