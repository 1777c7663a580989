"""What the site says about itself, and from where letters can be sent."""

from dataclasses import dataclass, field
from typing import Annotated

from cms.disclosure.values.basics import Fallback, Labelled, PartialDate
from cms.disclosure.values.described import Html, among
from cms.languages import Language
from cms.snippets.choices import PostStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Publisher, contacts, notices and rules; None where editors have written nothing.

    `contact` (a Telegram handle) and `mirrors` are for display, never links. `letter_rules` is HTML, the other
    texts are plain, with line breaks.
    """

    publisher: str | None
    contact: str | None
    contact_note: str | None
    legal_notice: str | None
    removal_contact: str | None
    letter_rules: Html | None
    mirrors: tuple[str, ...]
    careful: bool
    language: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingCountry:
    """Whether post leaves a country for Belarus. `code` is ISO 3166; `status` sends, suspended or unclear."""

    code: str
    name: str
    status: Annotated[Labelled, among(PostStatus)]
    note: str | None
    verified_on: PartialDate | None
    source: str | None
    language: Language
    fallback: Fallback = field(default_factory=dict)
