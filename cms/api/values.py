"""What the API adds to the values of disclosure and of pages: where things are, in which language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cms.disclosure.values import Fallback, Portrait
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The same thing in another language; `html_url` is None where no page shows it."""

    locale: Language
    id: int | str
    html_url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What it is, where, and in which language it was served. `fallback`: field path → other language."""

    type: str
    detail_url: str
    locale: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMeta(Meta):
    """Meta of a prisoner: also the pages that show them."""

    html_url: str | None
    translations: tuple[Translation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainMeta:
    """Meta of what is the same in every language."""

    type: str
    detail_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRefMeta:
    """Meta of a page that another value mentions."""

    type: str
    detail_url: str
    html_url: str
    locale: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRef:
    """A page as another one mentions it."""

    id: int
    meta: PageRefMeta
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRef(PageRef):
    """An interview as a prisoner's value mentions it; `lead` is HTML."""

    lead: str
    guardian_name: str | None
    image: Portrait | None
    first_published_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta(PageRefMeta):
    """Meta of a page. `parent` is None at the top and where the parent is not public."""

    slug: str
    seo_title: str
    search_description: str
    first_published_at: datetime | None
    parent: PageRef | None = None
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyBlock:
    """One block of a body. Text is HTML with host-relative links; a person is the whole prisoner value."""

    type: str
    id: str
    value: Mapping[str, Any]
