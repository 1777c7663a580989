"""Public pages as rows of columns, across languages: selected, counted and sorted in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms import languages, version
from cms.disclosure.selection import named_guardians, named_prisoners
from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG, below, path_in
from cms.pages.models import BasePage, DirectoryPage, HomePage, InterviewPage, InterviewWard
from cms.pages.querysets import Homes, concrete_models, live_homes, shown
from cms.prepared import Prepared
from cms.snippets.resemblance import Catalogue, catalogue

ORDERS: Final = ("id", "-id", "first_published_at", "-first_published_at")
_COLUMNS: Final = (
    "pk", "title", "slug", "path", "depth", "url_path", "seo_title", "search_description",
    "first_published_at", "translation_key", "content_type_id", "locale__language_code",
)  # fmt: skip


_SAME: Final = ("title", "slug", "seo_title", "search_description", "first_published_at", "path", "depth")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """What every page has, whatever its type. `url` is host-relative, `path` the place in the tree."""

    id: int
    model: type[BasePage]
    language: Language
    title: str
    slug: str
    url: str
    seo_title: str
    search_description: str
    first_published_at: Any
    path: str
    depth: int
    translation_key: Any

    @property
    def parent_path(self) -> str:
        """The place of the page above."""
        return self.path[: -Page.steplen]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFilters:
    """What a reader asks for; None or empty asks for nothing. `guardian` and `ward` are public ids."""

    types: tuple[type[BasePage], ...] = ()
    slug: str | None = None
    child_of: PageRow | None = None
    descendant_of: PageRow | None = None
    ancestor_of: PageRow | None = None
    translation_of: PageRow | None = None
    guardian: str | None = None
    ward: str | None = None
    search: str | None = None


def page_types() -> dict[str, type[BasePage]]:
    """Our page types by their label: "cms_pages.InterviewPage"."""
    return {model._meta.label: model for model in concrete_models(BasePage)}


def public_in(homes: Homes) -> PageQuerySet:
    """Every public page below one of `homes`, in that home's language."""
    inside = Q(pk__in=[])
    for language, home in homes.items():
        inside |= Q(path__startswith=home.path, locale__language_code=language)
    return Page.objects.filter(inside).type(*concrete_models(BasePage)).filter(shown())


def list_pages(
    filters: PageFilters, homes: Homes, *, order: str = "", offset: int = 0, limit: int = 20
) -> tuple[int, list[PageRow]]:
    """How many public pages match, and some of them; without an `order` the best matches of a search come first."""
    if filters.search is not None:
        hits = _searched(_ordered(filters, homes, order), filters.search, by_relevance=not order)
        shown_here = page_rows(homes, pk__in=(here := hits[offset : offset + limit])) if hits else []
        return len(hits), sorted(shown_here, key=lambda row: here.index(row.id))
    asked = tuple(homes)
    page = _listed(filters, asked, order).rows(limit=limit, offset=offset)
    return _number(filters, asked), _rows(page, homes)


def _ordered(filters: PageFilters, homes: Homes, order: str) -> PageQuerySet:
    name = order.lstrip("-") or "id"
    column = F("pk" if name == "id" else name)
    key = column.desc(nulls_last=True) if order.startswith("-") else column.asc(nulls_last=True)
    return public_in(homes).filter(_condition(filters)).order_by(key, "pk")


@partial(version.remembered, kept=128)
def _listed(filters: PageFilters, asked: Collection[Language], order: str) -> Prepared:
    """The rows that readers often ask for in this way, under one content version: which are hidden stands in it."""
    return Prepared(lambda: _ordered(filters, _homes(asked), order).values(*_COLUMNS))


@partial(version.remembered, kept=256)
def _number(filters: PageFilters, asked: Collection[Language]) -> int:
    return _ordered(filters, _homes(asked), "").count()


def _homes(asked: Collection[Language]) -> Homes:
    return {language: home for language, home in live_homes().items() if language in asked}


def page_rows(homes: Homes, **conditions: Any) -> list[PageRow]:
    """The public pages that meet `conditions`."""
    return _rows(public_in(homes).filter(**conditions).order_by("pk").values(*_COLUMNS), homes)


def row_at(url: str, homes: Homes) -> PageRow | None:
    """The public page at a host-relative address such as "/be/story/", or None."""
    language = languages.of_path("/" + url.lstrip("/"))
    if language is None or language not in homes:
        return None
    segments = [segment for segment in url.split("/") if segment][1:]
    url_path = homes[language].url_path + "".join(f"{each}/" for each in segments)
    return next(iter(page_rows({language: homes[language]}, url_path=url_path)), None)


