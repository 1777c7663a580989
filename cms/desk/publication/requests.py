"""Asking for a second publisher, and deciding."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.desk.models import ActRequest, Outcome
from cms.desk.publication.comparison import fingerprint
from cms.desk.publication.kinds import kind_of
from cms.desk.publication.plans import Changes, Plan, Row, carry_out, locked_row, split
from cms.desk.publication.risks import needs_two
from cms.disclosure.acts import ActRefused, record_consent
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
    _require_possible(ActRequest.Act.PUBLICATION, person, row, wanted.changes)
    at_once, waits = split(row, wanted)
    if at_once:
        carry_out(person, at_once, user)
    if at_once.state:
        end_waiting([person])
    if waits:
        _ask(ActRequest.Act.PUBLICATION, person, row, waits.changes, user)
    return at_once, waits


@transaction.atomic
def do_or_ask(act: str, person: Prisoner | Guardian, changes: Changes, *, user: Any) -> bool:
    """Carry `act` out, or ask a second publisher where it is risky; returns whether it is done.

    Raises:
        ActRefused: it is not possible; then nothing has happened.
    """
    row = _lock(act, person)
    _require_possible(act, person, row, changes)
    if waits_for_two(act, person):
        _ask(act, person, row, changes, user)
        return False
    end_waiting([person])
    kind_of(act).carry_out(person, changes, user)
    return True


def waits_for_two(act: str, person: Prisoner | Guardian) -> bool:
    """Whether `act` about `person` needs a second publisher now."""
    risk = kind_of(act).risk(person)
    return risk is not None and needs_two(risk)


@transaction.atomic
def approve(request_pk: int, user: Any, seen: str) -> ActRequest:
    """Carry a request out, if it may still be and shows readers what `seen` stands for.

    Raises:
        ActRefused: with a sentence that says why nothing has happened.
    """
    # The person first, as in what asked: two orders of locking would wait for each other for ever.
    known = ActRequest.objects.get(pk=request_pk)
    row = _lock(known.act, known.person)
    asked = _locked(request_pk)
    refusal = why_not(asked, row, user)
    if refusal:
        raise ActRefused(refusal)
    kind = kind_of(asked.act)
    if seen != fingerprint(kind.views(asked.person, row, asked.changes)):
        raise ActRefused(_("Something has changed since you opened this page. Read it again, then decide."))
    # The entry first: a deletion takes the request along.
    decided = _decided(asked, Outcome.APPROVED, user)
    kind.carry_out(asked.person, asked.changes, user)
    return decided


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
    if kind_of(asked.act).before(asked.person, row, asked.changes) != asked.before:
        return _("The publication of this person has changed since this was asked for. Ask anew.")
    return None


def end_waiting(people: Iterable[Prisoner | Guardian]) -> None:
    """What waits about these people is outdated: something has been decided about them."""
    by_kind: dict[str, list[int]] = {"prisoner": [], "guardian": []}
    for person in people:
        by_kind[_kind(person)].append(person.pk)
    about = Q(prisoner_id__in=by_kind["prisoner"]) | Q(guardian_id__in=by_kind["guardian"])
    waiting = ActRequest.objects.filter(about, outcome=Outcome.WAITING)
    waiting.update(outcome=Outcome.OUTDATED, decided_at=timezone.now())


def _ask(act: str, person: Prisoner | Guardian, row: Row, changes: Changes, user: Any) -> None:
    end_waiting([person])
    row.refresh_from_db()
    ActRequest.objects.create(
        **{_kind(person): person},
        act=act,
        changes=changes,
        before=kind_of(act).before(person, row, changes),
        requested_by=user,
    )
    log(
        instance=person,
        action="cms.request.asked",
        user=user,
        data={"act": str(act), "names": sorted(changes)},
    )


def _require_possible(act: str, person: Prisoner | Guardian, row: Row, changes: Changes) -> None:
    """Refuse now what approving could only refuse later."""
    refusal = kind_of(act).refusal(person, row, changes)
    if refusal:
        raise ActRefused(refusal)


def _lock(act: str, person: Prisoner | Guardian) -> Row:
    """Lock what `act` writes, in the order in which saving a person locks it: facts, then disclosure."""
    if act != ActRequest.Act.PUBLICATION:
        type(person).objects.select_for_update().get(pk=person.pk)
        person.refresh_from_db()
    return locked_row(person)


def _decided(asked: ActRequest, outcome: Outcome, user: Any) -> ActRequest:
    asked.outcome, asked.decided_by, asked.decided_at = outcome, user, timezone.now()
    asked.save()
    log(
        instance=asked.person,
        action=f"cms.request.{outcome.value}",
        user=user,
        data={"act": asked.act, "names": sorted(asked.changes)},
    )
    return asked


def _locked(request_pk: int) -> ActRequest:
    return ActRequest.objects.select_for_update().get(pk=request_pk)


def _kind(person: Prisoner | Guardian) -> str:
    return "prisoner" if isinstance(person, Prisoner) else "guardian"
