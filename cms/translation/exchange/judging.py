"""Says of each text of a file what reading it in would do."""

from dataclasses import dataclass, replace
from enum import Enum

from django.utils.translation import gettext as _

from cms.translation.bench.differences import Piece, difference
from cms.translation.exchange.entries import Entry, ends, is_readable, seen_now
from cms.translation.works.base import Unit, digest


class Verdict(Enum):
    """What becomes of a text."""

    CHANGE = "change"
    # Somebody has to say so: there is newer work here, or the file itself is in doubt.
    CONFLICT = "conflict"
    DOUBTFUL = "doubtful"
    SAME = "same"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A text of a file beside the text that stands here, and what comes of it."""

    entry: Entry
    verdict: Verdict
    # None for what is not here or may not be known: nothing of it is told.
    unit: Unit | None = None
    # A sentence; empty where nothing needs to be said.
    why: str = ""
    # By which a form names it, where it can be read in.
    number: int | None = None

    @property
    def is_offered(self) -> bool:
        """Whether it can be read in."""
        return self.verdict in (Verdict.CHANGE, Verdict.CONFLICT, Verdict.DOUBTFUL)

    @property
    def is_asked(self) -> bool:
        """Whether it is read in only when somebody ticks it."""
        return self.verdict in (Verdict.CONFLICT, Verdict.DOUBTFUL)

    @property
    def changes(self) -> list[Piece]:
        """Word by word, what it would change here."""
        return difference(ends(self.unit.target), self.entry.target) if self.unit else []

    def rejected(self, why: str) -> "Finding":
        """The same text, which cannot be read in after all."""
        return replace(self, verdict=Verdict.REJECTED, why=why)


def unknown(entry: Entry) -> Finding:
    """One answer for what is not here and for what the user may not know or write."""
    return Finding(entry=entry, verdict=Verdict.REJECTED, why=unknown_text())


def unknown_text() -> str:
    """That answer's sentence."""
    return _("There is no such text here that you may translate.")


def judge(entry: Entry, unit: Unit | None) -> Finding:
    """What reading `entry` into `unit` would do."""
    if unit is None:
        return unknown(entry)
    verdict, why = _verdict(entry, unit)
    return Finding(entry=entry, verdict=verdict, unit=unit, why=why)


def matches(entry: Entry, unit: Unit) -> bool:
    """Whether the file translates what stands here now; tools cut white space at the ends."""
    return entry.source.strip() == ends(unit.source).strip()


def _verdict(entry: Entry, unit: Unit) -> tuple[Verdict, str]:
    if not entry.problem and _says_nothing_new(entry, unit):
        return Verdict.SAME, ""
    why_not = _why_not(entry, unit)
    if why_not:
        return Verdict.REJECTED, why_not
    if _is_newer_here(entry, unit):
        return Verdict.CONFLICT, _("Somebody has written here since the file was made.")
    if entry.is_doubtful:
        return Verdict.DOUBTFUL, _("The file marks this text as unfinished, or as made by a machine.")
    return Verdict.CHANGE, ""


def _says_nothing_new(entry: Entry, unit: Unit) -> bool:
    untouched = bool(entry.seen) and digest(entry.target) == entry.seen
    return not entry.target.strip() or untouched or entry.target.strip() == ends(unit.target).strip()


def _why_not(entry: Entry, unit: Unit) -> str:
    if entry.problem:
        return entry.problem
    if not matches(entry, unit):
        return _("The source says something else now: this translates an older text.")
    if not is_readable(entry.target):
        return _("It holds characters that no text has.")
    if unit.max_length and not unit.is_html and len(entry.target) > unit.max_length:
        return _("It is too long: at most %(most)s characters fit here.") % {"most": unit.max_length}
    return ""


def _is_newer_here(entry: Entry, unit: Unit) -> bool:
    """Whether the target has changed since the export; where the file has lost what it was, any text counts."""
    return entry.seen != seen_now(unit) if entry.seen else bool(unit.target)
