"""What each writer of an evening gets: one person, an address, something to write about and what to avoid."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Any, Final

from cms.disclosure.rotation import rotation
from cms.disclosure.values import PostalBlock, Prisoner, Warning
from cms.languages import Language
from cms.pages.story_counts import told_in_stories

FIELDS: Final = frozenset({"letters", "facility", "occupation", "summary", "birthday"})
# Two are enough to begin a letter: the first that the public may know. A summary may tell of the case, so it is last
# and its slip says whom it is for.
_FACTS: Final = ("occupation", "birthday.text", "summary")
_FACTS_ON_A_SLIP: Final = 2
# Of all that a reader is told of an address, what changes the words of a letter.
_ABOUT_WORDS: Final = frozenset({"pre_trial"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One person of an evening; `facts` are the paths at which their value says something to write about."""

    number: int
    person: Prisoner
    facts: tuple[str, ...]
    warnings: tuple[Warning, ...]

    @property
    def blocks(self) -> tuple[PostalBlock, ...]:
        """Their address, in each language in which it is complete."""
        return self.person.letters.blocks


def slips(language: Language, limit: int) -> list[Slip]:
    """At most `limit` people to write to today: the same for everyone who asks."""
    people = rotation(language, limit, FIELDS, told_in_stories)
    return [_slip(number, person) for number, person in enumerate(people, 1)]


def places(chosen: Iterable[Slip]) -> list[Slip]:
    """One slip for each facility that has rules of its own: they are printed once."""
    found = {
        slip.person.facility.id: slip for slip in chosen if slip.person.facility and slip.person.letters.rules
    }
    return list(found.values())


def _slip(number: int, person: Prisoner) -> Slip:
    facts = tuple(path for path in _FACTS if _at(person, path))
    warnings = tuple(each for each in person.letters.warnings if each.code in _ABOUT_WORDS)
    return Slip(number=number, person=person, facts=facts[:_FACTS_ON_A_SLIP], warnings=warnings)


def _at(value: Any, path: str) -> Any:
    return reduce(lambda found, name: getattr(found, name, None), path.split("."), value)
