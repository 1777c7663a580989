"""What happened to a person, in the order of time."""

from dataclasses import dataclass
from typing import Literal

from cms.disclosure.values.basics import Labelled, Link, PartialDate

EventKind = Literal[
    "detention", "custody", "placement", "transfer", "verdict", "appeal", "review", "recognition",
    "guardianship", "release", "exile", "death",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Labelled):
    """What kind of thing happened; `text` is a label to stand before a value, never part of a sentence."""

    value: EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One thing that happened, as far as its date is known.

    `detail` is what it concerns: the place, the punishment, the guardian's name. `notes` qualify it. Of
    `facility_id`, `guardian_id` and `sentence` (a position in `sentences`) one says which value tells more.
    """

    kind: Event
    date: PartialDate | None
    until: PartialDate | None = None
    detail: str | None = None
    notes: tuple[Labelled, ...] = ()
    facility_id: int | None = None
    guardian_id: str | None = None
    sentence: int | None = None
    source: Link | None = None
