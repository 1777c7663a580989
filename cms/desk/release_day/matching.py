"""Whom the lines of a pasted list mean: by any script, spelling and order, and with every doubt told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from cms.desk.release_day.pasted import Pasted
from cms.desk.viewsets.columns import names_elsewhere
from cms.languages import Language
from cms.snippets.case_forms import STEM, same_stem
from cms.snippets.choices import HELD, Custody
from cms.snippets.models import Prisoner
from cms.snippets.spellings import Spellings, spellings_of

# Still held, or nearly: home confinement ends by a release too.
_TO_BE_FREED: Final = HELD | {Custody.HOME_CONFINEMENT}
_SHOWN: Final = 6
_EXACT: Final = 2
_NEAR: Final = 1
# A shorter word is one letter away from too many others.
_LONG_ENOUGH: Final = 4
Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a line may mean; `score` is 1 when every word is a known word of theirs."""

    person: Prisoner
    score: float

    @property
    def other_names(self) -> list[tuple[Language, str]]:
        """The name in its other scripts, to tell namesakes apart."""
        return names_elsewhere(self.person, ("given_name", "family_name"))


@dataclass(frozen=True, slots=True)
class Match:
    """A line and whom it may mean, the likeliest first; `doubt` says what somebody has to decide."""

    pasted: Pasted
    candidates: tuple[Candidate, ...]
    doubt: Any = None

    @property
    def sure(self) -> Prisoner | None:
        """The person, when there is no doubt."""
        return None if self.doubt else self.candidates[0].person


def match(names: Iterable[Pasted]) -> list[Match]:
    """Match each line: two queries, whatever the number of lines."""
    pool = _Pool()
    found = [(name, pool.near(name)) for name in names]
    people = Prisoner.objects.select_related("disclosure").in_bulk({pk for _name, pks in found for pk in pks})
    known = {pk: spellings_of(person) for pk, person in people.items()}
    return [_matched(name, [people[pk] for pk in pks], pool.keys, known) for name, pks in found]


class _Pool:
    """Everybody's folded words, and who bears each of them or one that differs by a letter."""

    def __init__(self) -> None:
        rows = Prisoner.objects.order_by("pk").values_list("pk", "search_keys")
        self.keys: dict[int, Keys] = {pk: frozenset(keys.split()) for pk, keys in rows}
        self._bearers: defaultdict[str, set[int]] = defaultdict(set)
        self._alike: defaultdict[str, set[str]] = defaultdict(set)
        self._known: dict[str, frozenset[int]] = {}
        for pk, keys in self.keys.items():
            for key in keys:
                self._bearers[key].add(pk)
        for key in self._bearers:
            for part in {key[:STEM], *_without_a_letter(key)}:
                self._alike[part].add(key)

    def near(self, name: Pasted) -> list[int]:
        """Those who bear at least two words of the line, or words like them; and those of its rarest word.

        So a given name alone, which hundreds bear, makes nobody a candidate.
        """
        bearers = [found for word in name.words if len(word) > 1 and (found := self._like(word))]
        times = Counter(pk for found in bearers for pk in found)
        rarest = min(bearers, key=len, default=frozenset())
        return sorted({pk for pk, number in times.items() if number > 1} | rarest)

    def _like(self, word: str) -> frozenset[int]:
        if word not in self._known:
            parts = {word, word[:STEM], *_without_a_letter(word)}
            keys = {key for part in parts for key in self._alike.get(part, ()) if _grade(word, (key,))}
            self._known[word] = frozenset(pk for key in keys for pk in self._bearers[key])
        return self._known[word]


def _matched(
    name: Pasted, people: list[Prisoner], keys: Mapping[int, Keys], known: Mapping[int, Spellings]
) -> Match:
    candidates = [
        Candidate(person, score)
        for person in people
        if (score := _score(name, keys[person.pk], known[person.pk]))
    ]
    candidates.sort(key=lambda each: (-each.score, not _agrees(name, each), each.person.pk))
    exact = [each for each in candidates if each.score == 1 and _is_full(name, known[each.person.pk])]
    if len(exact) > 1 and _agrees(name, exact[0]) and not any(_may_agree(name, each) for each in exact[1:]):
        exact = exact[:1]
    likely = exact if len(exact) == 1 else candidates[:_SHOWN]
    return Match(name, tuple(likely), _doubt(name, exact, candidates))


def _doubt(name: Pasted, exact: list[Candidate], candidates: list[Candidate]) -> Any:
    if not candidates:
        return _("Nobody is known by this name. Check the spelling, or add the person first.")
    if len(exact) > 1:
        return _("Several people bear this name.")
    if not exact:
        return _("The spelling differs, or the name is not whole. Is it one of these?")
    person = exact[0].person
    if not _may_agree(name, exact[0]):
        return _("The year of birth differs from ours.")
    if person.custody not in _TO_BE_FREED:
        return _("Our record does not say that this person is held.")
    return None


def _score(name: Pasted, keys: Keys, known: Spellings) -> float:
    """How well all words agree, from 0 to 1; 0 without a word that tells who it is.

    A family name that is only similar needs another word beside it; an exact one does not: diminutives differ.
    """
    telling = max((_grade(word, known.telling) for word in name.words if len(word) > 1), default=0)
    grades = [_grade(word, keys) for word in name.words]
    beside = sum(1 for grade in grades if grade) > 1 or len(grades) == 1
    return sum(grades) / (_EXACT * len(grades)) if telling == _EXACT or (telling and beside) else 0


def _grade(word: str, keys: Iterable[str]) -> int:
    if word in keys:
        return _EXACT
    if len(word) == 1:
        return _NEAR if any(key.startswith(word) for key in keys) else 0
    return _NEAR if any(_is_near(word, key) for key in keys) else 0


@lru_cache(maxsize=65_536)
def _is_near(word: str, key: str) -> bool:
    return same_stem(word, key) or _is_like(word, key)


def _is_like(word: str, key: str) -> bool:
    """Whether one letter is missing, added, wrong or has changed places."""
    return not {word, *_without_a_letter(word)}.isdisjoint({key, *_without_a_letter(key)})


@lru_cache(maxsize=65_536)
def _without_a_letter(word: str) -> frozenset[str]:
    if len(word) < _LONG_ENOUGH:
        return frozenset()
    return frozenset(word[:at] + word[at + 1 :] for at in range(len(word)))


def _is_full(name: Pasted, known: Spellings) -> bool:
    """A family name and a given name, each whole."""
    return not known.telling.isdisjoint(name.words) and not known.given.isdisjoint(name.words)


def _agrees(name: Pasted, candidate: Candidate) -> bool:
    born = candidate.person.birth_date
    return bool(name.year and born and born.year == name.year)


def _may_agree(name: Pasted, candidate: Candidate) -> bool:
    return not name.year or not candidate.person.birth_date or _agrees(name, candidate)
