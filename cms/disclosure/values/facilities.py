"""Places of detention."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from cms.disclosure.values.basics import Fallback, Labelled, PartialDate
from cms.disclosure.values.described import Html, among
from cms.languages import Language
from cms.snippets.choices import FacilityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRef:
    """A facility as other values mention it."""

    id: int
    name: str
    short_name: str | None
    kind: Annotated[Labelled, among(FacilityKind)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOfDetention(FacilityRef):
    """Where a person is held; `address`, without a recipient, is empty when no letter can be sent to them."""

    address: tuple[str, ...] = ()
    address_language: Literal["be", "ru"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility(FacilityRef):
    """A facility with its address lines (without a recipient) in the language served, or Cyrillic for English.

    A closed facility, and one where editors have not decided for letters, shows no address.
    """

    number: str | None
    locality: str | None
    postcode: str | None
    address: tuple[str, ...]
    address_language: Literal["be", "ru"] | None
    closed: bool
    replaced_by: FacilityRef | None
    accepts_letters: bool
    rules: Html | None
    verified_on: PartialDate | None
    language: Language
    fallback: Fallback = field(default_factory=dict)
