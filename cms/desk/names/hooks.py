"""What this part of the desk adds to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry

from cms.desk.names import warnings
from cms.desk.names.reviews import held_pages, may_review
from cms.desk.names.views import GuardianStandingView, HeldListView, HeldPageView, StandingView

hooks.register("before_edit_page", warnings.warn_on_opening)
hooks.register("before_publish_page", warnings.ask_before_publishing)
hooks.register("after_publish_page", warnings.tell_that_it_waits)
hooks.register("after_create_snippet", warnings.warn_about_fact)
hooks.register("after_edit_snippet", warnings.warn_about_fact)


@hooks.register("register_admin_urls")
def register_name_urls() -> list[URLPattern]:
    """Where names stand, and pages that wait because of theirs."""
    return [
        path("campaign/names/prisoner/<int:pk>/", StandingView.as_view(), name="cms_desk_prisoner_names"),
        path(
            "campaign/names/guardian/<int:pk>/",
            GuardianStandingView.as_view(),
            name="cms_desk_guardian_names",
        ),
        path("campaign/held-pages/", HeldListView.as_view(), name="cms_desk_held_pages"),
        path("campaign/held-pages/<int:pk>/", HeldPageView.as_view(), name="cms_desk_held_page"),
    ]


class HeldPanel(Component):
    """The pages that wait because of a name, on the dashboard of those who decide."""

    name = "cms_held_pages"
    order = 55

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        held = held_pages() if may_review(self.user) else []
        return render_to_string("cms/admin/names/held_panel.html", {"held": held}) if held else ""


@hooks.register("construct_homepage_panels")
def show_held_pages(request: HttpRequest, panels: list[Any]) -> None:
    """Put them beside the requests."""
    panels.append(HeldPanel(request.user))


@hooks.register("register_log_actions")
def register_reviews(actions: LogActionRegistry) -> None:
    """One entry a step; none of their messages holds a name."""
    actions.register_action(
        "cms.names.asked", _("Ask to let names stand"), _("A second publisher was asked to let names stand")
    )
    actions.register_action("cms.names.reviewed", _("Let names stand"), _("Two people let the names stand"))
