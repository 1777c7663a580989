"""An upload beside what stands here: each work with its texts and what becomes of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cms import languages
from cms.languages import Language
from cms.translation.exchange.entries import Place
from cms.translation.exchange.judging import Finding, Verdict
from cms.translation.exchange.writing import Writing
from cms.translation.works.base import OpenWork


class Thing(NamedTuple):
    """A work as a file names it, and the language that its texts are in."""

    kind: str
    key: str
    language: Language


@dataclass(frozen=True, kw_only=True)
class Compared:
    """The texts of one work in an upload."""

    thing: Thing
    findings: Sequence[Finding]
    # None when there is none, or not for this user.
    work: OpenWork | None = None
    source: Language = languages.DEFAULT

    def of(self, *verdicts: Verdict) -> list[Finding]:
        """The findings with one of these verdicts."""
        return [each for each in self.findings if each.verdict in verdicts]

    @property
    def source_name(self) -> str:
        """What the language is called that the file translates."""
        return languages.NAMES[self.source]

    @property
    def language_name(self) -> str:
        """What the language is called that it is translated into."""
        return languages.NAMES[self.thing.language]

    @property
    def offered(self) -> list[Finding]:
        """What can be read in, by a tick or without."""
        return [each for each in self.findings if each.is_offered]

    @property
    def rejected(self) -> list[Finding]:
        """What cannot."""
        return self.of(Verdict.REJECTED)

    @property
    def same(self) -> int:
        """How many texts say nothing new."""
        return len(self.of(Verdict.SAME))

    def writing(self, findings: Iterable[Finding]) -> Writing:
        """These findings as texts to be written."""
        units = {place_key(each): each for each in findings}
        return Writing(
            kind=self.thing.kind,
            key=self.thing.key,
            language=self.thing.language,
            source=self.source,
            texts={key: each.entry.target for key, each in units.items()},
            seen={key: each.unit.seen for key, each in units.items() if each.unit},
        )


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """All of an upload."""

    compared: list[Compared] = field(default_factory=list)
    # Texts whose place cannot be understood.
    astray: list[Finding] = field(default_factory=list)
    # How many things there was no time to look at.
    later: int = 0
    # Files that were not read, and why.
    unread: Mapping[str, str] = field(default_factory=dict)

    def count(self, verdict: Verdict) -> int:
        """How many texts there are with this verdict."""
        found = [finding for each in self.compared for finding in each.of(verdict)]
        return len(found) + sum(finding.verdict == verdict for finding in self.astray)


def place_key(finding: Finding) -> str:
    """The key of the text's unit within its work."""
    place = Place.parse(finding.entry.place)
    return place.unit if place else ""
