"""How the history of a page tells what was decided about its languages."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ATTACHED: Final = "cms_translation.attached"
DETACHED: Final = "cms_translation.detached"
MADE_ORIGINAL: Final = "cms_translation.made_original"


@hooks.register("register_log_actions")
def register_decisions(actions: LogActionRegistry) -> None:
    """What stands there, and as a sentence."""
    actions.register_action(ATTACHED, _("Attach to the original"), _("Attached to the original"))
    actions.register_action(DETACHED, _("Detach from the original"), _("Detached from the original"))
    actions.register_action(MADE_ORIGINAL, _("Make it the original"), _("Made the original"))
