"""The rows that belong to people being read, fetched together and only where somebody asks for them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils import timezone

from cms.disclosure import rows
from cms.disclosure.portraits import portraits
from cms.disclosure.reading import Row
from cms.disclosure.states import State, shows
from cms.disclosure.values import Portrait

# What costs queries of its own, by the fields that need it; it is left out when nobody asks for them.
NEEDS: Final[dict[str, frozenset[str]]] = {
    "facility": frozenset({"placements"}),
    "facility_kind": frozenset({"placements"}),
    "letters": frozenset({"placements"}),
    "sentence": frozenset({"sentences"}),
    "sentence_band": frozenset({"sentences"}),
    "sentences": frozenset({"sentences"}),
    "guardians": frozenset({"guardians", "portraits"}),
    "timeline": frozenset({"stays", "sentences", "guardians"}),
    "portrait": frozenset({"portraits"}),
    "sources": frozenset({"sources"}),
}


@dataclass(frozen=True)
class Related:
    """The rows that belong to the people being read, by person."""

    placements: rows.ByPerson = field(default_factory=dict)
    former_places: rows.ByPerson = field(default_factory=dict)
    sentences: rows.ByPerson = field(default_factory=dict)
    guardianships: rows.ByPerson = field(default_factory=dict)
    sources: rows.ByPerson = field(default_factory=dict)
    portraits: dict[int, Portrait] = field(default_factory=dict)
    today: date = date.min


def fetch(people: Collection[Row], fields: Collection[str]) -> Related:
    """What belongs to `people` and the wanted `fields` need: one query a kind, none for the rest."""
    parts = frozenset[str]().union(*(NEEDS.get(name, ()) for name in fields))
    known = [row["prisoner_id"] for row in people]
    if not known:
        return Related()
    public = [row["prisoner_id"] for row in people if row["state"] == State.PUBLIC]
    guardianships = rows.guardianships(public) if "guardians" in parts and public else {}
    images = []
    if "portrait" in fields:
        images += [row["prisoner__portrait_id"] for row in people if may_show_portrait(row)]
    images += [
        row["guardian__portrait_id"]
        for rows_of_one in guardianships.values()
        for row in rows_of_one
        if row["guardian__show_portrait"]
    ]
    return Related(
        **_places(known, parts),
        sentences=rows.sentences(known) if "sentences" in parts else {},
        guardianships=guardianships,
        sources=rows.sources(public) if "sources" in parts and public else {},
        portraits=portraits(images) if "portraits" in parts else {},
        today=timezone.now().date(),
    )


def _places(known: Collection[int], parts: Collection[str]) -> dict[str, rows.ByPerson]:
    """Where people are, and where they were when that is asked for: one query."""
    if "stays" not in parts:
        return {"placements": rows.placements(known)} if "placements" in parts else {}
    found = rows.stays(known)
    return {
        "placements": {pk: [stay for stay in stays if not stay["until"]] for pk, stays in found.items()},
        "former_places": {pk: [stay for stay in stays if stay["until"]] for pk, stays in found.items()},
    }


def may_show_portrait(row: Row) -> bool:
    """Whether the state and the switch let readers see this person's portrait."""
    return bool(row["prisoner__portrait_id"] and row["show_portrait"] and shows(row["state"], "portrait"))
