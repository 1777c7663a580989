"""How names are declined: rows of a table, of which the first that fits says all; what no row fits has no form.

A wrong dative is worse than none, so a table holds only endings that read one way, and says "none" to the rest.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

Part = Literal["family", "given", "patronymic"]

_SHORTEST: Final = 3


class Forms(NamedTuple):
    """A name in the five oblique cases."""

    genitive: str
    dative: str
    accusative: str
    instrumental: str
    prepositional: str


@dataclass(frozen=True, slots=True)
class Row:
    """Names that end so lose `cut` letters and take one of five endings; without endings nothing is certain."""

    pattern: re.Pattern[str]
    cut: int
    endings: Forms | None

    def decline(self, name: str) -> Forms | None:
        """The forms of a name that fits."""
        if self.endings is None:
            return None
        stem = name[: len(name) - self.cut]
        return Forms(*(stem + ending for ending in self.endings))


def row(ending: str, cut: int, endings: str) -> Row:
    """A row in one line: five endings parted by spaces, "0" for an empty one."""
    told = ["" if each == "0" else each for each in endings.split()]
    return Row(re.compile(f"(?:{ending})$"), cut, Forms(*told))


def same(ending: str) -> Row:
    """Names that are the same in every case."""
    return row(ending, 0, "0 0 0 0 0")


def unsafe(ending: str) -> Row:
    """Names whose forms depend on what no rule knows."""
    return Row(re.compile(f"(?:{ending})$"), 0, None)


@dataclass(frozen=True, slots=True)
class Language:
    """The names of one language: its letters, its tables by part and gender, and names that stand alone."""

    letters: str
    tables: Mapping[tuple[Part, str], Iterable[Row]]
    single: Mapping[tuple[Part, str], Mapping[str, Forms]]

    def decline(self, name: str, part: Part, gender: str) -> Forms | None:
        """The forms of one name; None when no rule is safe, the gender unknown or the name no single word."""
        if (
            not re.fullmatch(f"[{self.letters.upper()}][{self.letters}]+", name)
            or (part, gender) not in self.tables
        ):
            return None
        known = self.single.get((part, gender), {}).get(name)
        if known is not None:
            return known
        if len(name) < _SHORTEST:
            return None
        fitting = next(
            (each for each in self.tables[part, gender] if each.pattern.search(name.lower())), None
        )
        return fitting.decline(name) if fitting else None
