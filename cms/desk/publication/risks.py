"""The two-person rule: which acts a second publisher has to approve.

Fewer or more of them need `CMS_TWO_PERSON_ACTS` in the settings, so the list changes by a deployment, never by
a click; a site with one publisher says so with `CMS_SINGLE_PUBLISHER`.
"""

from enum import StrEnum
from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Error, register


class Risk(StrEnum):
    """What can harm somebody when one person alone decides it."""

    # Somebody becomes public or less hidden, a switch or a text tells more.
    REVEAL = "reveal"
    # A withdrawal is undone, alone or with a whole release day.
    RESTORE = "restore"
    # Readers learn that somebody is dead.
    DEATH = "death"
    # A person is deleted for good.
    DELETE = "delete"


def needs_two(risk: Risk) -> bool:
    """Whether an act of this kind waits for a second publisher here."""
    return risk in settings.CMS_TWO_PERSON_ACTS and settings.CMS_SINGLE_PUBLISHER is not True


@register("cms")
def check_risks(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a misspelt name: the act that it means would silently need one person only."""
    allowed: Final = ", ".join(risk.value for risk in Risk)
    return [
        Error(
            f"CMS_TWO_PERSON_ACTS names {name!r}, which is no act.",
            hint=f"Allowed: {allowed}.",
            id="cms.E120",
        )
        for name in settings.CMS_TWO_PERSON_ACTS
        if name not in set(Risk)
    ]
