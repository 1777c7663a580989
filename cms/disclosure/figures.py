"""The numbers that readers and apps see: counted once a week and kept, so that yesterday's are today's.

Whoever compares two tables of one week learns nothing, and of two weeks only what all that happened in seven days
adds up to. Cells are of ten people at least; still, where a single person came or went in a week, the two tables
differ by that person, as do the two lists of people, from which each table can be made. This is no secret kept from
somebody who keeps every list.

What must not happen is that the kept table tells more than the list of today: taken from each other, axis by axis,
they would show the custody, term, place and articles of the one who was withdrawn between. So when anybody leaves
the list, or is shown with less, everything is counted anew at once: a withdrawal is never contradicted. Then the new
numbers hold whatever else has changed since Monday, and tell an observer no more than today's list does. What
remains: a fact that is taken back of somebody who stays on the list (a wrong place, say) stands in a cell of ten or
more until Monday.

Nobody's act counts and no read does: the passing of time does (`cms.version`), so that an answer stays a function of
the content version. Only merged cells are stored, and only one table of each kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef

from cms import version
from cms.disclosure.counting import Counted, count
from cms.disclosure.merging import SMALLEST, merged, merged_months
from cms.disclosure.models import FigureSnapshot, PrisonerDisclosure
from cms.disclosure.states import State
from cms.prepared import Prepared

# Axes whose values are months.
IN_TIME: Final = frozenset({"detained", "released"})

Cells = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Table:
    """The cells along one axis, the largest first or months in their order, and how many people they are of."""

    people: int | None = None
    cells: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Every table there is, by its axis, and the day on which it was counted."""

    as_of: date | None
    tables: Mapping[str, Table]


@version.remembered
def figures() -> Figures:
    """The kept numbers, none where too few people are shown to be counted: one query."""
    row = FigureSnapshot.objects.order_by("-week").first()
    if row is None:
        return Figures(as_of=None, tables={})
    tables = {
        axis: Table(each["people"], tuple((value, number) for value, number in each["cells"]))
        for axis, each in row.tables.items()
    }
    return Figures(as_of=row.taken_at.astimezone(UTC).date(), tables=tables)


def next_figures(now: datetime) -> datetime | None:
    """When the numbers will be counted next: on Monday, or now if this week has none that may stand.

    None while too few people are shown: an act that shows more asks again.
    """
    kept = _kept()
    if _are_due(kept, now):
        return now
    return datetime.combine(_week(now) + timedelta(weeks=1), time.min, tzinfo=UTC) if kept else None


def take_figures(now: datetime) -> None:
    """Count everybody and keep the merged cells, if that is due; where two try, the first one's stand."""
    if not _are_due(_kept(), now):
        return
    forget_figures()
    if not _are_enough():
        return
    tables = {axis: _merged(axis, counted) for axis, counted in count().items()}
    FigureSnapshot.objects.bulk_create(
        [FigureSnapshot(week=_week(now), taken_at=now, tables=tables)], ignore_conflicts=True
    )


def _kept() -> dict[str, Any] | None:
    return next(iter(_KEPT.rows(limit=1)), None)


def _are_due(kept: Mapping[str, Any] | None, now: datetime) -> bool:
    """Whether there are numbers that may not stand, or none though there could be some."""
    return bool(kept["week"] != _week(now) or kept["has_left"]) if kept else _are_enough()


def _are_enough() -> bool:
    return len(_SHOWN.rows(limit=SMALLEST)) == SMALLEST


_SHOWN: Final = Prepared(lambda: PrisonerDisclosure.objects.visible().values("pk"))
# Whether anybody's row says that since then they are shown no more, or with less.
_KEPT: Final = Prepared(
    lambda: FigureSnapshot.objects.order_by("-week").values(
        "week",
        has_left=Exists(
            PrisonerDisclosure.objects.filter(ever_visible=True, changed_at__gt=OuterRef("taken_at")).exclude(
                state__in=(State.PUBLIC, State.PSEUDONYMOUS)
            )
        ),
    )
)


def forget_figures() -> None:
    """Let everybody be counted anew by whoever reads next; within an act."""
    FigureSnapshot.objects.all().delete()


def _merged(axis: str, counted: Counted) -> dict[str, Any]:
    cells: Cells = merged_months(counted.by_value) if axis in IN_TIME else merged(counted.by_value)
    return {"people": counted.people if counted.people >= SMALLEST else None, "cells": cells}


def _week(now: datetime) -> date:
    day = now.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())
