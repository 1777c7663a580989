"""What this part of the desk adds to Wagtail's admin."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.ui.components import Component

from cms.desk.consents.views import ConsentListView, ConsentsView
from cms.disclosure.consents import due


@hooks.register("register_admin_urls")
def register_consent_urls() -> list[URLPattern]:
    """The consents of a person, and those to review."""
    return [
        path("campaign/consents/", ConsentListView.as_view(), name="cms_desk_consents_due"),
        path("campaign/consents/<int:pk>/", ConsentsView.as_view(), name="cms_desk_consents"),
    ]


class ConsentsPanel(Component):
    """How many consents wait to be reviewed; nobody is named."""

    name = "cms_consents"
    order = 58

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        allowed = self.user.has_perm(ConsentListView.permission)
        count = due(date.today()).count() if allowed else 0
        return render_to_string("cms/admin/consents/panel.html", {"count": count}) if count else ""


@hooks.register("construct_homepage_panels")
def show_consents_to_review(request: HttpRequest, panels: list[Any]) -> None:
    """Put the number on the dashboard of those who decide."""
    panels.append(ConsentsPanel(request.user))
