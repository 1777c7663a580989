"""Takes the names of people out of a text before it is sent away, and puts them back into what comes back."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from cms.languages import CODES, Language, column
from cms.snippets.case_forms import STEM, same_stem
from cms.snippets.folding import fold
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.spellings import spellings_of

Person = Prisoner | Guardian

_TAG: Final = re.compile(r"(<[^>]*>)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´′][^\W\d_]+)*")
# Between the words of one name.
_BETWEEN: Final = re.compile(r"[\s.\u00a0-]{1,3}")
# No word of any language, and nothing that a machine would translate.
_PLACEHOLDER: Final = "ZQ{}ZQ"
_PLACED: Final = re.compile(r"ZQ\s?(\d+)\s?ZQ", re.IGNORECASE)
_OPENED: Final = re.compile(r"<a\b[^>]*\bid=[\"']?([\w-]+)", re.IGNORECASE)
_PARTS: Final = ("given_name", "patronymic", "family_name")


class NameLost(Exception):
    """What came back does not hold every name exactly once: it cannot be put together."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without names, and what stands for each placeholder."""

    text: str
    names: tuple[str, ...]

    @property
    def says_anything(self) -> bool:
        """Whether there is a word beside names and marks."""
        return bool(_WORD.search(_TAG.sub("", _PLACED.sub("", self.text))))

    def restored(self, translated: str) -> str:
        """`translated` with the names in their places.

        Raises:
            NameLost: a placeholder is gone, came twice or was made up.
        """
        found = Counter(int(number) for number in _PLACED.findall(translated))
        if found != Counter(range(len(self.names))):
            raise NameLost
        return _PLACED.sub(lambda match: self.names[int(match[1])], translated)


class Masker:
    """Knows the names of `people` in every spelling, patronymics and given names alone included."""

    def __init__(self, people: Iterable[Person], target: Language) -> None:
        self._target = target
        self._known: defaultdict[str, list[tuple[str, Person]]] = defaultdict(list)
        for person in people:
            for name in _names_of(person):
                self._known[name[:STEM]].append((name, person))

    def mask(self, text: str, mentions: Collection[str] = ()) -> Masked:
        """`text`, inline HTML, with a placeholder for each name, and for each link whose id is in `mentions`."""
        names: list[str] = []
        pieces: list[str] = []
        mentioned = False
        for piece in _TAG.split(text):
            if piece.startswith("<"):
                opened = _OPENED.match(piece)
                mentioned = bool(opened and opened[1] in mentions) or (mentioned and piece.lower() != "</a>")
                pieces.append(piece)
            elif mentioned and piece.strip():
                pieces.append(self._place(piece, names))
            else:
                pieces.append(self._mask_words(piece, names))
        return Masked("".join(pieces), tuple(names))

    def _mask_words(self, text: str, names: list[str]) -> str:
        written, end = "", 0
        for start, stop in self._runs(text):
            written += text[end:start] + self._place(text[start:stop], names)
            end = stop
        return written + text[end:]

    def _place(self, words: str, names: list[str]) -> str:
        names.append(self._in_target(words) or words)
        return _PLACEHOLDER.format(len(names) - 1)

    def _runs(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand, all words of one name together, initials beside them too."""
        words = list(_WORD.finditer(text))
        careless = text == text.lower()
        known = [(careless or not word[0].islower()) and self._is_name(word[0]) for word in words]
        run: tuple[int, int] | None = None
        for at, word in enumerate(words):
            initial = len(word[0]) == 1 and word[0].isupper() and any(known[max(0, at - 2) : at + 3])
            if not known[at] and not initial:
                continue
            if run and _BETWEEN.fullmatch(text[run[1] : word.start()]):
                run = (run[0], word.end())
                continue
            if run:
                yield run
            run = word.span()
        if run:
            yield run

    def _is_name(self, word: str) -> bool:
        return any(self._bearers(word))

    def _bearers(self, word: str) -> Iterator[Person]:
        for folded in fold(word).split():
            yield from (
                person for name, person in self._known.get(folded[:STEM], ()) if same_stem(folded, name)
            )

    def _in_target(self, words: str) -> str:
        """The name as the facts have it in the target language; empty when it may be more than one person's."""
        told = {self._told(person, words) for word in _WORD.findall(words) for person in self._bearers(word)}
        only = told.pop() if len(told) == 1 else None
        return escape(only, quote=False) if only else ""

    def _told(self, person: Person, words: str) -> str | None:
        pairs = list(_pairs(person, self._target))
        found = [
            next((target for known, target in pairs if same_stem(fold(word), known)), "")
            for word in _WORD.findall(words)
        ]
        return " ".join(found) if all(found) else None


def _names_of(person: Person) -> set[str]:
    spellings = spellings_of(person)
    return {*spellings.telling, *spellings.given, *(known for known, _target in _pairs(person, "be"))}


def _pairs(person: Person, target: Language) -> Iterator[tuple[str, str]]:
    """Each word of the name in any language, folded, with the one that stands in its place in `target`."""
    fields = _PARTS if isinstance(person, Prisoner) else ("name",)
    for field in fields:
        wanted = (getattr(person, column(field, target)) or "").split()
        for language in CODES:
            known = (getattr(person, column(field, language)) or "").split()
            same = len(known) == len(wanted)
            yield from (
                (fold(word), wanted[at] if same else "") for at, word in enumerate(known) if fold(word)
            )
