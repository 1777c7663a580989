"""Read a row of columns in one language, noting every text that had to be taken from another."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, wraps
from operator import itemgetter
from typing import Any, Concatenate, ParamSpec, TypeVar

from cms.disclosure.values import Fallback, PartialDate
from cms.formatting import format_date, iso_date
from cms.languages import FALLBACK, Language

P = ParamSpec("P")
R = TypeVar("R")
Row = Mapping[str, Any]


def of_columns(
    *names: str, kept: int = 2048
) -> Callable[[Callable[Concatenate[Row, P], R]], Callable[Concatenate[Row, P], R]]:
    """Let a function of a row be called once a process for rows that are alike in these columns.

    It sees no others, so that it cannot say of one row what holds for another. For what stands in many rows: a
    place, an article of law.
    """
    values_in = itemgetter(*names)

    def decorate(make: Callable[Concatenate[Row, P], R]) -> Callable[Concatenate[Row, P], R]:
        @lru_cache(maxsize=kept)
        def made(values: tuple[Any, ...], *args: P.args, **kwargs: P.kwargs) -> R:
            return make(dict(zip(names, values, strict=True)), *args, **kwargs)

        @wraps(make)
        def looked_up(row: Row, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return made(values_in(row), *args, **kwargs)  # type: ignore[arg-type]

        return looked_up

    return decorate


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


@lru_cache(maxsize=4096)
def partial_date(day: date | None, precision: str | None, language: Language) -> PartialDate | None:
    """A date cut to what is known of it; None when nothing is."""
    if day is None or precision == "unknown":
        return None
    known = precision if precision in ("day", "month", "year") else "day"
    iso = iso_date(day, known)  # type: ignore[arg-type]
    if iso is None:
        return None
    return PartialDate(date=iso, precision=known, text=format_date(day, known, language))  # type: ignore[arg-type]
