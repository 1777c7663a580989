"""What the desk adds to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from cms.desk.bulk import AFTER_WAGTAIL, DeleteFactsBulkAction, VerifyBulkAction
from cms.desk.consents import hooks as consents_hooks  # noqa: F401
from cms.desk.erasing import hooks as erasing_hooks  # noqa: F401
from cms.desk.kits import hooks as kit_hooks  # noqa: F401
from cms.desk.mentions import register_mention_button
from cms.desk.moving.moves import EMPTIED, MOVED
from cms.desk.name_forms import hooks as name_form_hooks  # noqa: F401
from cms.desk.names import hooks as names_hooks  # noqa: F401
from cms.desk.page_checks import hooks as check_hooks  # noqa: F401
from cms.desk.preview_links import hooks as preview_hooks  # noqa: F401
from cms.desk.publication import hooks as publication_hooks  # noqa: F401
from cms.desk.publication.decisions import DecisionView, RequestListView
from cms.desk.publication.requests import PERMISSIONS, waiting_for
from cms.desk.release_day import hooks as release_hooks  # noqa: F401
from cms.desk.returned_mail.models import NOTED as MAIL_NOTED
from cms.desk.returned_mail.models import REMOVED as MAIL_REMOVED
from cms.desk.upkeep import UpkeepPanel
from cms.desk.usage import refuse_to_delete_what_is_used
from cms.desk.verifying import ACTION as VERIFIED
from cms.desk.viewsets import FactsGroup

register_snippet(FactsGroup)
hooks.register("register_bulk_action", VerifyBulkAction)
hooks.register("register_bulk_action", DeleteFactsBulkAction, order=AFTER_WAGTAIL)
hooks.register("register_rich_text_features", register_mention_button)


@hooks.register("register_admin_urls")
def register_request_urls() -> list[URLPattern]:
    """The requests that wait for a second publisher."""
    return [
        path("campaign/requests/", RequestListView.as_view(), name="cms_desk_requests"),
        path("campaign/requests/<int:pk>/", DecisionView.as_view(), name="cms_desk_request"),
    ]


class RequestsMenuItem(MenuItem):
    """Shown to those who decide."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(request.user.has_perm(permission) for permission in PERMISSIONS.values())


@hooks.register("register_admin_menu_item")
def register_requests_menu() -> MenuItem:
    """The list of requests, below the facts."""
    return RequestsMenuItem(
        pgettext_lazy("to a second publisher", "Requests"),
        reverse("cms_desk_requests"),
        name="cms-requests",
        icon_name="check",
        order=95,
    )


class WaitingPanel(Component):
    """What waits for the reader of this dashboard."""

    name = "cms_waiting"
    order = 50

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        requests = [each for each in waiting_for(self.user) if each.requested_by_id != self.user.pk]
        return render_to_string("cms/admin/waiting_panel.html", {"requests": requests}) if requests else ""


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    """Put requests on the dashboard of those who decide, and upkeep on that of those who change facts."""
    panels.append(WaitingPanel(request.user))
    panels.append(UpkeepPanel(request.user))


@hooks.register("before_delete_snippet")
def keep_what_is_used(request: HttpRequest, instances: Any) -> HttpResponseBase | None:
    """Refuse to delete a fact that pages or other facts refer to."""
    return refuse_to_delete_what_is_used(request, instances)


@hooks.register("register_log_actions")
def register_requests(actions: LogActionRegistry) -> None:
    """One entry a step; none of their messages holds a name."""
    actions.register_action(
        "cms.request.asked", _("Ask a second publisher"), _("A second publisher was asked")
    )
    actions.register_action("cms.request.approved", _("Approve a request"), _("A request was approved"))
    actions.register_action("cms.request.refused", _("Refuse a request"), _("A request was refused"))
    actions.register_action(VERIFIED, _("Verify facts"), _("The facts were verified"))
    actions.register_action(MOVED, _("Move people"), _("A person was moved with others of the same facility"))
    actions.register_action(EMPTIED, _("Move people"), _("People of this facility were moved"))
    actions.register_action(MAIL_NOTED, _("Note returned letters"), _("Returned letters were noted"))
    actions.register_action(MAIL_REMOVED, _("Take a note out"), _("A note of returned letters was taken out"))
