"""Reading a pasted list: one name a line or divided by semicolons, without numbers, years and other noise."""

import re
from dataclasses import dataclass
from typing import Final

from cms.snippets.folding import fold

LIMIT: Final = 500
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
# «1985 г. р.», «1985 года рождения», «1985 г.н.», "b. 1985", "born 1985", "(58)", dates and list numbers.
_AROUND_A_YEAR: Final = re.compile(
    r"\b(?:г\.?\s*[рн]\.?|год[ау]?(?:\s+(?:рождения|нараджэння))?|born|нар|род|д\.\s*р|d\.?o\.?b|b(?=\.?\s*\d))(?!\w)\.?",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(r"\d+(?:[./-]\d+)*")
_NAME: Final = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´′][^\W\d_]+)*")
_OLDEST: Final = 1900


@dataclass(frozen=True, slots=True)
class Pasted:
    """One line of the list: as it was pasted, its folded words, and the year of birth if one stands there."""

    text: str
    words: tuple[str, ...]
    year: int | None


def read(text: str) -> list[Pasted]:
    """The names in `text`, in their order; a line without letters is no name."""
    lines = (part for line in re.split(r"[\n\r;]+", text) for part in _parted(line))
    names = (_name(line) for line in lines)
    return [name for name in names if name.words]


def _parted(line: str) -> list[str]:
    """Names divided by commas, unless the comma divides a family name from what follows or a name from a year."""
    parts = [part for part in line.split(",") if _NAME.search(_AROUND_A_YEAR.sub(" ", part))]
    are_names = len(parts) > 1 and all(len(_NAME.findall(part)) > 1 for part in parts)
    return line.split(",") if are_names else [line]


def _name(line: str) -> Pasted:
    year = _YEAR.search(line)
    bare = _NUMBERS.sub(" ", _AROUND_A_YEAR.sub(" ", line) if _NUMBERS.search(line) else line)
    words = tuple(word for each in _NAME.findall(bare) for word in fold(each).split())
    return Pasted(" ".join(line.split()), words, int(year[0]) if year and int(year[0]) >= _OLDEST else None)
