"""What every page's template gets besides its own content: switcher, navigation, head."""

from typing import Any

from django.conf import settings
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.html import strip_tags
from wagtail.models import Page

from cms import languages
from cms.disclosure.selection import PrisonerFilters, select_prisoners
from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG, absolute, path_in
from cms.pages.composing import cards
from cms.pages.models import BasePage, HomePage, InterviewPage
from cms.pages.querysets import held_back, unrestricted
from cms.pages.stories import story_refs
from cms.pages.values import Alternate, Head, LanguageLink, NavigationLink, PersonCard, StoryRef

HOME_PEOPLE = 6
DESCRIPTION_LENGTH = 200


def frame(page: BasePage, request: HttpRequest) -> dict[str, Any]:
    """The shared context of `page`."""
    paths = _paths_by_language(page)
    lead = strip_tags(str(getattr(page, "lead", "")))
    return {
        **_around(page.language, paths, getattr(request, "path", "")),
        "page_title": page.seo_title or page.title,
        "head": Head(
            description=(page.search_description or lead)[:DESCRIPTION_LENGTH],
            canonical=absolute(page.url),
            alternates=_alternates(paths),
            published=page.first_published_at,
        ),
    }


def person_frame(page: BasePage, card: PersonCard, *, title: str, path: str) -> dict[str, Any]:
    """The shared context of a person's page below the directory `page`; its switcher keeps the person."""
    below = path.removeprefix(page.url)
    paths = {language: f"{directory}{below}" for language, directory in _paths_by_language(page).items()}
    return {
        **_around(page.language, paths, path),
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
    homes = {home: path_in(home) for home in _live_home_languages()}
    return {
        **_around(language or languages.DEFAULT, homes, ""),
        "language": language,
        "page_title": "",
        "head": Head(description="", canonical=None, alternates=(), noindex=True),
        "available": [
            {"language": each, "name": languages.NAMES[each], "url": url} for each, url in homes.items()
        ],
    }


def stories(language: Language) -> list[StoryRef]:
    """The newest stories of one language."""
    return story_refs(InterviewPage.objects.all(), language)


def next_story(page: InterviewPage) -> StoryRef | None:
    """Another story to read after this one."""
    others = story_refs(InterviewPage.objects.exclude(pk=page.pk), page.language, limit=1)
    return others[0] if others else None


def people_to_write_to(language: Language) -> list[PersonCard]:
    """Some of the people to whom a letter can be written."""
    selection = select_prisoners(PrisonerFilters(can_write=True), language, limit=HOME_PEOPLE)
    return list(cards(selection.pks, language).values())


def directory_path(language: Language) -> str:
    """Where the directory of `language` is."""
    return path_in(language, DIRECTORY_SLUG)


def _around(language: Language, paths: dict[Language, str], current: str) -> dict[str, Any]:
    return {
        "language": language,
        "switcher": [
            LanguageLink(
                language=each, name=name, url=paths.get(each), is_current=each == language
            )
            for each, name in languages.CHOICES
        ],
        "navigation": _navigation(language, current),
        "home_url": path_in(language),
        "site_name": settings.WAGTAIL_SITE_NAME,
        "legal_notice": None,
    }


def _navigation(language: Language, current: str) -> list[NavigationLink]:
    home = HomePage.objects.live_in(language)
    if home is None:
        return []
    shown = unrestricted(Page.objects.live().in_menu().child_of(home)).order_by("path")
    return [
        NavigationLink(title=title, url=path, is_current=current.startswith(path))
        for title, slug in shown.values_list("title", "slug")
        if (path := path_in(language, slug))
    ]


def _paths_by_language(page: BasePage) -> dict[Language, str]:
    """The path of this page in every language in which it is public, its own first."""
    own = type(page).objects.filter(translation_key=page.translation_key, live=True).exclude(expire_at__lte=Now())
    public = unrestricted(own).select_related("locale")
    if isinstance(page, InterviewPage):
        public = public.exclude(pk__in=held_back().values("pk"))
    homes = _live_home_languages()
    found = {each.language: each.url for each in public if each.language in homes}
    return {language: found[language] for language in languages.CODES if language in found}


def _live_home_languages() -> list[Language]:
    live = HomePage.objects.filter(live=True).exclude(expire_at__lte=Now())
    codes = set(live.values_list("locale__language_code", flat=True))
    return [language for language in languages.CODES if language in codes]


def _alternates(paths: dict[Language, str]) -> tuple[Alternate, ...]:
    absolutes = {language: absolute(path) for language, path in paths.items()}
    return tuple(Alternate(language=each, url=url) for each, url in absolutes.items() if url)
