"""Who speaks for whom."""

from dataclasses import dataclass, field
from typing import Annotated

from cms.disclosure.values.basics import Fallback, Labelled, Link, PartialDate
from cms.disclosure.values.described import Html, among
from cms.disclosure.values.images import Portrait
from cms.disclosure.values.names import Name
from cms.languages import Language
from cms.snippets.choices import FormOfCare, GuardianCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianRef:
    """A guardian as a prisoner's value mentions them, with what they said and do for this person."""

    id: str
    name: str
    role: str | None
    forms_of_care: tuple[Annotated[Labelled, among(FormOfCare)], ...]
    since: PartialDate | None
    statement: str | None
    portrait: Portrait | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WardRef:
    """A prisoner as a guardian's value mentions them, with what the guardian said and does for them."""

    id: str
    name: Name
    forms_of_care: tuple[Annotated[Labelled, among(FormOfCare)], ...]
    since: PartialDate | None
    statement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """What the public may know of a guardian."""

    id: str
    name: str
    role: str | None
    about: Html | None
    categories: tuple[Annotated[Labelled, among(GuardianCategory)], ...]
    portrait: Portrait | None
    links: tuple[Link, ...]
    wards: tuple[WardRef, ...]
    language: Language
    fallback: Fallback = field(default_factory=dict)
