"""Whom readers can turn to, and what they can do."""

from dataclasses import dataclass, field

from cms.disclosure.values.basics import Fallback, Labelled
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRef:
    """An organisation as other values mention it. `onion` is for display: a text to copy, not a link."""

    id: int
    name: str
    kind: Labelled
    link: str | None
    onion: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(OrganisationRef):
    """A fund, human-rights organisation, medium or initiative; `about` is HTML."""

    about: str | None
    language: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportAction:
    """A way to help; `audience` says for whom it is meant, `body` is HTML."""

    id: int
    kind: Labelled
    audience: Labelled
    title: str
    body: str | None
    organisations: tuple[OrganisationRef, ...]
    language: Language
    fallback: Fallback = field(default_factory=dict)
