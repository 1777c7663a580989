"""A text of a work as its field in the workbench shows it, and what was written into all the fields."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from django.http import QueryDict

from cms.translation.bench.differences import Piece, difference
from cms.translation.bench.lines import to_html, to_lines
from cms.translation.models import Origin, Stage
from cms.translation.suggestions.values import Suggestion
from cms.translation.works.base import PAGE, Conflict, Saved, Unit, digest

TEXT: Final = "text:"
SEEN: Final = "seen:"
READ: Final = "read:"
UNDONE: Final = frozenset({Stage.MISSING, Stage.OUTDATED, Stage.RETURNED})
_WIDTH: Final = 60
_ROWS: Final = (2, 24)


class Shape(Enum):
    """How a text stands in its field."""

    LINE = "line"
    PLAIN = "plain"
    # One passage of a page with its inline marks, as wagtail-localize hands it out.
    MARKED = "marked"
    # Paragraphs and lists of a fact, written as lines.
    LINES = "lines"
    # What lines cannot say.
    HTML = "html"

    @classmethod
    def of(cls, unit: Unit, kind: str) -> "Shape":
        """The shape of one text of a work of this kind."""
        if not unit.is_html:
            return cls.PLAIN if unit.is_long else cls.LINE
        if kind == PAGE:
            return cls.MARKED
        told = (unit.source, unit.target, unit.public)
        return cls.LINES if all(to_lines(text) is not None for text in told) else cls.HTML

    def shown(self, text: str) -> str:
        """`text` as it stands in the field."""
        return (to_lines(text) if self is Shape.LINES else None) or text

    def written(self, words: str) -> str:
        """What was written into the field as the text that is kept."""
        return to_html(words) if self is Shape.LINES else words.strip()


@dataclass(frozen=True)
class Offer:
    """A suggestion as it would stand in the field."""

    suggestion: Suggestion
    shown: str


@dataclass
class Entry:
    """One text with its field."""

    unit: Unit
    shape: Shape
    value: str
    error: str = ""
    conflict: Conflict | None = None
    # Where the next text stands that waits for a translator.
    next_anchor: str = ""
    offers: list["Offer"] = field(default_factory=list)

    def offer(self, suggestions: Iterable[Suggestion]) -> None:
        """Show `suggestions` below the field."""
        self.offers = [Offer(each, self.shape.shown(each.text)) for each in suggestions]

    @property
    def name(self) -> str:
        return f"{TEXT}{self.unit.key}"

    @property
    def seen_name(self) -> str:
        return f"{SEEN}{self.unit.key}"

    @property
    def read_name(self) -> str:
        return f"{READ}{self.unit.key}"

    @property
    def anchor(self) -> str:
        return anchor(self.unit.key)

    @property
    def seen(self) -> str:
        """Upon which text it was written, and how that stood in the field: to tell what nobody has touched."""
        return f"{self.unit.seen}.{digest(_newlines(self.shape.shown(self.unit.target)))}"

    @property
    def rows(self) -> int:
        longest = max(self.source, self.value, key=len)
        lines = sum(1 + len(line) // _WIDTH for line in longest.split("\n"))
        return min(max(lines, _ROWS[0]), _ROWS[1])

    @property
    def source(self) -> str:
        return self.shape.shown(self.unit.source)

    @property
    def reference(self) -> str:
        return self.shape.shown(self.unit.reference)

    @property
    def public(self) -> str:
        return self.shape.shown(self.unit.public)

    @property
    def target(self) -> str:
        return self.shape.shown(self.unit.target)

    @property
    def theirs(self) -> str:
        return self.shape.shown(self.conflict.theirs) if self.conflict else ""

    @property
    def problem(self) -> str:
        return self.error or self.unit.problem

    @property
    def is_held(self) -> bool:
        """Whether it waits for a decision, and so cannot be written now."""
        return self.unit.stage == Stage.REVIEW

    @property
    def is_undone(self) -> bool:
        return self.unit.stage in UNDONE

    @property
    def is_machine(self) -> bool:
        return self.unit.origin == Origin.MACHINE and bool(self.unit.target)

    @property
    def differs_from_public(self) -> bool:
        return bool(self.unit.public) and self.unit.public != self.unit.target

    @property
    def source_changes(self) -> list[Piece]:
        """What became of the source since it was translated; empty when nothing did."""
        former = self.unit.former_source
        return difference(self.shape.shown(former), self.source) if former else []

    @property
    def target_changes(self) -> list[Piece]:
        """What approval would change for readers."""
        return difference(self.public, self.target)


def anchor(key: str) -> str:
    """The id of a text's place on the page."""
    return "text-" + re.sub(r"[^\w.-]", "-", key)


def entries(units: Iterable[Unit], kind: str) -> list[Entry]:
    """Each text with the field that shows it."""
    made = []
    for unit in units:
        shape = Shape.of(unit, kind)
        made.append(Entry(unit, shape, shape.shown(unit.target)))
    following = ""
    for entry in reversed(made):
        entry.next_anchor = following
        if entry.is_undone:
            following = entry.anchor
    return made


class Written:
    """What a form of the workbench sent."""

    def __init__(self, post: QueryDict) -> None:
        self._words = {name: _newlines(str(value)) for name, value in post.items() if name.startswith(TEXT)}
        self._seen = {name: str(value) for name, value in post.items() if name.startswith(SEEN)}
        self._read = {name.removeprefix(READ) for name in post if name.startswith(READ)}

    def texts(self, units: Mapping[str, Unit], kind: str) -> dict[str, str]:
        """The texts that somebody wrote, by key; also under keys that the work does not have."""
        found = {}
        for key, words in self.words.items():
            unit = units.get(key)
            if unit is None:
                found[key] = words
            elif key in self._read or digest(words) != self._part(key, 1):
                found[key] = Shape.of(unit, kind).written(words)
        return found

    @property
    def words(self) -> dict[str, str]:
        """What stood in the fields."""
        return {name.removeprefix(TEXT): words for name, words in self._words.items()}

    def seen(self, keys: Iterable[str]) -> dict[str, str]:
        """Upon which texts they were written."""
        return {key: self._part(key, 0) for key in keys}

    def unseen(self, units: Iterable[Unit]) -> list[Unit]:
        """Those of `units` that read otherwise now than the form showed them, or that it did not show."""
        return [unit for unit in units if self._part(unit.key, 0) != unit.seen]

    def back(self, entries: Iterable[Entry], saved: Saved | None) -> None:
        """Put what was written back into the fields, with what is to be said about it; what was kept is kept."""
        conflicts = {each.key: each for each in saved.conflicts} if saved else {}
        rejected = (saved.rejected or {}) if saved else {}
        kept = set(saved.keys) if saved else set()
        for entry in entries:
            key = entry.unit.key
            if key in self.words and key not in kept and digest(self.words[key]) != self._part(key, 1):
                entry.value = self.words[key]
            entry.conflict = conflicts.get(key)
            entry.error = str(rejected.get(key, ""))

    def _part(self, key: str, number: int) -> str:
        parts = self._seen.get(f"{SEEN}{key}", "").split(".")
        return parts[number] if len(parts) > number else ""


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
