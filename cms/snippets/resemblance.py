"""How the words of a search match the words of a name or a title: exactly, as beginnings, or but for a slip.

Lists that fit into memory are searched with `ranked`; the names of people stand in tables of their own
(`cms.disclosure.name_search`). Both say the same, on any database.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import combinations
from typing import Final, Generic, NamedTuple, TypeVar

from cms.snippets.folding import fold, signs, written_words

Thing = TypeVar("Thing")

# What is asked beyond these bounds is not looked at.
SEARCH_WORDS: Final = 6
WORD_LENGTH: Final = 120
# The beginning of a word, by which candidates are found before whole words are compared.
REST_LENGTH: Final = 7

_NUMBER_SIGN: Final = "№"
_LETTERS_BESIDE_FIGURES: Final = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_REPEATED: Final = re.compile(r"([^\W\d_])\1{2,}")
# From so many signs on, a word forgives so many slips.
_FORGIVING: Final = ((8, 2), (4, 1))
# Letters by which the one before is read otherwise: "brat" begins "bracki", for "ts" is read "c".
_NEXT_LETTERS: Final = "aeouhs"
_OPENING: Final = 3


class Match(IntEnum):
    """How well a word matches; the smaller, the better."""

    EXACT = 0
    BEGINNING = 1
    SIMILAR = 2


class Word(NamedTuple):
    """A word as searches know it: folded, and in signs, letter by letter."""

    key: str
    signs: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a search: folded, in signs, and what it may begin like once more of it is typed."""

    key: str
    signs: tuple[str, ...]
    openings: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """The words of `text`, without number signs and letters apart from figures: "IK-22" is «ИК № 22»."""
    return [word for written in _written(text) for word in _words(written)]


def _written(text: str) -> list[str]:
    return written_words(_LETTERS_BESIDE_FIGURES.sub(" ", text.replace(_NUMBER_SIGN, " ")))


@lru_cache(maxsize=16_384)
def _words(written: str) -> tuple[Word, ...]:
    key = _key(written)
    return tuple(Word(key, spelling[:WORD_LENGTH]) for spelling in signs(written)) if key else ()


def _key(written: str) -> str:
    # Folding makes one letter of "qqqqqqq", with which many names begin.
    skeleton = "".join(map(fold, written)) if _is_stammered(written) else fold(written)
    return skeleton.replace(" ", "")[:WORD_LENGTH]


def _is_stammered(written: str) -> bool:
    """Whether at least half of a word is one letter after another, each three times or more: no name is."""
    return 2 * len(_REPEATED.sub(r"\1", written)) <= len(written) and bool(_REPEATED.search(written))


def asked_in(search: str) -> tuple[Asked, ...]:
    """What `search` asks for: its first words, each once; empty when it holds none."""
    spelled: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for written in _written(search):
        if words := _words(written):
            spelled[words[0].key][written] = None
    return tuple(_asked(key, spellings) for key, spellings in list(spelled.items())[:SEARCH_WORDS])


def _asked(key: str, spellings: Iterable[str]) -> Asked:
    in_signs = [word.signs for written in spellings for word in _words(written)]
    begun = [written for written in spellings if not _is_stammered(written)]
    longer = [_key(written + letter) for written in begun for letter in _NEXT_LETTERS]
    openings = [each for each in longer if len(key) >= _OPENING and not each.startswith(key)]
    return Asked(key, tuple(dict.fromkeys(in_signs)), tuple(dict.fromkeys(openings)))


def slips_allowed(signs: str) -> int:
    """How many slips a word forgives: a number none, a longer word more."""
    if any(sign.isdigit() for sign in signs):
        return 0
    return next((slips for length, slips in _FORGIVING if len(signs) >= length), 0)


def is_slip(asked: Asked, signs: str) -> bool:
    """Whether the word in `signs` is asked for with no more slips than it forgives.

    A slip is a wrong, a missing or an added letter, or two neighbours that changed places.
    """
    slips = slips_allowed(signs)
    return bool(slips) and any(differs_by_at_most(slips, spelling, signs) for spelling in asked.signs)


def rests(signs: str) -> set[str]:
    """What the beginning of a word leaves when as many letters as it forgives slips are left out, or fewer.

    Two words that differ by no more slips have such a rest in common, which an index finds.
    """
    return _left(signs, slips_allowed(signs))


def rests_asked(asked: Asked) -> set[str]:
    """The rests of a word of a search, one of which every word has that it may be a slip of."""
    return {rest for spelling in asked.signs for rest in _left(spelling, _slips_asked(spelling))}


