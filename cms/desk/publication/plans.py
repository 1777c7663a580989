"""A change of publication as data: what of it tells the public more, and how it is carried out."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cms.desk.publication.risks import Risk, needs_two
from cms.disclosure import acts
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.states import BirthdaySwitch, GuardianState, LettersPolicy, State, widens
from cms.languages import columns
from cms.snippets.models import Guardian, Prisoner

Row = PrisonerDisclosure | GuardianDisclosure
Changes = dict[str, Any]

# How much each value of a switch tells.
_EXPOSURE: Final[dict[str, Mapping[Any, int]]] = {
    "show_portrait": {False: 0, True: 1},
    "show_address": {False: 0, True: 1},
    "birthday": {BirthdaySwitch.OFF: 0, BirthdaySwitch.DAY_MONTH: 1, BirthdaySwitch.FULL: 2},
    "letters": {LettersPolicy.REFUSED: 0, LettersPolicy.WAIT: 0, LettersPolicy.ALLOWED: 1},
}
_PSEUDONYMS: Final = frozenset(columns("pseudonym"))
_NOTES: Final = frozenset(columns("letters_note"))
SWITCHES: Final[dict[type, tuple[str, ...]]] = {
    PrisonerDisclosure: (
        *_PSEUDONYMS, "show_portrait", "birthday", "show_address", "letters", *columns("letters_note"),
    ),
    GuardianDisclosure: ("show_portrait",),
}  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """New values of a disclosure row by name; `state` is one of them."""

    changes: Changes = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def state(self) -> str | None:
        """The state to go to, None when it stays."""
        return self.changes.get("state")

    @property
    def switches(self) -> Changes:
        """What changes beside the state."""
        return {name: value for name, value in self.changes.items() if name != "state"}


def plan(row: Row, wanted: Mapping[str, Any]) -> Plan:
    """What of `wanted` differs from `row`; an empty text is no text."""
    values = {name: wanted[name] for name in ("state", *SWITCHES[type(row)]) if name in wanted}
    return Plan(
        {name: value for name, value in values.items() if (value or None) != (getattr(row, name) or None)}
    )


def split(row: Row, wanted: Plan) -> tuple[Plan, Plan]:
    """What may happen at once, and what waits for a second publisher because it tells the public more."""
    risk = Risk.RESTORE if row.state == State.WITHDRAWN and wanted.state else Risk.REVEAL
    wide = {
        name: value
        for name, value in wanted.changes.items()
        if _is_wide(row, wanted, name) and needs_two(risk)
    }
    return Plan({name: value for name, value in wanted.changes.items() if name not in wide}), Plan(wide)


def proposed(row: Row, wanted: Plan) -> Row:
    """A copy of `row` with the plan in force, not to be saved."""
    after = copy.copy(row)
    for name, value in wanted.changes.items():
        setattr(after, name, value)
    return after


def values_of(row: Row, names: Mapping[str, Any]) -> Changes:
    """The present values of `names`, and the state always: what a request was made upon."""
    return {name: getattr(row, name) for name in {**names, "state": None}}


def carry_out(person: Prisoner | Guardian, wanted: Plan, user: Any) -> None:
    """Do it, switches first: a pseudonym has to stand before the state that shows it.

    Raises:
        ActRefused: the row as it is now does not allow it.
    """
    if isinstance(person, Prisoner):
        if wanted.switches:
            acts.set_switches(person, wanted.switches, user=user)
        if wanted.state:
            acts.change_state(person, State(wanted.state), user=user)
        return
    if "show_portrait" in wanted.switches:
        acts.show_guardian_portrait(person, wanted.switches["show_portrait"], user=user)
    if wanted.state:
        acts.change_guardian_state(person, GuardianState(wanted.state), user=user)


def row_of(person: Prisoner | Guardian) -> Row:
    """The disclosure row of `person` as it is now, or the one that they would get."""
    model: Any = PrisonerDisclosure if isinstance(person, Prisoner) else GuardianDisclosure
    row: Row | None = model.objects.filter(pk=person.pk).first()
    return row or model(pk=person.pk)


def locked_row(person: Prisoner | Guardian) -> Row:
    """The disclosure row of `person`, locked until the transaction ends."""
    if isinstance(person, Prisoner):
        return acts.disclosure_of(person)
    return acts.guardian_disclosure_of(person)


def _is_wide(row: Row, wanted: Plan, name: str) -> bool:
    value, before = wanted.changes[name], getattr(row, name)
    if name == "state" and isinstance(row, GuardianDisclosure):
        return bool(value == GuardianState.PUBLIC)
    if name == "state":
        return widens(before, value)
    if name in _PSEUDONYMS:
        # It is, or is about to be, the name that readers see.
        return State.PSEUDONYMOUS in (row.state, wanted.state)
    if name in _NOTES:
        # Free text that readers get word for word: it may tell anything.
        return bool(value)
    exposure = _EXPOSURE.get(name)
    return exposure is not None and exposure[value] > exposure[before]
