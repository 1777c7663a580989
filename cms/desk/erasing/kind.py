"""The act that a second publisher approves before a person is deleted."""

from typing import Any

from cms.desk.erasing.person import Person, erase
from cms.desk.models import ActRequest
from cms.desk.publication.comparison import Comparison, compare
from cms.desk.publication.kinds import register
from cms.desk.publication.plans import Changes, Plan, Row, proposed, values_of
from cms.desk.publication.risks import Risk
from cms.disclosure.states import State


class DeletionKind:
    """A person with every trace; `changes` says whether old revisions of pages go too."""

    def risk(self, person: Person) -> Risk | None:
        return Risk.DELETE

    def before(self, person: Person, row: Row, changes: Changes) -> Changes:
        return values_of(row, {})

    def views(self, person: Person, row: Row, changes: Changes) -> list[Comparison]:
        return compare(person, proposed(row, Plan({"state": State.HIDDEN})))

    def refusal(self, person: Person, row: Row, changes: Changes) -> str | None:
        return None

    def carry_out(self, person: Person, changes: Changes, user: Any) -> None:
        erase(person, user=user, prune=changes.get("prune") is True)


register(ActRequest.Act.DELETION, DeletionKind())
