"""The rows that belong to people being read, fetched together and only where somebody asks for them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils import timezone

from cms.disclosure import rows
from cms.disclosure.portraits import portraits
from cms.disclosure.reading import Row
from cms.disclosure.states import State, shows
from cms.disclosure.values import Portrait

# The kinds of rows by the fields that need them; they are left out when nobody asks for those.
NEEDS: Final[dict[str, frozenset[str]]] = {
    "facility": frozenset({"placements"}),
    "facility_kind": frozenset({"placements"}),
    "letters": frozenset({"placements"}),
    "sentence": frozenset({"sentences"}),
    "sentence_band": frozenset({"sentences"}),
    "sentences": frozenset({"sentences"}),
    "guardians": frozenset({"guardians"}),
    "timeline": frozenset({"stays", "sentences", "guardians"}),
    "sources": frozenset({"sources"}),
}


# Asked for people who are public by name, and for nobody else.
_OF_PUBLIC: Final = frozenset({"guardians", "sources"})


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


def kinds(fields: Collection[str]) -> frozenset[str]:
    """The kinds of rows that the wanted `fields` need."""
    parts = frozenset[str]().union(*(NEEDS.get(name, ()) for name in fields))
    return parts - {"placements"} if "stays" in parts else parts


def fetch(people: Collection[Row], fields: Collection[str]) -> Related:
    """What belongs to `people` and the wanted `fields` need: one query a kind, none for the rest."""
    known = [row["prisoner_id"] for row in people]
    if not known:
        return Related()
    public = [row["prisoner_id"] for row in people if row["state"] == State.PUBLIC]
    return gather(
        people,
        fields,
        rows.belonging({kind: public if kind in _OF_PUBLIC else known for kind in kinds(fields)}),
    )


def gather(
    people: Collection[Row], fields: Collection[str], belonging: Mapping[str, rows.ByPerson]
) -> Related:
    """The rows that are known of `people`, with the portraits that the wanted `fields` need."""
    if any(row["state"] != State.PUBLIC for row in people):
        public = {row["prisoner_id"] for row in people if row["state"] == State.PUBLIC}
        belonging = {
            kind: {pk: own for pk, own in found.items() if pk in public} if kind in _OF_PUBLIC else found
            for kind, found in belonging.items()
        }
    guardianships = belonging.get("guardians", {})
    images = []
    if "portrait" in fields:
        images += [row["prisoner__portrait_id"] for row in people if may_show_portrait(row)]
    if "guardians" in fields:
        images += [
            row["guardian__portrait_id"]
            for rows_of_one in guardianships.values()
            for row in rows_of_one
            if row["guardian__show_portrait"]
        ]
    return Related(
        **_places(belonging),
        sentences=belonging.get("sentences", {}),
        guardianships=guardianships,
        sources=belonging.get("sources", {}),
        portraits=portraits(images) if images else {},
        today=timezone.now().date(),
    )


def _places(belonging: Mapping[str, rows.ByPerson]) -> dict[str, rows.ByPerson]:
    """Where people are, and where they were when that is asked for."""
    found = belonging.get("stays")
    if found is None:
        return {"placements": belonging.get("placements", {})}
    return {
        "placements": {pk: [stay for stay in stays if not stay["until"]] for pk, stays in found.items()},
        "former_places": {pk: [stay for stay in stays if stay["until"]] for pk, stays in found.items()},
    }


def may_show_portrait(row: Row) -> bool:
    """Whether the state and the switch let readers see this person's portrait."""
    return bool(row["prisoner__portrait_id"] and row["show_portrait"] and shows(row["state"], "portrait"))
