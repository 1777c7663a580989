"""What waits for translators and reviewers, on their dashboards, and their way to the board."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils.translation import get_language, pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from cms import languages
from cms.translation.bench.waiting import AT_MOST, waiting_for
from cms.translation.board.assigning import may_see_board


class TranslationsPanel(Component):
    """What waits for one user; nothing where nothing does."""

    name = "cms_translations"
    order = 45

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        language = languages.parse((get_language() or "").split("-")[0]) or languages.DEFAULT
        waiting = waiting_for(self.user, language) if may_see_board(self.user) else None
        if waiting is None or not waiting.count:
            return ""
        context = {"waiting": waiting, "at_most": AT_MOST}
        return render_to_string("cms/admin/translation/bench/waiting.html", context)


class TranslationsMenuItem(MenuItem):
    """Shown to those who work with translations in any language."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_board(request.user)


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    """Before what waits for publishers: those who see both begin at the top."""
    panels.append(TranslationsPanel(request.user))


@hooks.register("register_admin_menu_item")
def register_translations_menu() -> MenuItem:
    """The board, below the facts."""
    return TranslationsMenuItem(
        pgettext_lazy("menu of the translators' room", "Translations"),
        reverse_lazy("cms_translation_board"),
        name="cms-translations",
        icon_name="globe",
        order=92,
    )
