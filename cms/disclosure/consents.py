"""Consents after they were recorded: reviewed, withdrawn, and what a withdrawal takes back at once.

A review date that has passed only reminds: whoever agreed has not taken it back, and silence of a clock would
hide people whom publicity protects. A withdrawal needs one publisher, because it can only narrow.
"""

from datetime import date
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms import version
from cms.disclosure.acts import ActRefused, User, change_state, disclosure_of, set_switches
from cms.disclosure.models import Consent, PrisonerDisclosure
from cms.disclosure.states import State

# Scope → which value of the disclosure row stands on it, and what it falls back to.
STANDS_ON: Final[dict[str, tuple[str, Any, Any]]] = {
    Consent.Scope.PUBLIC: ("state", State.PUBLIC, State.WITHDRAWN),
    Consent.Scope.MINIMISED: ("state", State.MINIMISED, State.WITHDRAWN),
    Consent.Scope.ADDRESS: ("show_address", True, False),
    Consent.Scope.PORTRAIT: ("show_portrait", True, False),
}


def due(day: date) -> QuerySet[Consent]:
    """Consents in force whose review date has come by `day`, the oldest first."""
    return Consent.objects.filter(withdrawn_on__isnull=True, review_on__lte=day).order_by("review_on", "pk")


def falls_back(consent: Consent, row: PrisonerDisclosure) -> dict[str, Any]:
    """What readers lose when `consent` is withdrawn: new values of `row`; nothing where another one remains."""
    name, value, fallback = STANDS_ON[consent.scope]
    others = Consent.objects.filter(
        prisoner_id=row.pk, scope=consent.scope, withdrawn_on__isnull=True
    ).exclude(pk=consent.pk)
    return {name: fallback} if getattr(row, name) == value and not others.exists() else {}


@version.acting
def withdraw_consent(consent: Consent, *, on: date, user: User = None) -> dict[str, Any]:
    """Note that `consent` was taken back, and in the same transaction take back what stood on it.

    Raises:
        ActRefused: it was withdrawn before.
    """
    row = disclosure_of(consent.prisoner)
    locked = Consent.objects.select_for_update().get(pk=consent.pk)
    _require_in_force(locked)
    changes = falls_back(locked, row)
    locked.withdrawn_on = on
    locked.save()
    log(
        instance=consent.prisoner,
        action="cms.consent.withdrawn",
        user=user,
        data={"scope": locked.scope},
    )
    if "state" in changes:
        change_state(consent.prisoner, changes["state"], user=user)
    elif changes:
        set_switches(consent.prisoner, changes, user=user)
    return changes


@version.acting
def review_consent(consent: Consent, *, review_on: date | None, user: User = None) -> None:
    """Note that `consent` still holds, and when to ask again; None asks never.

    Raises:
        ActRefused: it was withdrawn, or the new date has passed already.
    """
    locked = Consent.objects.select_for_update().get(pk=consent.pk)
    _require_in_force(locked)
    if review_on is not None and review_on <= date.today():
        raise ActRefused(_("Choose a day to come for the next review."))
    locked.review_on = review_on
    locked.save()
    log(instance=consent.prisoner, action="cms.consent.reviewed", user=user, data={"scope": locked.scope})


def _require_in_force(consent: Consent) -> None:
    if consent.withdrawn_on is not None:
        raise ActRefused(_("This consent was withdrawn already."))
