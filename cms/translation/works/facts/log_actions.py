"""What the audit log says of texts that were approved; its entries hold columns, never words."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

APPROVED: Final = "cms.translation.approved"
RETURNED: Final = "cms.translation.returned"
CONFIRMED: Final = "cms.translation.confirmed"


@hooks.register("register_log_actions")
def register_translation_actions(actions: LogActionRegistry) -> None:
    """Entries about facts."""
    actions.register_action(APPROVED, _("Approve a translation"), _("Translated texts were approved"))
    actions.register_action(RETURNED, _("Return a translation"), _("Translated texts were returned"))
    actions.register_action(
        CONFIRMED, _("Confirm a translation"), _("Translated texts were confirmed as they are")
    )
