"""What suggestions add to Wagtail's admin: the address of the machine, and what the audit log says of it."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.translation.suggestions.machine import ACTION
from cms.translation.suggestions.views import MachineView


@hooks.register("register_admin_urls")
def register_machine_url() -> list[URLPattern]:
    """Below the address of the workbench."""
    place = "campaign/translate/<slug:kind>/<slug:key>/<slug:language>/machine/"
    return [path(place, MachineView.as_view(), name="cms_translation_machine")]


@hooks.register("register_log_actions")
def register_sending(actions: LogActionRegistry) -> None:
    """The entry holds how much was sent, into which language and to whom; no words."""
    actions.register_action(
        ACTION, _("Ask a machine for drafts"), _("Public texts were sent to a translation service")
    )
