"""What wagtail-localize offers about a page gives way to one button that leads to its translations."""

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail_localize import wagtail_hooks as stock

from cms import languages
from cms.pages.models import BasePage
from cms.translation import rights

LANGUAGES_OF_PAGE: Final = "cms_translation_page_languages"
_REPLACED: Final = ("register_page_header_buttons", "register_page_listing_more_buttons")
_ITEMS: Final = ("localize-restart-translation", "localize-convert-to-alias")


def replace_buttons() -> None:
    """Stand where wagtail-localize has registered its own; it offers nothing to take them away again."""
    for name in _REPLACED:
        registered = hooks._hooks.get(name, [])
        registered[:] = [
            (buttons_of if each is stock.page_listing_more_buttons else each, order)
            for each, order in registered
        ]


def buttons_of(
    page: Page, user: Any, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    """ "Translate", for a page of ours; a host's pages keep what they had."""
    if not isinstance(page.specific_deferred, BasePage):
        yield from stock.page_listing_more_buttons(page, user, view_name, next_url)
    elif any(rights.may_translate(user, each) or rights.may_review(user, each) for each in languages.CODES):
        url = reverse(LANGUAGES_OF_PAGE, args=[page.translation_key])
        yield Button(_("Translate"), url, priority=60, icon_name="wagtail-localize-language")


@hooks.register("construct_page_action_menu")
def drop_items(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """A page is attached to its original on the page of its languages, and nothing is offered that is refused."""
    page = context.get("page")
    if isinstance(page, BasePage):
        menu_items[:] = [item for item in menu_items if item.name not in _ITEMS]


@hooks.register("construct_reports_menu")
def drop_report(request: HttpRequest, menu_items: list[Any]) -> None:
    """The board stands in the place of wagtail-localize's report."""
    report = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if getattr(item, "url", "") != report]


replace_buttons()
