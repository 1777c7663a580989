"""What webhooks add to Wagtail's admin, for administrators."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import LogActionRegistry

from cms.delivery.webhooks.forms import WebhookForm
from cms.delivery.webhooks.models import Webhook
from cms.delivery.webhooks.views import ROTATED, TESTED, WebhookAddView, WebhookIndexView, WebhookView


class WebhookViewSet(ModelViewSet):
    """Webhooks, under Settings."""

    model = Webhook
    name = "webhooks"
    icon = "link-external"
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = WebhookIndexView
    add_view_class = WebhookAddView
    inspect_view_class = WebhookView

    def get_form_class(self, for_update: bool = False) -> type[WebhookForm]:
        return WebhookForm


@hooks.register("register_admin_viewset")
def register_webhooks() -> WebhookViewSet:
    """The list of webhooks and their pages."""
    return WebhookViewSet()


class WebhookPanel(Component):
    """How many webhooks an administrator should look at."""

    name = "cms_webhooks"
    order = 59

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        allowed = self.user.has_perm("cms_delivery.change_webhook")
        count = Webhook.objects.in_need(timezone.now()).count() if allowed else 0
        return render_to_string("cms/admin/webhooks/panel.html", {"count": count}) if count else ""


@hooks.register("construct_homepage_panels")
def show_webhooks_in_need(request: HttpRequest, panels: list[Any]) -> None:
    """Put the number on the dashboard of administrators."""
    panels.append(WebhookPanel(request.user))


@hooks.register("register_log_actions")
def register_webhook_actions(actions: LogActionRegistry) -> None:
    """What Wagtail does not log by itself; no message holds an address."""
    actions.register_action(ROTATED, _("Make a new secret"), _("A new secret was made"))
    actions.register_action(TESTED, _("Send a test"), _("A test was sent"))
