"""Guards round wagtail-localize, and translations that follow their source."""

from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page

from cms.translation import views
from cms.translation.bench import hooks as bench_hooks  # noqa: F401
from cms.translation.board import hooks as board_hooks  # noqa: F401
from cms.translation.exchange import hooks as exchange_hooks  # noqa: F401
from cms.translation.following import all_allowed, followers
from cms.translation.publishing import may_publish, refused

_SNIPPETS: Final = "localize/api/snippets/<slug:app_label>/<slug:model_name>/"


# Wagtail asks the patterns in this order, so ours answer at wagtail-localize's own addresses.
@hooks.register("register_admin_urls", order=-1)
def shadow_localize() -> list[URLPattern]:
    """Our views in the place of those that ask for too little."""
    return [
        path(_SNIPPETS, views.PermittedSnippetViewSet.as_view({"get": "list"})),
        path(f"{_SNIPPETS}<str:pk>/", views.PermittedSnippetViewSet.as_view({"get": "retrieve"})),
        path("localize/submit/page/<int:page_id>/", views.GuardedSubmitView.as_view()),
        path("localize/update/<int:translation_source_id>/", views.GuardedUpdateView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", views.convert_to_alias),
        path("localize/translate/<int:translation_id>/disable/", views.stop_translation),
    ]


@hooks.register("before_edit_page", order=-1)
def refuse_to_publish_translation(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Guard two buttons of wagtail-localize's edit view: "Publish" and "Start synced translation"."""
    asked = request.POST.get("action") == "publish" or "localize-restart-translation" in request.POST
    return refused(request) if asked and not may_publish(request.user, page) else None


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
