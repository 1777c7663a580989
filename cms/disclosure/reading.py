"""Read a row of columns in one language, noting every text that had to be taken from another."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cms.disclosure.values import Fallback, PartialDate
from cms.formatting import format_date, iso_date
from cms.languages import FALLBACK, Language

Row = Mapping[str, Any]


class Reader:
    """Reads translated columns of one row in `language`, in the order be→ru→en, ru→be→en or en→be→ru."""

    def __init__(self, row: Row, language: Language) -> None:
        self.row = row
        self.language = language
        self._fallback: dict[str, Language] = {}

    def text(self, column: str, path: str | None = None) -> str | None:
        """The text of `column` (without its language suffix); a fallback is noted under `path`.

        A path of "" leaves no note: for values that cannot carry one.
        """
        for candidate in FALLBACK[self.language]:
            value: str | None = self.row.get(f"{column}_{candidate}")
            if value:
                self.note(column if path is None else path, candidate)
                return value
        return None

    def note(self, path: str, used: Language) -> None:
        """Remember that `path` is served in the language `used`."""
        if path and used != self.language:
            self._fallback[path] = used

    @property
    def fallback(self) -> Fallback:
        """What fell back so far: field path → language."""
        return dict(self._fallback)


def partial_date(day: date | None, precision: str | None, language: Language) -> PartialDate | None:
    """A date cut to what is known of it; None when nothing is."""
    if day is None or precision == "unknown":
        return None
    known = precision if precision in ("day", "month", "year") else "day"
    iso = iso_date(day, known)  # type: ignore[arg-type]
    if iso is None:
        return None
    return PartialDate(date=iso, precision=known, text=format_date(day, known, language))  # type: ignore[arg-type]
