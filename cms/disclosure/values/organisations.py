"""Whom readers can turn to, and what they can do."""

from dataclasses import dataclass, field
from typing import Annotated

from cms.disclosure.values.basics import Fallback, Labelled
from cms.disclosure.values.described import Html, Url, among
from cms.languages import Language
from cms.snippets.choices import ActionKind, Audience, OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRef:
    """An organisation as other values mention it. `onion` is for display: a text to copy, not a link."""

    id: int
    name: str
    kind: Annotated[Labelled, among(OrganisationKind)]
    link: Url | None
    onion: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(OrganisationRef):
    """A fund, human-rights organisation, medium or initiative; `about` is HTML."""

    about: Html | None
    language: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportAction:
    """A way to help; `audience` says for whom it is meant, `body` is HTML."""

    id: int
    kind: Annotated[Labelled, among(ActionKind)]
    audience: Annotated[Labelled, among(Audience)]
    title: str
    body: Html | None
    organisations: tuple[OrganisationRef, ...]
    language: Language
    fallback: Fallback = field(default_factory=dict)
