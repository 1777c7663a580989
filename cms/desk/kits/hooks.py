"""What kits for guardians add to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry

from cms.desk.kits.acts import ENDED, MADE, TOLD
from cms.desk.kits.listing import listed
from cms.desk.kits.models import KitLink
from cms.desk.kits.rights import may_make
from cms.desk.kits.views import KitsView, KitView


@hooks.register("register_admin_urls")
def register_kit_urls() -> list[URLPattern]:
    """One guardian's kit, and every link in force."""
    return [
        path("campaign/kits/", KitsView.as_view(), name="cms_desk_all_kits"),
        path("campaign/kits/<int:pk>/", KitView.as_view(), name="cms_desk_kits"),
    ]


class KitsMenuItem(MenuItem):
    """Shown to those who give kits."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_make(request.user)


@hooks.register("register_reports_menu_item")
def register_kits_menu() -> MenuItem:
    """The list of links, among the reports."""
    return KitsMenuItem(
        _("Kits for guardians"), reverse("cms_desk_all_kits"), name="cms-kits", icon_name="group", order=1110
    )


class ChangedKitsPanel(Component):
    """On the dashboard of those who give kits: whose kit holds facts of which they were not told."""

    name = "cms_kits"
    order = 55

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        if not may_make(self.user):
            return ""
        kits = listed(KitLink.objects.in_force().select_related("guardian"))
        changed = {kit.url: kit for kit in kits if kit.changes}
        return render_to_string("cms/admin/kits/panel.html", {"kits": changed.values()}) if changed else ""


@hooks.register("construct_homepage_panels")
def show_changed_kits(request: HttpRequest, panels: list[Any]) -> None:
    """Put the panel on the dashboard."""
    panels.append(ChangedKitsPanel(request.user))


@hooks.register("register_log_actions")
def register_kits(actions: LogActionRegistry) -> None:
    """One entry a step; nothing in them opens a link or names a ward."""
    actions.register_action(MADE, _("Make a guardian’s kit"), _("A link to the guardian’s kit was made"))
    actions.register_action(ENDED, _("End a guardian’s kit"), _("A link to the guardian’s kit was ended"))
    actions.register_action(TOLD, _("Confirm a guardian’s kit"), _("The guardian was told of changed facts"))
