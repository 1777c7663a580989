"""Whether, where and how to write."""

from dataclasses import dataclass
from typing import Literal

from cms.disclosure.values.basics import PartialDate, Warning
from cms.disclosure.values.described import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalBlock:
    """A mailable address in one language throughout, ready to be copied by hand line by line."""

    language: Literal["be", "ru"]
    case: Literal["nominative", "dative"]
    domestic: tuple[str, ...]
    international: tuple[str, ...]
    reading_aid: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Whether and how to write. `domestic` and `international` repeat the first of `blocks`."""

    can_write: bool
    domestic: tuple[str, ...] = ()
    international: tuple[str, ...] = ()
    verified_on: PartialDate | None = None
    warnings: tuple[Warning, ...] = ()
    note: str | None = None
    rules: Html | None = None
    blocks: tuple[PostalBlock, ...] = ()
