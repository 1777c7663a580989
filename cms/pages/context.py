"""What every page's template gets besides its own content: switcher, navigation, head."""

from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.html import strip_tags
from wagtail.models import Page

from cms import languages
from cms.disclosure.selection import PrisonerFilters, select_prisoners
from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG, absolute, path_in
from cms.pages.composing import cards, html_of, links_in
from cms.pages.models import BasePage, HomePage, InterviewPage
from cms.pages.querysets import Homes, live_homes, shown
from cms.pages.stories import story_refs
from cms.pages.values import Alternate, Head, LanguageLink, NavigationLink, PersonCard, StoryRef

HOME_PEOPLE = 6
DESCRIPTION_LENGTH = 200

Paths = dict[Language, str]


def frame(page: BasePage, request: HttpRequest | None) -> dict[str, Any]:
    """The shared context of `page`."""
    text = getattr(page, "lead", "")
    lead = html_of(text, links_in([text], page.language))
    homes = homes_of(request)
    paths, navigation = _surroundings(page, homes, page.public_path)
    return {
        **_around(page.language, paths, navigation, homes),
        "lead": lead,
        "page_title": page.seo_title or page.title,
        "head": Head(
            description=(page.search_description or strip_tags(lead))[:DESCRIPTION_LENGTH],
            canonical=absolute(page.public_path),
            alternates=_alternates(paths),
            published=page.first_published_at,
        ),
    }


def person_frame(context: dict[str, Any], card: PersonCard, *, title: str, path: str) -> dict[str, Any]:
    """What changes in the directory's shared `context` on a person's page; its switcher keeps the person."""
    page: BasePage = context["page"]
    below = path.removeprefix(page.public_path)
    paths: Paths = {link.language: f"{link.url}{below}" for link in context["switcher"] if link.url}
    return {
        "switcher": _switcher(page.language, paths),
        "page_title": title,
        "head": Head(
            description=card.person.summary or "",
            canonical=absolute(path),
            alternates=_alternates(paths),
            noindex=card.person.state != "public" or path == card.envelope_url,
        ),
    }


def bare_frame(language: Language | None) -> dict[str, Any]:
    """The shared context of an answer that is no page (404); `language` is None outside the three."""
    live = live_homes()
    homes: Paths = {each: path_in(each) for each in live}
    return {
        **_around(language or languages.DEFAULT, homes, [], live),
        "language": language,
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


def stories(home: HomePage) -> list[StoryRef]:
    """The newest stories below one home."""
    return story_refs(InterviewPage.objects.all(), home.language, home)


def people_to_write_to(language: Language) -> list[PersonCard]:
    """Some of the people to whom a letter can be written."""
    selection = select_prisoners(PrisonerFilters(can_write=True), language, limit=HOME_PEOPLE)
    return list(cards(selection.pks, language).values())


def directory_path(language: Language) -> str:
    """Where the directory of `language` is."""
    return path_in(language, DIRECTORY_SLUG)


def _surroundings(page: BasePage, homes: Homes, current: str) -> tuple[Paths, list[NavigationLink]]:
    """This page's path in each language that has it, and the menu of its own language: one query."""
    home = homes.get(page.language)
    in_menu = (
        Q(path__startswith=home.path, depth=home.depth + 1, show_in_menus=True) if home else Q(pk__in=[])
    )
    found = (
        Page.objects.filter(Q(translation_key=page.translation_key) | in_menu)
        .filter(shown())
        .order_by("path")
    )
    paths: Paths = {}
    menu: list[NavigationLink] = []
    for row in found.values(
        "title", "url_path", "depth", "show_in_menus", "translation_key", "locale__language_code"
    ):
        language = languages.parse(row["locale__language_code"])
        if (
            language is None
            or language not in homes
            or not row["url_path"].startswith(homes[language].url_path)
        ):
            continue
        path = path_in(language, *row["url_path"].removeprefix(homes[language].url_path).split("/")[:-1])
        if row["translation_key"] == page.translation_key:
            paths[language] = path
        if home and language == page.language and row["show_in_menus"] and row["depth"] == home.depth + 1:
            menu.append(NavigationLink(title=row["title"], url=path, is_current=current.startswith(path)))
    return paths, menu


def _around(
    language: Language, paths: Paths, navigation: list[NavigationLink], homes: Homes
) -> dict[str, Any]:
    return {
        "language": language,
        "switcher": _switcher(language, paths),
        "navigation": navigation,
        "home_url": path_in(language),
        "site_name": homes[language].title if language in homes else settings.WAGTAIL_SITE_NAME,
        "legal_notice": None,
    }


def _switcher(language: Language, paths: Paths) -> list[LanguageLink]:
    return [
        LanguageLink(language=each, name=name, url=paths.get(each), is_current=each == language)
        for each, name in languages.CHOICES
    ]


def _alternates(paths: Paths) -> tuple[Alternate, ...]:
    absolutes = {language: absolute(paths[language]) for language in languages.CODES if language in paths}
    return tuple(Alternate(language=each, url=url) for each, url in absolutes.items() if url)
