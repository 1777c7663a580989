"""What may be meant by a word that no page has: words of public pages that differ from it by one slip."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import takewhile
from typing import Final

from cms import version
from cms.languages import Language
from cms.pages.querysets import live_homes
from cms.reader.search.endings import stem_of
from cms.reader.search.finding import having
from cms.reader.search.words import Asked
from cms.snippets.resemblance import differs_by_at_most

# A shorter word forgives nothing: too many others are like it.
_FORGIVING: Final = 5
_FORGIVING_STEM: Final = 4
# Of more words than these, nobody can have meant all.
_MEANT: Final = 12


class Vocabulary:
    """Words of pages, to be looked up by words of questions."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = sorted(set(keys))
        self._wholes = _Shelf(self._keys)
        self._stems = _Shelf({stem_of(key) for key in self._keys})

    def has(self, asked: Asked) -> bool:
        """Whether some word fits without a slip."""
        start = asked.beginnings[0]
        beginning = takewhile(lambda key: key.startswith(start), self._from(start))
        return any(asked.fit(key) is not None for key in beginning)

    def meant_by(self, asked: Asked) -> list[str]:
        """The stems of words that `asked` differs from by one slip; where there are none, those that its stem does."""
        if len(asked.key) < _FORGIVING or any(letter.isdigit() for letter in asked.key):
            return []
        found = [stem_of(key) for key in self._wholes.like(asked.key, _FORGIVING_STEM)]
        return list(dict.fromkeys(found or self._stems.like(asked.stem, _FORGIVING_STEM)))[:_MEANT]

    def _from(self, start: str) -> Iterator[str]:
        return (self._keys[at] for at in range(bisect_left(self._keys, start), len(self._keys)))


class _Shelf:
    """Words by their length, each with its letters as bits, which are much cheaper to compare than the word."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for word in sorted(words):
            self._by_length[len(word)].append((_letters(word), word))

    def like(self, word: str, shortest: int) -> Iterator[str]:
        """The words of at least so many letters that differ from `word` by one slip."""
        letters = _letters(word)
        for length in range(max(shortest, len(word) - 1), len(word) + 2):
            for held, other in self._by_length.get(length, ()):
                # One slip takes a letter away and brings another in.
                if (letters ^ held).bit_count() <= 2 and differs_by_at_most(1, word, other):
                    yield other


def but_for_slips(asked: Sequence[Asked], language: Language) -> tuple[Asked, ...]:
    """The words `asked`, and for one that no page has, what may be meant by it; nothing if no page can have them."""
    known = _vocabulary(language)
    meant = tuple(each if known.has(each) else each.meaning(known.meant_by(each)) for each in asked)
    is_hopeless = any(not (each.meant or known.has(each)) for each in meant)
    return () if is_hopeless or not any(each.meant for each in meant) else meant


@partial(version.remembered, kept=6)
def _vocabulary(language: Language) -> Vocabulary:
    """The words of the public pages in `language`: one query a content version, and none before somebody needs it."""
    rows = having((), language, live_homes()).values_list("title", "words")
    return Vocabulary(key for row in rows.iterator() for spelled in row for key in spelled.split())


def _letters(word: str) -> int:
    held = 0
    for letter in word:
        held |= 1 << (ord(letter) & 63)
    return held
