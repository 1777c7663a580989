"""Finds the names of people in texts: in any case form, script and spelling, in prose, addresses and file names.

A family name, or another name by which somebody is known, gives its bearer away alone; a given name does so
only beside it. What is found is for people to read, so it rather finds a namesake than misses a person.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any, Final, Generic, TypeVar

from cms.languages import columns
from cms.snippets.case_forms import STEM, common_beginning, same_stem
from cms.snippets.folding import fold
from cms.snippets.models import Guardian, Prisoner

Person = TypeVar("Person")

# Words that follow a given name by so many, or precede it: between them a patronymic may stand.
_NEAR: Final = 2
# A shorter name grown together with others is part of too many words.
_GROWN: Final = 4
_BLOCK_TAG: Final = re.compile(
    r"</?(?:p|br|hr|li|ul|ol|h\d|div|td|tr|table|blockquote|embed)\b[^>]*>", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^>]*>")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´′][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The folded words of one person's names: those that tell who it is, and those that tell it beside them."""

    telling: frozenset[str]
    given: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.telling)


@dataclass(frozen=True, slots=True)
class Found(Generic[Person]):
    """A name in a text: whose, as it is written there, and whether a given name or an initial stands with it."""

    person: Person
    words: str
    is_full: bool


class Finder(Generic[Person]):
    """Looks for many people at once: what a text costs does not depend on how many they are."""

    def __init__(self, people: Mapping[Person, Spellings]) -> None:
        self.people = people
        self._by_beginning: defaultdict[str, list[tuple[str, Person]]] = defaultdict(list)
        for person, spellings in people.items():
            for name in spellings.telling:
                self._by_beginning[name[:STEM]].append((name, person))

    def find(self, text: str) -> list[Found[Person]]:
        """Whose names `text` holds, plain or rich, each spelling once."""
        words = _words(plain(text))
        # A name is written with a capital, unless nothing is: in addresses, keys and hasty notes.
        careless = " " not in text.strip() or text == text.lower()
        found = {
            hit: None
            for at, word in enumerate(words)
            if careless or not word.islower()
            for hit in self._named(words, at)
        }
        if not found and " " not in text.strip():
            found = dict.fromkeys(self._grown_together(text))
        return list(found)

    def _named(self, words: list[str], at: int) -> Iterator[Found[Person]]:
        for person in self._bearers(_folded_word(words[at])):
            spellings = self.people[person]
            beside = [each for each in _neighbours(words, at) if _is_given(words[each], spellings)]
            is_full = bool(beside)
            # Two letters are too little to go by: "ли" is a word of its own.
            if is_full or len(_folded_word(words[at])) >= STEM:
                first, last = min((*beside, at)), max((*beside, at))
                yield Found(person, " ".join(words[first : last + 1]), is_full)

    def _bearers(self, word: str) -> list[Person]:
        known = self._by_beginning.get(word[:STEM], ())
        return list(dict.fromkeys(person for name, person in known if same_stem(word, name)))

    def _grown_together(self, text: str) -> Iterator[Found[Person]]:
        """An address or a file name such as "mariiavydumanaia"."""
        skeleton = fold(text).replace(" ", "")
        for person, spellings in self.people.items():
            if any(len(name) >= _GROWN and name in skeleton for name in spellings.telling):
                yield Found(person, text.strip(), False)


def spellings_of(person: Prisoner | Guardian) -> Spellings:
    """Every way in which `person` is known to us: columns of all languages, case forms, other spellings."""
    if isinstance(person, Guardian):
        return _of_whole_names(_texts(person, "name"))
    telling, given = _folded(_texts(person, "family_name")), _folded(_texts(person, "given_name"))
    patronymics = _folded(_texts(person, "patronymic"))
    lines = [person.case_forms_be, person.case_forms_ru, person.aliases, *_texts(person, "postal_name")]
    for word in _folded(lines) - patronymics:
        if any(same_stem(word, each) for each in patronymics):
            continue
        closest = max(
            (*telling, *given), key=lambda name, word=word: common_beginning(word, name), default=""
        )
        # "Льва" begins like "Леў" only by a letter; a nickname begins like neither, and tells who it is.
        (given if closest in given and common_beginning(word, closest) else telling).add(word)
    return _with_accusatives(telling, given)


def plain(text: str) -> str:
    """A rich text as it is read: tags inside a word do not part it, those between paragraphs do."""
    composed = unicodedata.normalize("NFC", unescape(_TAG.sub("", _BLOCK_TAG.sub(" ", text))))
    if composed.isascii():
        return composed
    # Stress marks and soft hyphens stand inside words.
    return "".join(each for each in composed if unicodedata.category(each) not in {"Mn", "Cf"})


def _of_whole_names(names: list[str]) -> Spellings:
    """Of a name in one column the last word is taken for the family's."""
    parted = [fold(name).split() for name in names]
    telling = {words[-1] for words in parted if words}
    return _with_accusatives(telling, {word for words in parted for word in words[:-1]} - telling)


def _with_accusatives(telling: set[str], given: set[str]) -> Spellings:
    """An adjective's feminine ending changes whole, further than a common beginning allows: -ая, -ую."""
    whole = {name.removesuffix("aia") + "uiu" for name in telling if name.endswith("aia")}
    return Spellings(frozenset(telling | whole), frozenset(given))


def _texts(person: Any, field: str) -> list[str]:
    return [text for column in columns(field) if (text := getattr(person, column))]


def _folded(texts: list[str]) -> set[str]:
    return {word for text in texts for word in fold(text).split()}


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _neighbours(words: list[str], at: int) -> Iterator[int]:
    yield from (each for each in range(max(0, at - _NEAR), min(len(words), at + _NEAR + 1)) if each != at)


@lru_cache(maxsize=65_536)
def _folded_word(word: str) -> str:
    return fold(word)


def _is_given(word: str, spellings: Spellings) -> bool:
    folded = _folded_word(word)
    if len(word) == 1:
        return word.isupper() and any(name.startswith(folded) for name in spellings.given if folded)
    return any(same_stem(folded, name) for name in spellings.given)
