"""A Belarusian name in Latin letters, as passports are filled in where their bearer asks for nothing else.

The table follows passports as they have been issued since 2008 (Сяргей: Siarhei, Надзея: Nadzeya). Many people bear
another spelling by their own wish or from an older passport, so this is where an editor begins to look, no more.
"""

import re
import unicodedata
from itertools import pairwise
from typing import Final


def _table(pairs: str) -> dict[str, str]:
    """A table written in one line: "ж=zh ь=" reads ж as zh and leaves ь out."""
    return dict(pair.split("=") for pair in pairs.split())


_START: Final = "-"
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’ʼ`", "'"))
_LETTERS: Final = _table(
    "а=a б=b в=v г=h ґ=g д=d е=e ё=io ж=zh з=z і=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f "
    "х=kh ц=ts ч=ch ш=sh ы=y ь= э=e ю=iu я=ia '="
)
# At the beginning, and after what parts them from the consonant before.
# After ы the bearer keeps the spelling that follows a consonant: Марыя, Maryia.
_OPEN: Final = {"е": "ye", "ё": "yo", "ю": "yu", "я": "ya"}
_BEFORE_OPEN: Final = frozenset(f"{_START}аеёіоуэюяйўь'")
# Дзмітрый, Анатолій: the last letter is not written.
_SILENT_END: Final = re.compile("(?<=[ыі])й(?![а-яёіў'])")
_NAME: Final = re.compile("[А-ЯЁІЎҐ][а-яёіўґ']*(?:-[А-ЯЁІЎҐ][а-яёіўґ']*)*")


def in_latin(name: str) -> str:
    """The Latin spelling of a name of one or more words; empty when it is not written in Belarusian letters."""
    words = unicodedata.normalize("NFC", name).translate(_APOSTROPHES).split()
    if not words or not all(_NAME.fullmatch(word) and _is_belarusian(word) for word in words):
        return ""
    return " ".join("-".join(map(_latin_part, word.split("-"))) for word in words)


def _is_belarusian(word: str) -> bool:
    return all(letter in _LETTERS or letter == "-" for letter in word.lower())


def _latin_part(part: str) -> str:
    small = _SILENT_END.sub("", part.lower())
    return "".join(_latin_letter(before, letter) for before, letter in pairwise(_START + small)).capitalize()


def _latin_letter(before: str, letter: str) -> str:
    return _OPEN[letter] if letter in _OPEN and before in _BEFORE_OPEN else _LETTERS[letter]
