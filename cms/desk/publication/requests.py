"""Asking for a second publisher, and deciding."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.desk.models import ActRequest, Outcome
from cms.desk.publication.comparison import compare, fingerprint
from cms.desk.publication.plans import Plan, Row, carry_out, locked_row, proposed, split, values_of
from cms.disclosure.acts import ActRefused, record_consent, why_refused
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import Guardian, Prisoner

PERMISSIONS = {
    Prisoner: "cms_disclosure.change_prisonerdisclosure",
    Guardian: "cms_disclosure.change_guardiandisclosure",
}


def may_decide(user: Any, person: Prisoner | Guardian) -> bool:
    """Whether `user` may decide what the public knows of `person`."""
    return bool(user and user.is_active and user.has_perm(PERMISSIONS[type(person)]))


def waiting_for(user: Any) -> list[ActRequest]:
    """Requests that wait, about people of whom `user` may decide, the oldest first."""
    requests = ActRequest.objects.waiting().select_related("prisoner", "guardian", "requested_by")
    return [each for each in requests.order_by("requested_at") if may_decide(user, each.person)]


@transaction.atomic
def decide_or_ask(
    person: Prisoner | Guardian, wanted: Plan, consent: dict[str, Any] | None, user: Any
) -> tuple[Plan, Plan]:
    """Carry out what narrows at once and ask a second publisher for the rest; returns both parts.

    Raises:
        ActRefused: some part is not possible; then none of it has happened.
    """
    row = locked_row(person)
    if consent is not None and isinstance(person, Prisoner):
        record_consent(person, user=user, **consent)
    _require_possible(row, wanted)
    at_once, waits = split(row, wanted)
    if waits and settings_allow_one():
        at_once, waits = wanted, Plan()
    if at_once:
        carry_out(person, at_once, user)
    if at_once.state:
        _end_waiting(person)
    if waits:
        _ask(person, row, waits, user)
    return at_once, waits


def settings_allow_one() -> bool:
    """Whether the site has said explicitly that it has a single publisher."""
    return settings.CMS_SINGLE_PUBLISHER is True


@transaction.atomic
def approve(request_pk: int, user: Any, seen: str) -> ActRequest:
    """Carry a request out, if it may still be and shows readers what `seen` stands for.

    Raises:
        ActRefused: with a sentence that says why nothing has happened.
    """
    # The disclosure first, as in `decide_or_ask`: two orders of locking would wait for each other for ever.
    row = locked_row(ActRequest.objects.get(pk=request_pk).person)
    asked = _locked(request_pk)
    refusal = why_not(asked, row, user)
    if refusal:
        raise ActRefused(refusal)
    if seen != fingerprint(compare(asked.person, proposed(row, Plan(asked.changes)))):
        raise ActRefused(_("Something has changed since you opened this page. Read it again, then decide."))
    carry_out(asked.person, Plan(asked.changes), user)
    return _decided(asked, Outcome.APPROVED, user)


@transaction.atomic
def refuse(request_pk: int, user: Any) -> ActRequest:
    """Turn a request down; whoever asked may take it back in the same way.

    Raises:
        ActRefused: it does not wait any more.
    """
    asked = _locked(request_pk)
    if not asked.is_waiting:
        raise ActRefused(_("This request does not wait any more."))
    return _decided(asked, Outcome.REFUSED, user)


def why_not(asked: ActRequest, row: Row, user: Any) -> str | None:
    """Why `user` cannot approve, as a sentence; None when they can."""
    requester = asked.requested_by
    if not asked.is_waiting:
        return _("This request does not wait any more.")
    if not may_decide(user, asked.person):
        return _("Only publishers decide.")
    if requester is None or not may_decide(requester, asked.person):
        return _("Whoever asked is not a publisher any more. Ask anew.")
    if requester.pk == user.pk:
        return _("Another publisher than the one who asked has to approve.")
    if values_of(row, asked.changes) != asked.before:
        return _("The publication of this person has changed since this was asked for. Ask anew.")
    return None


def _ask(person: Prisoner | Guardian, row: Row, waits: Plan, user: Any) -> None:
    _end_waiting(person)
    row.refresh_from_db()
    ActRequest.objects.create(
        **{_kind(person): person},
        changes=waits.changes,
        before=values_of(row, waits.changes),
        requested_by=user,
    )
    log(instance=person, action="cms.request.asked", user=user, data={"names": sorted(waits.changes)})


def _require_possible(row: Row, wanted: Plan) -> None:
    """Refuse now what approving could only refuse later."""
    if wanted.state and isinstance(row, PrisonerDisclosure):
        after_switches = proposed(row, Plan(wanted.switches))
        refusal = why_refused(after_switches, State(wanted.state))  # type: ignore[arg-type]
        if refusal:
            raise ActRefused(refusal)


def _end_waiting(person: Prisoner | Guardian) -> None:
    waiting = ActRequest.objects.filter(**{_kind(person): person}, outcome=Outcome.WAITING)
    waiting.update(outcome=Outcome.OUTDATED, decided_at=timezone.now())


def _decided(asked: ActRequest, outcome: Outcome, user: Any) -> ActRequest:
    asked.outcome, asked.decided_by, asked.decided_at = outcome, user, timezone.now()
    asked.save()
    log(
        instance=asked.person,
        action=f"cms.request.{outcome.value}",
        user=user,
        data={"names": sorted(asked.changes)},
    )
    return asked


def _locked(request_pk: int) -> ActRequest:
    return ActRequest.objects.select_for_update().get(pk=request_pk)


def _kind(person: Prisoner | Guardian) -> str:
    return "prisoner" if isinstance(person, Prisoner) else "guardian"
