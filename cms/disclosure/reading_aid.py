"""A Latin reading aid for a Cyrillic address line: it helps to copy the line and is not the address."""

import re
import unicodedata
from itertools import pairwise
from typing import Final

_APOSTROPHES: Final = "'’ʼ"
_VOWELS: Final = "аеёіиоуыэюя"
_WORD_START: Final = " "


def _table(pairs: str) -> dict[str, str]:
    """A table written in one line: "ж=zh ъ=" reads ж as zh and leaves ъ out."""
    return dict(pair.split("=") for pair in pairs.split())


_COMMON: Final = (
    _table("а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=w ф=f")
    | _table("ч=ch ш=sh щ=shch ъ= ы=y ь= э=e")
    | dict.fromkeys(_APOSTROPHES, "")
)
_LETTERS: Final[dict[str, dict[str, str]]] = {
    # Belarusian place names: State Property Committee, instruction 19 of 24 March 2023, appendix 1.
    "be": _COMMON | _table("е=ie ё=io й=j х=h ц=c ю=iu я=ia"),
    # Russian: the BGN/PCGN system without its signs, as English readers know it.
    "ru": _COMMON | _table("ё=yo й=y х=kh ц=ts ю=yu я=ya"),
}

# The letter reads differently after one of these: (what stands before it, how it reads then).
_OPEN_BE: Final = _WORD_START + _VOWELS + "ўь" + _APOSTROPHES
_OPEN_RU: Final = _WORD_START + _VOWELS + "йъь"
_CONTEXTS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "be": {
        "е": (_OPEN_BE, "je"),
        "ё": (_OPEN_BE, "jo"),
        "ю": (_OPEN_BE, "ju"),
        "я": (_OPEN_BE, "ja"),
        "і": (_APOSTROPHES, "ji"),
    },
    "ru": {"е": (_OPEN_RU, "ye")},
}

_CYRILLIC: Final = "А-Яа-яЁёІіЎўҐґ"
_WORD: Final = re.compile(f"[{_CYRILLIC}]+(?:[{_APOSTROPHES}][{_CYRILLIC}]+)*")


def romanise(line: str, language: str) -> str:
    """`line` (be or ru) in plain Latin letters; figures, punctuation and Latin text stay as they are."""
    if language not in _LETTERS:
        raise ValueError(f"There is no reading aid for {language!r}. Use one of: {', '.join(_LETTERS)}.")
    composed = unicodedata.normalize("NFC", line)
    return _WORD.sub(lambda word: _romanise_word(word[0], language), composed)


def _romanise_word(word: str, language: str) -> str:
    letters = pairwise(_WORD_START + word)
    latin = "".join(_romanise_letter(letter, before, language) for before, letter in letters)
    return latin.upper() if len(word) > 1 and word.isupper() else latin


def _romanise_letter(letter: str, before: str, language: str) -> str:
    small = letter.lower()
    contexts, reading = _CONTEXTS[language].get(small, ("", ""))
    latin = reading if before.lower() in contexts else _LETTERS[language][small]
    return latin.capitalize() if letter.isupper() else latin
