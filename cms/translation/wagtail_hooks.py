"""Guards round wagtail-localize, and translations that follow their source."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail import hooks
from wagtail.models import Page

from cms.translation.bench import hooks as bench_hooks  # noqa: F401
from cms.translation.board import hooks as board_hooks  # noqa: F401
from cms.translation.exchange import hooks as exchange_hooks  # noqa: F401
from cms.translation.following import all_allowed, followers
from cms.translation.localize import editing, menus, room, syncing  # noqa: F401
from cms.translation.localize.urls import guarded_urls
from cms.translation.publishing import may_publish, refused
from cms.translation.suggestions import hooks as suggestion_hooks  # noqa: F401
from cms.translation.works.pages import log_actions  # noqa: F401
from cms.translation.works.pages.urls import page_urls

# Wagtail asks the patterns in this order, so ours answer at wagtail-localize's own addresses.
hooks.register("register_admin_urls", guarded_urls, order=-1)
hooks.register("register_admin_urls", page_urls)


@hooks.register("construct_translated_pages_to_cascade_actions")
def take_translations_along(pages: list[Page], action: str) -> dict[Page, list[Page]]:
    """Hide, delete or move translations with their source."""
    return {page: followers(page) for page in pages}


@hooks.register("before_unpublish_page")
def refuse_to_unpublish_for_others(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Wagtail asks whether the source may be hidden, but not whether its translations may."""
    allowed = all_allowed(page, lambda other: may_publish(request.user, other))
    return None if allowed else refused(request)


@hooks.register("before_delete_page")
def refuse_to_delete_for_others(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """The same for deleting: the writer of a draft may not take its live translation with it."""
    allowed = all_allowed(page, lambda other: other.permissions_for_user(request.user).can_delete())
    return None if allowed else refused(request)


@hooks.register("before_move_page")
def refuse_to_move_for_others(request: HttpRequest, page: Page, destination: Page) -> HttpResponseBase | None:
    """The same for moving, which would otherwise stop halfway."""

    def may_move(other: Page) -> bool:
        target = destination.get_translation_or_none(other.locale)
        return target is None or other.permissions_for_user(request.user).can_move_to(target)

    return None if all_allowed(page, may_move) else refused(request)
