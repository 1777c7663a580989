"""Finds phrases of several words in texts, in any case form: the words stand in a row, each with its own ending."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from cms.languages import Language
from cms.snippets.case_forms import STEM, common_beginning
from cms.snippets.folding import fold
from cms.snippets.spellings import plain

# A long adjective changes more of its end than a name does: папраўчая, папраўчую.
_LONG: Final = 7
_ENDING: Final = 4
# A short word with a longer ending is another word: апека, апекун.
_SHORT_ENDING: Final = 2
# So many letters of its first word are looked up.
_KEY: Final = 2


class Texts:
    """The folded words of many texts, read once for all phrases."""

    def __init__(self, texts: Iterable[str], language: Language) -> None:
        self._alike = _alike_in_english if language == "en" else _alike
        self._words: list[str] = []
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for text in texts:
            for word in (folded for written in plain(text).split() for folded in fold(written).split()):
                self._at[word[:_KEY]].append(len(self._words))
                self._words.append(word)
            # No phrase goes on in the next text.
            self._words.append("")

    def hold(self, phrase: str) -> bool:
        """Whether `phrase` stands in one of them."""
        asked = fold(phrase).split()
        if not asked:
            return False
        return any(self._stands_at(at, asked) for at in self._at.get(asked[0][:_KEY], ()))

    def _stands_at(self, at: int, asked: list[str]) -> bool:
        found = self._words[at : at + len(asked)]
        return len(found) == len(asked) and all(map(self._alike, found, asked))


def _alike(word: str, name: str) -> bool:
    if word == name:
        return True
    if not word.isalpha() or not name.isalpha():
        return False
    common = common_beginning(word, name)
    if common == len(name):
        return common >= STEM and len(word) - common <= STEM
    ending = _ENDING if len(name) >= _LONG else _SHORT_ENDING
    return common >= max(STEM, len(name) - ending) and len(word) - common <= ending


def _alike_in_english(word: str, name: str) -> bool:
    return word in (name, f"{name}s", f"{name}es")
