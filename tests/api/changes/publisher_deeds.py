"""What publishers decide of people."""

from datetime import date
from typing import Any

from cms.disclosure.acts import (
    change_guardian_state,
    change_state,
    record_consent,
    record_custody,
    set_switches,
    show_guardian_portrait,
)
from cms.disclosure.custody import Standing, restore, snapshots, write_custody
from cms.disclosure.models import Consent
from cms.disclosure.states import GuardianState, State
from cms.snippets import models as facts
from cms.snippets.choices import Custody
from tests.api.changes.making import Making


class PublisherDeeds(Making):
    """Each method is one thing that may happen."""

    def __init__(self, seed: int) -> None:
        self.undo: list[tuple[dict[int, Any], dict[int, Any]]] = []
        super().__init__(seed)

    def change_a_state(self) -> None:
        state = self.random.choice(list(State))
        person = self._any(facts.Prisoner)
        if state == State.PSEUDONYMOUS:
            set_switches(person, {"pseudonym_be": self._word()})
        if state == State.MINIMISED:
            record_consent(person, scope=Consent.Scope.MINIMISED, relation="self", given_on=date(2024, 1, 1))
        change_state(person, state)

    show_somebody = change_a_state

    def change_a_guardians_state(self) -> None:
        guardian = self._any(facts.Guardian)
        if guardian:
            change_guardian_state(guardian, self.random.choice(list(GuardianState)))
            show_guardian_portrait(guardian, self.random.random() < 0.5)

    def turn_a_switch(self) -> None:
        changes = self.random.choice(
            (
                {"show_portrait": True},
                {"show_portrait": False},
                {"letters": "wait"},
                {"letters": "allowed", "show_address": True},
            )
        )
        set_switches(self._any(facts.Prisoner), changes)

    def free_somebody(self) -> None:
        custody = self.random.choice([Custody.RELEASED_PARDONED, Custody.EXILED, Custody.IMPRISONED])
        record_custody(self._any(facts.Prisoner), custody, since=date(2024, 5, 1))

    def release_many(self) -> None:
        people = [person.pk for person in facts.Prisoner.objects.all() if self.random.random() < 0.6]
        before = snapshots(people)
        write_custody(people, Standing(Custody.RELEASED_PARDONED, date(2024, 6, 1)))
        self.undo.append((before, snapshots(people)))

    def undo_a_release(self) -> None:
        if self.undo:
            before, after = self.undo.pop()
            known = set(facts.Prisoner.objects.values_list("pk", flat=True))
            restore({pk: (before[pk], after[pk]) for pk in before if pk in known})
