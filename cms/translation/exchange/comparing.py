"""Sets an upload beside what stands here: what would change, what is in conflict, what is rejected and why."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from cms import languages
from cms.languages import Language
from cms.translation.exchange import limits
from cms.translation.exchange.entries import Entry, Place, Reading, language_named, sources, units_from
from cms.translation.exchange.judging import Finding, Verdict, judge, matches, unknown
from cms.translation.exchange.uploads import Upload
from cms.translation.exchange.writing import Writing, attempt
from cms.translation.rights import may_translate
from cms.translation.works import opening
from cms.translation.works.base import OpenWork, Refused, Unit


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


def compare(
    upload: Upload,
    user: Any,
    *,
    language: Language | None = None,
    only: tuple[str, str] | None = None,
    seconds: float | None = None,
) -> Comparison:
    """What reading in `upload` would do for `user`; nothing is written.

    `language` is what the user says that it is in; `only` is the kind and key of the one work that is meant. After
    `seconds` the rest is left for the next time, when what is level by then takes no time.

    Raises:
        Refused: it is about too many things at once.
    """
    unread, astray = dict(upload.unread), list[Finding]()
    things: dict[Thing, list[Entry]] = defaultdict(list)
    stated: dict[Thing, str] = {}
    for reading in upload.readings:
        try:
            into = _language(reading, language, user)
        except Refused as refusal:
            unread[reading.name] = str(refusal)
            continue
        for entry in reading.entries:
            place = Place.parse(entry.place)
            if place is None or (only is not None and (place.kind, place.key) != only):
                astray.append(unknown(entry))
                continue
            thing = Thing(place.kind, place.key, into)
            things[thing].append(entry)
            stated.setdefault(thing, reading.source_language)
    if len(things) > limits.FILES:
        raise Refused(
            _("This is about too many things: at most %(most)s are read at once.") % {"most": limits.FILES}
        )
    until = None if seconds is None else time.monotonic() + seconds
    found: list[Compared] = []
    for thing, entries in things.items():
        if found and until is not None and time.monotonic() > until:
            break
        found.append(_compared(thing, entries, stated[thing], user))
    return Comparison(compared=_numbered(found), astray=astray, later=len(things) - len(found), unread=unread)


def _language(reading: Reading, chosen: Language | None, user: Any) -> Language:
    """The language that the texts of a file are in.

    Raises:
        Refused: nobody says it, it is another one than was said, or none that the user translates into.
    """
    named = language_named(reading.language) if reading.language else chosen
    if not reading.language and chosen is None:
        raise Refused(_("This file does not say which language it is in: choose it beside the file."))
    if named is None or not may_translate(user, named):
        raise Refused(_("This file is in a language that you do not translate into."))
    if chosen is not None and named != chosen:
        raise Refused(_("This file is in another language than you chose."))
    return named


def _compared(thing: Thing, entries: Sequence[Entry], stated: str, user: Any) -> Compared:
    try:
        work = opening.open_work(*thing, user)
    except opening.NoSuchWork:
        work = None
    if work is None or not work.may_translate:
        return Compared(thing=thing, findings=[unknown(entry) for entry in entries])
    source, units = _source(work, entries, language_named(stated))
    compared = Compared(thing=thing, findings=_judged(entries, units, work.locked), work=work, source=source)
    return _rehearsed(compared, user)


def _source(
    work: OpenWork, entries: Sequence[Entry], stated: Language | None
) -> tuple[Language, dict[str, Unit]]:
    """The language that the file was translated from: the first, of those it may be, whose texts it holds.

    Converters lose what a file says of that, or say something else.
    """
    first: tuple[Language, dict[str, Unit]] | None = None
    known = sources(work)
    for language in sorted(known, key=lambda each: each != stated):
        units = {unit.key: unit for unit in units_from(work, language)}
        first = first or (language, units)
        if any((unit := units.get(_unit_key(entry))) and matches(entry, unit) for entry in entries):
            return language, units
    return first or (work.source_language, {})


def _judged(entries: Sequence[Entry], units: Mapping[str, Unit], locked: str) -> list[Finding]:
    """Each text once; what a file says twice and differently is nobody's word."""
    by_key: dict[str, dict[tuple[str, str], Entry]] = defaultdict(dict)
    for entry in entries:
        by_key[_unit_key(entry)].setdefault((entry.source, entry.target), entry)
    found = []
    for key, said in by_key.items():
        for entry in said.values():
            finding = judge(entry, units, key, locked)
            twice = len(said) > 1 and finding.unit is not None
            found.append(
                finding.rejected(_("The file says this twice, and differently.")) if twice else finding
            )
    return found


def _rehearsed(compared: Compared, user: Any) -> Compared:
    """Found out by writing and taking back, so that what is shown cannot differ from what will happen."""
    offered = compared.offered
    if not offered:
        return compared
    problems = attempt(compared.writing(offered), user)
    findings = [
        each.rejected(problems[place_key(each)]) if each.is_offered and place_key(each) in problems else each
        for each in compared.findings
    ]
    return replace(compared, findings=findings)


def _numbered(compared: Iterable[Compared]) -> list[Compared]:
    numbers = count()
    return [
        replace(
            each,
            findings=[
                replace(finding, number=next(numbers)) if finding.is_offered else finding
                for finding in each.findings
            ],
        )
        for each in compared
    ]


def _unit_key(entry: Entry) -> str:
    place = Place.parse(entry.place)
    return place.unit if place else ""
