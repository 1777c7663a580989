"""The kinds of acts that wait for a second publisher: what each changes, shows and does."""

import copy
from datetime import date
from typing import Any, Protocol

from django.utils.translation import gettext

from cms.desk.models import ActRequest
from cms.desk.publication.comparison import Comparison, compare
from cms.desk.publication.plans import Changes, Plan, Row, carry_out, proposed, values_of
from cms.desk.publication.risks import Risk
from cms.disclosure.acts import ActRefused, record_custody, why_refused
from cms.disclosure.custody import Standing
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.choices import DIED, Custody, Precision
from cms.snippets.models import Guardian, Prisoner

Person = Prisoner | Guardian


class Kind(Protocol):
    """One kind of act about one person; `changes` is what JSON keeps of it."""

    def risk(self, person: Person) -> Risk | None:
        """What can be harmed; None when readers learn nothing of it."""

    def before(self, person: Person, row: Row, changes: Changes) -> Changes:
        """What must still be so when it is approved."""

    def views(self, person: Person, row: Row, changes: Changes) -> list[Comparison]:
        """What readers see now and would see, in three languages."""

    def refusal(self, person: Person, row: Row, changes: Changes) -> str | None:
        """Why it is not possible, as a sentence; None when it is."""

    def carry_out(self, person: Person, changes: Changes, user: Any) -> None:
        """Do it, inside the caller's transaction."""


class PublicationKind:
    """New values of a disclosure row; `plans.split` has told those that harm nobody apart."""

    def risk(self, person: Person) -> Risk | None:
        return Risk.REVEAL

    def before(self, person: Person, row: Row, changes: Changes) -> Changes:
        return values_of(row, changes)

    def views(self, person: Person, row: Row, changes: Changes) -> list[Comparison]:
        return compare(person, proposed(row, Plan(changes)))

    def refusal(self, person: Person, row: Row, changes: Changes) -> str | None:
        wanted = Plan(changes)
        if not wanted.state or not isinstance(row, PrisonerDisclosure):
            return None
        after_switches: Any = proposed(row, Plan(wanted.switches))
        return why_refused(after_switches, State(wanted.state))

    def carry_out(self, person: Person, changes: Changes, user: Any) -> None:
        carry_out(person, Plan(changes), user)


class DeathKind:
    """That somebody died: a fact, written to the live row and to every draft that waits."""

    def risk(self, person: Person) -> Risk | None:
        """Of somebody whom readers do not see, nobody learns anything."""
        return Risk.DEATH if PrisonerDisclosure.objects.visible().filter(pk=person.pk).exists() else None

    def before(self, person: Person, row: Row, changes: Changes) -> Changes:
        return {"state": row.state, "custody": _prisoner(person).custody}

    def views(self, person: Person, row: Row, changes: Changes) -> list[Comparison]:
        facts = copy.copy(_prisoner(person))
        for name, value in _standing(changes).facts.items():
            setattr(facts, name, value)
        return compare(person, row, facts)

    def refusal(self, person: Person, row: Row, changes: Changes) -> str | None:
        if changes["custody"] not in DIED:
            return gettext("Only a death is told by this act.")
        return gettext("This is recorded already.") if changes == _custody_of(_prisoner(person)) else None

    def carry_out(self, person: Person, changes: Changes, user: Any) -> None:
        told = _standing(changes)
        record_custody(
            _prisoner(person), Custody(told.custody), since=told.since, precision=told.precision, user=user
        )


def kind_of(act: str) -> Kind:
    """The kind that carries out `act`, one of `ActRequest.Act`."""
    return _KINDS[act]


def register(act: str, kind: Kind) -> None:
    """Let `kind` carry out `act`."""
    _KINDS[act] = kind


_KINDS: dict[str, Kind] = {
    ActRequest.Act.PUBLICATION: PublicationKind(),
    ActRequest.Act.DEATH: DeathKind(),
}


def death(custody: str, since: date | None, precision: str) -> Changes:
    """The changes of an act that tells a death."""
    return {
        "custody": custody,
        "custody_since": since.isoformat() if since else None,
        "custody_since_precision": precision,
    }


def _standing(changes: Changes) -> Standing:
    since = changes["custody_since"]
    return Standing(
        custody=Custody(changes["custody"]),
        since=date.fromisoformat(since) if since else None,
        precision=Precision(changes["custody_since_precision"]),
    )


def _custody_of(person: Prisoner) -> Changes:
    return death(person.custody, person.custody_since, person.custody_since_precision)


def _prisoner(person: Person) -> Prisoner:
    if not isinstance(person, Prisoner):
        raise ActRefused(gettext("Only of a prisoner can this be told."))
    return person
