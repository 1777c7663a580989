"""What was found, where, and what could not be looked at; a value is told only to who asks for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from cms import languages
from cms.delivery.leaks.decoding import decoded
from cms.disclosure.leaks.search import Searcher

# So many places are told of one value and part of an answer; a leak in the footer stands on every page.
_PLACES: Final = 3
_MASK: Final = "█"


@dataclass(slots=True)
class Finding:
    """One hidden value of one kind, and the places where it stands: (address or file, part of it)."""

    kind: str
    value: str
    places: list[tuple[str, str]] = field(default_factory=list)
    count: int = 0

    def remember(self, place: str, part: str) -> None:
        """Keep the place, unless enough are known for this part of an answer."""
        if sum(other == part for _place, other in self.places) < _PLACES:
            self.places.append((place, part))


@dataclass(slots=True)
class Notes:
    """What one reader noted: findings by kind and folded value, places not checked, how many answers were read."""

    findings: dict[tuple[str, str], Finding] = field(default_factory=dict)
    unchecked: list[str] = field(default_factory=list)
    answers: int = 0


@dataclass
class Report:
    """Collects findings and what could not be checked."""

    searcher: Searcher
    findings: dict[tuple[str, str], Finding] = field(default_factory=dict)
    unchecked: list[str] = field(default_factory=list)
    answers: int = 0

    def add(self, kind: str, value: str, place: str, part: str) -> None:
        """Note that `value` stands at `place`, in `part` of it; once for each place and part."""
        known = self._known(kind, value)
        if (place, part) not in known.places:
            known.count += 1
            known.remember(place, part)

    def taken(self) -> Notes:
        """What was noted since the last call; it is forgotten here."""
        notes = Notes(self.findings, self.unchecked, self.answers)
        self.findings, self.unchecked, self.answers = {}, [], 0
        return notes

    def join(self, notes: Notes) -> None:
        """Add what another reader noted about other answers."""
        for found in notes.findings.values():
            known = self._known(found.kind, found.value)
            known.count += found.count
            for place, part in found.places:
                known.remember(place, part)
        self.unchecked += notes.unchecked
        self.answers += notes.answers

    def _known(self, kind: str, value: str) -> Finding:
        return self.findings.setdefault((kind, value.casefold()), Finding(kind, value))

    def could_not(self, place: str, reason: str) -> None:
        """Note that `place` could not be checked."""
        self.unchecked.append(f"{self.masked(place)}: {reason}")

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 something could not be checked."""
        return 1 if self.findings else 2 if self.unchecked else 0

    def masked(self, text: str) -> str:
        """`text` with every hidden value in it covered: an address may be the leak."""
        found = decoded(text)
        for match in self.searcher.search(found):
            found = found.replace(match.value, _MASK)
        return found if _MASK in found else text

    def lines(self, *, show_values: bool) -> Iterable[str]:
        """The findings for people, the most frequent first."""
        for finding in sorted(self.findings.values(), key=lambda each: -each.count):
            told = f" “{finding.value}”" if show_values else ""
            yield f"{finding.kind}{told}: {finding.count} place(s)"
            for place, part in finding.places:
                where = place if show_values else self.masked(place)
                yield f"    {where}  [{part}]{_spoken(place)}"
            if finding.count > len(finding.places):
                yield f"    and {finding.count - len(finding.places)} more"

    def as_json(self, *, show_values: bool) -> dict[str, Any]:
        """The same for programs."""
        return {
            "clean": self.exit_code == 0,
            "answers": self.answers,
            "findings": [
                {
                    "kind": finding.kind,
                    **({"value": finding.value} if show_values else {}),
                    "count": finding.count,
                    "places": [
                        {
                            "place": place if show_values else self.masked(place),
                            "part": part,
                            "language": languages.of_path(place),
                        }
                        for place, part in finding.places
                    ],
                }
                for finding in self.findings.values()
            ],
            "unchecked": self.unchecked,
        }


def _spoken(place: str) -> str:
    language = languages.of_path(place)
    return f" ({language})" if language else ""
