"""What a move is, and what it makes of the stays of one person, live or in a draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.desk.gaps import current_stays
from cms.disclosure.drafts import ongoing
from cms.snippets.choices import Confidence, Precision
from cms.snippets.models import Facility, Placement, Prisoner
from cms.snippets.models.dates import truncate

# Of the audit log: about each person, and about the place that they left.
MOVED: Final = "cms.moved"
EMPTIED: Final = "cms.people_moved"
# Of an unknown day nobody could say that a stay has ended.
PRECISIONS: Final = tuple(choice for choice in Precision.choices if choice[0] != Precision.UNKNOWN)

BEGAN_LATER: Final = _("The present stay began later than that: this person stays where they are.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Everybody who was held at `source` is held at `target` from a day on, of which a part may be known."""

    source: Facility
    target: Facility
    day: date
    precision: str = Precision.DAY
    confidence: str = Confidence.CONFIRMED

    @property
    def moment(self) -> date:
        """The day, as it is stored."""
        moment = truncate(self.day, self.precision)
        assert moment is not None  # noqa: S101 - the precision is one of PRECISIONS
        return moment

    @property
    def end(self) -> dict[str, Any]:
        """What the present stay gets."""
        return {"until": self.moment, "until_precision": self.precision}

    def begin(self, prisoner_id: int, stays: Iterable[Placement]) -> Placement:
        """The new stay of one person, behind the others; not saved."""
        return Placement(
            prisoner_id=prisoner_id,
            facility=self.target,
            since=self.moment,
            since_precision=self.precision,
            confidence=self.confidence,
            sort_order=max((stay.sort_order or 0 for stay in stays), default=-1) + 1,
        )

    def left(self, stays: Iterable[Placement]) -> Placement | None:
        """The current one of `stays`, if it is at the place that is left; None for somebody who is elsewhere."""
        current = next(iter(ongoing(stays)), None)
        return current if current is not None and current.facility_id == self.source.pk else None

    def is_possible(self, stay: Placement) -> bool:
        """Whether `stay` began before it would end."""
        return stay.since is None or stay.since <= self.moment


def people_at(place: Facility) -> QuerySet[Prisoner]:
    """Everybody who is held at `place` now."""
    here = current_stays().filter(facility=place).values("prisoner_id")
    return Prisoner.objects.filter(pk__in=here).select_related("disclosure")


def moved_draft(content: dict[str, Any], move: Move, begun: Placement) -> dict[str, Any] | None:
    """A draft's content after the move; None when it already tells of another place, or of none, and stays so."""
    told = content.get("placements", [])
    stays: list[Any] = [Placement.from_serializable_data(each, check_fks=False) for each in told]
    left = move.left(stays)
    if left is None or not move.is_possible(left):
        return None
    ended = {"until": move.moment.isoformat(), "until_precision": move.precision}
    placements = [each | ended if stay is left else each for each, stay in zip(told, stays, strict=True)]
    return content | {"placements": [*placements, begun.serializable_data()]}