@version.remembered
def directory_languages() -> frozenset[Language]:
    """The languages in which a public directory has a page for each person: one query a content version."""
    pages = Page.objects.type(HomePage, DirectoryPage).filter(shown()).order_by("path")
    found = list(pages.values_list("path", "slug", "locale__language_code", "content_type"))
    home_type = ContentType.objects.get_for_model(HomePage).pk
    homes = {code: path for path, _slug, code, kind in reversed(found) if kind == home_type}
    directories = {
        (path[: -Page.steplen], code)
        for path, slug, code, kind in found
        if kind != home_type and slug == DIRECTORY_SLUG
    }
    return frozenset(code for code in languages.CODES if (homes.get(code), code) in directories)


def translations(rows: Iterable[PageRow], homes: Homes) -> dict[int, list[PageRow]]:
    """The other public languages of each of these pages, in our order of languages: one query."""
    asked = list(rows)
    found = page_rows(homes, translation_key__in={row.translation_key for row in asked})
    same: defaultdict[Any, list[PageRow]] = defaultdict(list)
    for row in sorted(found, key=lambda row: languages.CODES.index(row.language)):
        same[row.translation_key].append(row)
    return {row.id: [each for each in same[row.translation_key] if each.id != row.id] for row in asked}


def _condition(filters: PageFilters) -> Q:
    condition = Q()
    if filters.types:
        condition &= Q(content_type__in=ContentType.objects.get_for_models(*filters.types).values())
    if filters.slug is not None:
        condition &= Q(slug=filters.slug)
    if (above := filters.child_of) is not None:
        condition &= Q(path__startswith=above.path, depth=above.depth + 1)
    if (above := filters.descendant_of) is not None:
        condition &= Q(path__startswith=above.path, depth__gt=above.depth)
    if (lower := filters.ancestor_of) is not None:
        ends = range(Page.steplen, len(lower.path), Page.steplen)
        condition &= Q(path__in=[lower.path[:end] for end in ends])
    if (other := filters.translation_of) is not None:
        condition &= Q(translation_key=other.translation_key) & ~Q(pk=other.id)
    if filters.guardian is not None:
        speaker = Q(guardian__public_id=filters.guardian, guardian__in=named_guardians())
        condition &= Q(pk__in=InterviewPage.objects.filter(speaker).values("pk"))
    if filters.ward is not None:
        about = Q(prisoner__public_id=filters.ward, prisoner__in=named_prisoners())
        condition &= Q(pk__in=InterviewWard.objects.filter(about).values("page"))
    return condition


def _searched(pages: PageQuerySet, text: str, *, by_relevance: bool) -> list[int]:
    """The ids of those of `pages` in whose title `text` finds words, in their order or the best match first.

    The titles are compared here: what an index of the database finds depends on the database.
    """
    matches = _titles().find(text)
    found = list(pages.filter(pk__in=matches).values_list("pk", flat=True)) if matches else []
    return sorted(found, key=matches.__getitem__) if by_relevance else found


@version.remembered
def _titles() -> Catalogue[int]:
    """The words of the titles of every public page."""
    return catalogue({pk: (title,) for pk, title in public_in(live_homes()).values_list("pk", "title")})


def row_of(page: BasePage) -> PageRow:
    """The row of a page as it is in memory, public or not."""
    return PageRow(
        **{name: getattr(page, name) for name in _SAME},
        id=page.pk,
        model=type(page),
        language=page.language,
        url=page.public_path,
        translation_key=page.translation_key,
    )


def _rows(found: Iterable[Mapping[str, Any]], homes: Homes) -> list[PageRow]:
    # Asked for once: where homes are depends on the thread, what a content type stands for on the database.
    homes_at = {language: path_in(language) for language in homes}
    model_of: Callable[[int], Any] = cache(lambda pk: ContentType.objects.get_for_id(pk).model_class())
    rows = []
    for columns in found:
        language = languages.parse(columns["locale__language_code"]) or languages.DEFAULT
        below_home = columns["url_path"].removeprefix(homes[language].url_path)
        row = PageRow(
            **{name: columns[name] for name in _SAME},
            id=columns["pk"],
            model=model_of(columns["content_type_id"]),
            language=language,
            url=homes_at[language] + below(*below_home.split("/")[:-1]),
            translation_key=columns["translation_key"],
        )
        rows.append(row)
    return rows
