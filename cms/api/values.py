"""What the API adds to the values of disclosure and of pages: where things are, in which language."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from cms.disclosure.values import Fallback, Portrait
from cms.disclosure.values.described import Html, Path
from cms.languages import Language

PageType = Literal[
    "cms_pages.HomePage",
    "cms_pages.CampaignPage",
    "cms_pages.InterviewPage",
    "cms_pages.DirectoryPage",
    "cms_pages.ContentPage",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The same thing in another language; `html_url` is None where no page shows it."""

    locale: Language
    id: int | str
    html_url: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What it is, where, and in which language it was served. `fallback`: field path → other language."""

    type: str
    detail_url: Path
    locale: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrisonerMeta(Meta):
    """Meta of a prisoner: also the pages that show them."""

    type: Literal["cms_snippets.Prisoner"] = "cms_snippets.Prisoner"
    html_url: Path | None
    translations: tuple[Translation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianMeta(Meta):
    """Meta of a guardian."""

    type: Literal["cms_snippets.Guardian"] = "cms_snippets.Guardian"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityMeta(Meta):
    """Meta of a facility."""

    type: Literal["cms_snippets.Facility"] = "cms_snippets.Facility"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMeta(Meta):
    """Meta of an article of the Criminal Code."""

    type: Literal["cms_snippets.Article"] = "cms_snippets.Article"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMeta(Meta):
    """Meta of an organisation."""

    type: Literal["cms_snippets.Organisation"] = "cms_snippets.Organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportActionMeta(Meta):
    """Meta of a way to help."""

    type: Literal["cms_snippets.SupportAction"] = "cms_snippets.SupportAction"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticMeta(Meta):
    """Meta of a table of numbers."""

    type: Literal["cms_disclosure.Statistic"] = "cms_disclosure.Statistic"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainMeta:
    """Meta of what is the same in every language."""

    type: str
    detail_url: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneMeta(PlainMeta):
    """Meta of an id to forget."""

    type: Literal["cms_disclosure.Tombstone"] = "cms_disclosure.Tombstone"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRefMeta:
    """Meta of a page that another value mentions."""

    type: PageType
    detail_url: Path
    html_url: Path
    locale: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRef:
    """A page as another one mentions it."""

    id: int
    meta: PageRefMeta
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRefMeta(PageRefMeta):
    """Meta of an interview that another value mentions."""

    type: Literal["cms_pages.InterviewPage"] = "cms_pages.InterviewPage"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRef(PageRef):
    """An interview as a prisoner's value mentions it; `lead` is HTML."""

    meta: InterviewRefMeta
    lead: Html
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
