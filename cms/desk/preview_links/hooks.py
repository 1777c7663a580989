"""What shared previews add to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.desk.preview_links.rights import may_share
from cms.desk.preview_links.sharing import ENDED, SHARED
from cms.desk.preview_links.views import SharedView, SharingView, sharing_url


@hooks.register("register_admin_urls")
def register_preview_urls() -> list[URLPattern]:
    """Sharing one draft, and every link in force."""
    return [
        path("campaign/previews/", SharedView.as_view(), name="cms_desk_shared_previews"),
        path("campaign/previews/<slug:kind>/<int:pk>/", SharingView.as_view(), name="cms_desk_preview_links"),
    ]


def sharing_button(thing: Any, user: Any) -> list[Button]:
    """The way to sharing, beside what else can be done; none for whoever may not share it."""
    if not may_share(user, thing):
        return []
    return [Button(_("Share a preview"), url=sharing_url(thing), icon_name="link", priority=12)]


@hooks.register("register_page_header_buttons")
def offer_for_page(page: Page, user: Any, view_name: str, next_url: str | None = None) -> list[Button]:
    """The same for a page."""
    return sharing_button(page.specific, user) if page.pk else []


class SharedMenuItem(MenuItem):
    """Shown to those who decide what is public."""

    def is_shown(self, request: HttpRequest) -> bool:
        return SharedView().is_allowed(request.user)


@hooks.register("register_reports_menu_item")
def register_shared_previews() -> MenuItem:
    """The list of links, among the reports."""
    return SharedMenuItem(
        _("Shared previews"),
        reverse("cms_desk_shared_previews"),
        name="cms-shared-previews",
        icon_name="link",
        order=1100,
    )


@hooks.register("register_log_actions")
def register_sharing(actions: LogActionRegistry) -> None:
    """One entry a step; nothing in them opens a link."""
    actions.register_action(SHARED, _("Share a preview"), _("A preview was shared"))
    actions.register_action(ENDED, _("End a shared preview"), _("A link to a preview was ended"))
