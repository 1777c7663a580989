"""Sets an upload beside what stands here: what would change, what is in conflict, what is rejected and why."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from django.utils.translation import gettext as _

from cms.languages import Language
from cms.translation.exchange import limits
from cms.translation.exchange.comparison import Compared, Comparison, Thing, place_key
from cms.translation.exchange.entries import Entry, Place, Reading, language_named, sources, units_from
from cms.translation.exchange.judging import Finding, judge, matches, unknown
from cms.translation.exchange.uploads import Upload
from cms.translation.exchange.writing import attempt
from cms.translation.rights import may_translate
from cms.translation.works import opening
from cms.translation.works.base import OpenWork, Refused, Unit


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
    found = _sorted(upload, user, language, only)
    if len(found.things) > limits.FILES:
        raise Refused(
            _("This is about too many things: at most %(most)s are read at once.") % {"most": limits.FILES}
        )
    until = None if seconds is None else time.monotonic() + seconds
    compared: list[Compared] = []
    for thing, entries in found.things.items():
        if compared and until is not None and time.monotonic() > until:
            break
        compared.append(_compared(thing, entries, found.stated[thing], user))
    return Comparison(
        compared=_numbered(compared),
        astray=[unknown(entry) for entry in found.astray],
        later=len(found.things) - len(compared),
        unread=found.unread,
    )


@dataclass
class _Sorted:
    """The texts of an upload by what they are about."""

    unread: dict[str, str]
    things: dict[Thing, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    # The source language that the file says of a thing.
    stated: dict[Thing, str] = field(default_factory=dict)
    astray: list[Entry] = field(default_factory=list)

    def add(self, reading: Reading, into: Language, only: tuple[str, str] | None) -> None:
        for entry in reading.entries:
            place = Place.parse(entry.place)
            if place is None or (only is not None and (place.kind, place.key) != only):
                self.astray.append(entry)
                continue
            thing = Thing(place.kind, place.key, into)
            self.things[thing].append(entry)
            self.stated.setdefault(thing, reading.source_language)


def _sorted(upload: Upload, user: Any, chosen: Language | None, only: tuple[str, str] | None) -> _Sorted:
    found = _Sorted(dict(upload.unread))
    for reading in upload.readings:
        try:
            found.add(reading, _language(reading, chosen, user), only)
        except Refused as refusal:
            found.unread[reading.name] = str(refusal)
    return found


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
    compared = Compared(thing=thing, findings=_judged(entries, units), work=work, source=source)
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


def _judged(entries: Sequence[Entry], units: Mapping[str, Unit]) -> list[Finding]:
    """Each text once; what a file says twice and differently is nobody's word."""
    by_key: dict[str, dict[tuple[str, str], Entry]] = defaultdict(dict)
    for entry in entries:
        by_key[_unit_key(entry)].setdefault((entry.source, entry.target), entry)
    found = []
    for key, said in by_key.items():
        for entry in said.values():
            finding = judge(entry, units.get(key))
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
