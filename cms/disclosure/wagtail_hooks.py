"""Name the acts in Wagtail's audit log."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def register_acts(actions: LogActionRegistry) -> None:
    """Register one entry an act; none of their messages holds a name."""
    actions.register_action("cms.disclosure.state", _("Change publication"), _("Publication state changed"))
    actions.register_action(
        "cms.disclosure.switches", _("Change switches"), _("Publication switches changed")
    )
    actions.register_action("cms.custody", _("Record custody"), _("State of custody recorded"))
    actions.register_action(
        "cms.custody.held", _("Hold a death back"), _("A death was not published: two publishers tell it")
    )
    actions.register_action("cms.consent", _("Record consent"), _("Consent recorded"))
    actions.register_action("cms.consent.withdrawn", _("Withdraw consent"), _("Consent withdrawn"))
    actions.register_action("cms.consent.reviewed", _("Review consent"), _("Consent reviewed"))
