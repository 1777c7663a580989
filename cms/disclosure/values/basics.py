"""Small values that many others are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from cms.disclosure.values.described import IsoPartialDate, Url
from cms.languages import Language

Fallback = Mapping[str, Language]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as far as it is known: `date` is ISO 8601 cut to `precision`, `text` the same in words."""

    date: IsoPartialDate
    precision: Literal["day", "month", "year"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A value of a closed vocabulary with its words in the language served."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An outgoing link."""

    url: Url
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was published."""

    title: str
    url: Url | None
    published_on: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """Something a letter writer must know; `code` is stable, `text` a sentence."""

    code: str
    text: str
