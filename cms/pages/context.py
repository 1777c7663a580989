"""What every page's template gets besides its own content: switcher, navigation, head."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from cms import languages
from cms.disclosure.site import site
from cms.languages import Language
from cms.markup import plain_text
from cms.pages.addresses import DIRECTORY_SLUG, absolute, path_in
from cms.pages.composing import found_in, html_of
from cms.pages.leaving import way_out
from cms.pages.models import BasePage, CampaignPage, HomePage
from cms.pages.querysets import Homes, live_homes, public_pages
from cms.pages.surroundings import Paths, Surroundings, surroundings
from cms.pages.values import Alternate, CampaignRef, Head, LanguageLink, PersonCard

DESCRIPTION_LENGTH = 200


def frame(page: BasePage, request: HttpRequest | None, lead: str | None = None) -> dict[str, Any]:
    """The shared context of `page`; its `lead` is HTML, made here unless it was composed with the body."""
    if lead is None:
        text = getattr(page, "lead", "")
        lead = html_of(text, found_in([text], page.language))
    homes = homes_of(request)
    near = surroundings(page, homes)
    return {
        **around(page.language, near, homes),
        "lead": lead,
        "page_title": page.seo_title or page.title,
        "head": Head(
            description=_description(page, lead),
            canonical=absolute(page.public_path),
            alternates=alternates(near.paths),
            published=page.first_published_at,
        ),
    }


def _description(page: BasePage, lead: str) -> str:
    text: str = page.search_description or getattr(page, "teaser", "") or plain_text(lead)
    return text[:DESCRIPTION_LENGTH]


def person_frame(context: dict[str, Any], card: PersonCard, *, title: str, path: str) -> dict[str, Any]:
    """What changes in the directory's shared `context` on a person's page; its switcher keeps the person."""
    page: BasePage = context["page"]
    below = path.removeprefix(page.public_path)
    paths: Paths = {link.language: f"{link.url}{below}" for link in context["switcher"] if link.url}
    return {
        "switcher": switcher(page.language, paths),
        "page_title": title,
        "head": Head(
            description=card.person.summary or "",
            canonical=absolute(path),
            alternates=alternates(paths),
            noindex=card.person.state != "public" or path != card.url,
        ),
    }


def bare_frame(language: Language | None) -> dict[str, Any]:
    """The shared context of an answer that is no page (404); `language` is None outside the three.

    Where the language has no live home, nothing of it is linked.
    """
    live = live_homes()
    homes: Paths = {each: path_in(each) for each in live}
    nowhere = {"home_url": None, "search_url": None} if language not in live else {}
    return {
        **around(language or languages.DEFAULT, Surroundings(paths=homes), live),
        **nowhere,
        "language": language,
        "directory_url": directory_path(language) if language in live else None,
        "page_title": "",
        "head": Head(description="", canonical=None, alternates=(), noindex=True),
        "available": [
            {"language": each, "name": languages.NAMES[each], "url": url} for each, url in homes.items()
        ],
    }


def homes_of(request: HttpRequest | None) -> Homes:
    """The live homes, looked up once a request."""
    homes: Homes | None = getattr(request, "cms_homes", None)
    return live_homes() if homes is None else homes


def campaigns(home: HomePage) -> list[CampaignRef]:
    """The public campaigns below one home, in the order of the editors: one query."""
    public = public_pages(home.language, home).values("pk")
    found = CampaignPage.objects.child_of(home).filter(pk__in=public).order_by("path")
    return [
        CampaignRef(title=title, teaser=teaser, url=path_in(home.language, slug))
        for title, teaser, slug in found.values_list("title", "teaser", "slug")
    ]


def directory_path(language: Language) -> str:
    """Where the directory of `language` is."""
    return path_in(language, DIRECTORY_SLUG)


def around(language: Language, near: Surroundings, homes: Homes) -> dict[str, Any]:
    """The part of the frame that depends only on what stands `near`."""
    return {
        "language": language,
        "switcher": switcher(language, near.paths),
        "navigation": near.menu,
        "foot": near.foot,
        "removal": near.removal,
        "above": near.above,
        "home_url": path_in(language),
        "search_url": path_in(language, "search"),
        "site_name": site_name(language, homes),
        "site": site(language),
        "way_out": way_out(),
    }


def site_name(language: Language, homes: Homes) -> str:
    """What the site is called in `language`: as its home is."""
    return homes[language].title if language in homes else str(settings.WAGTAIL_SITE_NAME)


def switcher(language: Language, paths: Paths) -> list[LanguageLink]:
    """A link to each language; without an address where `paths` has none."""
    return [
        LanguageLink(language=each, name=name, url=paths.get(each), is_current=each == language)
        for each, name in languages.CHOICES
    ]


def alternates(paths: Paths) -> tuple[Alternate, ...]:
    """The same in other languages for `hreflang`; nothing where there is no public origin."""
    absolutes = {language: absolute(paths[language]) for language in languages.CODES if language in paths}
    return tuple(Alternate(language=each, url=url) for each, url in absolutes.items() if url)