def _slips_asked(signs: str) -> int:
    """The word that was meant may be longer by its slips."""
    return next((slips for _length, slips in _FORGIVING if slips_allowed(signs + "_" * slips) >= slips), 0)


def _left(signs: str, slips: int) -> set[str]:
    start = signs[:REST_LENGTH]
    kept = range(max(0, len(start) - slips), len(start) + 1) if slips else ()
    return {"".join(letters) for number in kept for letters in combinations(start, number)}


def differs_by_at_most(slips: int, one: str, other: str) -> bool:
    """Whether so many slips make one of these words the other."""
    if abs(len(one) - len(other)) > slips:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    start = next((at for at, (letter, sign) in pairs if letter != sign), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return _distance(one, other, slips) <= slips


def _distance(one: str, other: str, most: int) -> int:
    """The number of slips between two words, as far as it is not more than `most`."""
    older: list[int] = []
    line = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        before, line = line, [at + 1]
        for to, sign in enumerate(other):
            slips = min(before[to + 1] + 1, line[to] + 1, before[to] + (letter != sign))
            if at and to and letter == other[to - 1] and one[at - 1] == sign:
                slips = min(slips, older[to - 1] + 1)
            line.append(slips)
        if min(line) > most:
            return most + 1
        older = before
    return line[-1]


class Vocabulary:
    """Words to be looked up by words of searches."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._sorted = sorted(set(words))
        self._by_length: defaultdict[int, list[tuple[int, Word]]] = defaultdict(list)
        for word in self._sorted:
            self._by_length[len(word.signs)].append((_letters(word.signs), word))

    def matches(self, asked: Asked) -> dict[Word, Match]:
        """The words that `asked` matches, and how well."""
        found = dict.fromkeys(self._slips(asked), Match.SIMILAR)
        for opening in asked.openings:
            found |= dict.fromkeys(self._beginning(opening), Match.SIMILAR)
        for word in self._beginning(asked.key):
            found[word] = Match.EXACT if word.key == asked.key else Match.BEGINNING
        return found

    def _beginning(self, start: str) -> Iterator[Word]:
        for at in range(bisect_left(self._sorted, (start, "")), len(self._sorted)):
            if not self._sorted[at].key.startswith(start):
                return
            yield self._sorted[at]

    def _slips(self, asked: Asked) -> Iterator[Word]:
        for spelling in asked.signs:
            most = _slips_asked(spelling)
            letters = _letters(spelling)
            for length in range(len(spelling) - most, len(spelling) + most + 1):
                for held, word in self._by_length.get(length, ()):
                    # One slip takes a letter away and brings another in.
                    if (letters ^ held).bit_count() <= 2 * most and is_slip(asked, word.signs):
                        yield word


def _letters(signs: str) -> int:
    """Which letters a word has, as bits: much cheaper to compare than the word."""
    held = 0
    for sign in signs:
        held |= 1 << (ord(sign) & 31)
    return held


class Catalogue(Generic[Thing]):
    """Things to be found by words of theirs; what a search costs depends on what it finds."""

    def __init__(self, words: Mapping[Thing, Iterable[Word]]) -> None:
        self._bearers: defaultdict[Word, list[Thing]] = defaultdict(list)
        for thing, those in words.items():
            for word in those:
                self._bearers[word].append(thing)
        self._vocabulary = Vocabulary(self._bearers)

    def find(self, search: str) -> dict[Thing, Match]:
        """The things that have a match for every word of `search`, in whatever order: the worst of them decides."""
        first, *others = [self._matches(asked) for asked in asked_in(search)] or [{}]
        for other in others:
            first = {thing: max(match, other[thing]) for thing, match in first.items() if thing in other}
        return first

    def _matches(self, asked: Asked) -> dict[Thing, Match]:
        best: dict[Thing, Match] = {}
        for word, match in self._vocabulary.matches(asked).items():
            for thing in self._bearers[word]:
                best[thing] = min(match, best.get(thing, match))
        return best


def catalogue(texts: Mapping[Thing, Iterable[str]]) -> Catalogue[Thing]:
    """Things to be found by the words of these texts."""
    return Catalogue(
        {thing: {word for text in those for word in words_of(text)} for thing, those in texts.items()}
    )


def ranked(search: str, texts: Mapping[Thing, Iterable[str]]) -> dict[Thing, Match]:
    """The things in whose texts `search` finds words, and how well they match."""
    return catalogue(texts).find(search)
