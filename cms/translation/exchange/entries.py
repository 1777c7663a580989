"""Texts on their way out to a file and back from one, whatever the format."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from cms import languages
from cms.languages import Language
from cms.translation.models import Origin, Stage
from cms.translation.works.base import PAGE, OpenWork, Unit, digest

_PLACE: Final = re.compile(r"([a-z]{1,32})/([0-9a-zA-Z-]{1,36})/(\S{1,255})")
# As files name a language: "ru", "ru-RU", "ru_RU"; another script or spelling is another language.
_LANGUAGE: Final = re.compile(r"([a-zA-Z]{2})(?:[-_][a-zA-Z]{2})?")
# What XML 1.0 cannot hold, not even as a reference.
_UNWRITABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEEN: Final = re.compile(r"^\s*seen: ([0-9a-f]{32})\s*$", re.MULTILINE)
_UNFINISHED: Final = (Stage.OUTDATED, Stage.RETURNED)


class Place(NamedTuple):
    """Where a text stands, as files name it: "prisoner/12/about"."""

    kind: str
    key: str
    unit: str

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """The place that `text` names, or None."""
        match = _PLACE.fullmatch((text or "").strip())
        return cls(*match.groups()) if match else None

    def __str__(self) -> str:
        return "/".join(self)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A file to be written: the texts of one work."""

    kind: str
    key: str
    source_language: Language
    language: Language
    units: Sequence[Unit]
    # Places of texts that no file can carry.
    left_out: Sequence[str] = ()

    @property
    def name(self) -> str:
        """Of the file, without its ending: what it is, and nobody's name."""
        return f"{self.kind}-{self.key}.{self.language}"

    def place(self, unit: Unit) -> Place:
        """Where `unit` stands."""
        return Place(self.kind, self.key, unit.key)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A text as a file has it."""

    # What the file says where it stands; nobody has checked it.
    place: str
    source: str
    target: str
    # The digest of the target when it was exported; empty when the file has lost it.
    seen: str = ""
    # The file marks it as unfinished, or as a machine's.
    is_doubtful: bool = False
    # Why it cannot be read: a sentence.
    problem: str = ""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What was read from one file."""

    name: str
    # As the file says; empty when it does not.
    language: str
    source_language: str
    entries: Sequence[Entry]


def sources(work: OpenWork) -> Sequence[Language]:
    """The languages that `work` can be translated from; a page has one original, whose marks its texts carry."""
    return (work.source_language,) if work.kind == PAGE else work.languages


def units_from(work: OpenWork, source: Language) -> list[Unit]:
    """The texts of `work` that have something to be translated from this language."""
    asked = None if source == work.source_language else source
    return [unit for unit in work.units(source=asked) if unit.source.strip()]


def is_writable(unit: Unit) -> bool:
    """Whether a file can carry the texts of `unit`."""
    return not any(map(_UNWRITABLE.search, (unit.source, unit.target, unit.former_source)))


def is_readable(text: str) -> bool:
    """Whether `text` from a file is free of characters that no text has."""
    return not _UNWRITABLE.search(text)


def is_unfinished(unit: Unit) -> bool:
    """Whether tools are told to have somebody look at the target."""
    return bool(unit.target) and (unit.stage in _UNFINISHED or unit.origin == Origin.MACHINE)


def ends(text: str) -> str:
    """`text` with the line ends of Unix: tools change them, and forms of browsers too."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def notes(unit: Unit) -> list[str]:
    """What a file says about `unit`, a line each; the last one comes back with the file."""
    about = [" ".join(_UNWRITABLE.sub("", unit.label).split())]
    if unit.max_length:
        about.append(f"max-length: {unit.max_length}")
    return [*filter(None, about), f"seen: {seen_now(unit)}"]


def seen_now(unit: Unit) -> str:
    """The digest that a file would be given of the target as it is."""
    return digest(ends(unit.target))


def seen_in(*remarks: str) -> str:
    """The digest that `notes` put into a file, wherever a tool has moved it."""
    found = {each for remark in remarks for each in _SEEN.findall(remark)}
    return found.pop() if len(found) == 1 else ""


def language_named(text: str) -> Language | None:
    """The language of ours that a file names so, or None."""
    match = _LANGUAGE.fullmatch(text.strip())
    return languages.parse(match[1].lower()) if match else None
