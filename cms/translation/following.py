"""Which translations follow a page when it is hidden, deleted or moved."""

from collections.abc import Callable

from wagtail.models import Page
from wagtail_localize.models import Translation

from cms import languages
from cms.pages.models import BasePage


def followers(page: Page) -> list[Page]:
    """The translations that were made from `page`, directly or through another language.

    All of them follow an original; nothing follows a mere translation but what was made from it. Where nobody
    recorded which page is the original, as with translations written by hand, it is the default language's.
    """
    if not isinstance(page, BasePage):
        return []
    others = list(Page.objects.translation_of(page, inclusive=False).specific())
    made = _made_from(page)
    if _is_original(page, made):
        return others
    following = _reached(page.locale_id, made)
    return [other for other in others if other.locale_id in following]


def all_allowed(page: Page, allowed: Callable[[Page], bool]) -> bool:
    """Whether every follower of `page` passes: Wagtail checks only the page itself."""
    return all(allowed(other) for other in followers(page))


def _made_from(page: Page) -> set[tuple[int, int]]:
    """Pairs of locales: from which, into which; stopped translations included."""
    return set(
        Translation.objects.filter(source__object_id=page.translation_key).values_list(
            "source__locale_id", "target_locale_id"
        )
    )


def _is_original(page: Page, made: set[tuple[int, int]]) -> bool:
    if any(into == page.locale_id for _source, into in made):
        return False
    return page.locale.language_code == languages.DEFAULT or any(
        source == page.locale_id for source, _into in made
    )


def _reached(start: int, made: set[tuple[int, int]]) -> set[int]:
    reached, fresh = set[int](), {start}
    while fresh:
        fresh = {into for source, into in made if source in fresh} - reached
        reached |= fresh
    return reached - {start}
