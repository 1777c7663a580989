"""What the board adds to Wagtail's admin: its addresses, and the badge in the page explorer."""

from typing import Any

from django.urls import URLPattern
from wagtail import hooks
from wagtail.models import Page

from cms.pages.models import BasePage
from cms.translation.board.badges import badge_in_explorer
from cms.translation.board.urls import URLS


@hooks.register("register_admin_urls")
def register_board_urls() -> list[URLPattern]:
    """The board and its file."""
    return URLS


@hooks.register("construct_page_listing_buttons")
def show_badge(buttons: list[Any], page: Page, user: Any, context: Any = None) -> None:
    """How a page of ours stands in each language."""
    if context is not None and isinstance(page, BasePage):
        badge_in_explorer(buttons, page, user, context)
