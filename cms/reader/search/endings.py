"""The words of prose as searches know them: without signs that keyboards lack, and without their endings.

Not a grammar: a declared list of endings, of which the longest that leaves enough of the word is taken away. So
"лісты", "лістоў" and "листами" are the same word to a search, and a reader can foresee what it will do.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from cms.snippets.folding import written_words

# Letters of one language that stand where the other has another one, or that are often typed without their signs.
# "ў" is taken for "в", with which it changes places: "паштоўка", "паштовак".
_SAME_LETTERS: Final = str.maketrans("ёіўґї", "еивги")
_KEPT: Final = "й"

# Spelled in the letters that are left: "ов" is "оў", too.
_CYRILLIC: Final = frozenset(
    re.findall(
        r"\w+",
        """
        а е и о у ы э ю я ь й
        ом ем ам ям ах ях ою ею аю яю ью ов ев ав яв ай яй ей ой ами ями ьми
        ый ий ого его ому ему ым им ых их ыми ими ая яя ую юю ое ее ые ие
        ага яга ога аго аму яму ае яе ыя ия ию ии
        """,
    )
)
_LATIN: Final = frozenset({"s", "es", "e", "ed", "ing"})
_LONGEST: Final = 3
# What an ending leaves at least.
_LEAST: Final = 3
# "вязень" and "вязня", "подарок" and "подарка": a vowel before these comes and goes.
_FLEETING: Final = "еоа"
_AFTER_FLEETING: Final = "нкц"
_LEAST_WITH_FLEETING: Final = 5


@lru_cache(maxsize=32_768)
def key_of(word: str) -> str:
    """A word in small letters, without apostrophes and stress marks, with one letter for those that are typed alike."""
    bare = "".join(written_words(word)).translate(_SAME_LETTERS)
    return bare if bare.isascii() else "".join(_without_marks(bare))


def _without_marks(text: str) -> Iterable[str]:
    return (
        letter if letter == _KEPT else "".join(filter(str.isalnum, unicodedata.normalize("NFKD", letter)))
        for letter in text
    )


@lru_cache(maxsize=32_768)
def stem_of(key: str) -> str:
    """What forms of one word have in common; a number, and a word too short to have an ending, is its own stem."""
    if any(letter.isdigit() for letter in key):
        return key
    endings = _LATIN if key.isascii() else _CYRILLIC
    for length in range(min(_LONGEST, len(key) - _LEAST), 0, -1):
        if key[-length:] in endings:
            return _without_fleeting(key[:-length])
    return _without_fleeting(key)


def root_of(stem: str) -> str:
    """A beginning of every word that has this stem."""
    return stem[:-1] if len(stem) >= _LEAST + 1 and stem[-1] in _AFTER_FLEETING else stem


def _without_fleeting(stem: str) -> str:
    if len(stem) >= _LEAST_WITH_FLEETING and stem[-1] in _AFTER_FLEETING and stem[-2] in _FLEETING:
        return stem[:-2] + stem[-1]
    return stem
