"""Values too short or too common to look for everywhere: they count in outputs about their own person only."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from cms.disclosure import rows
from cms.disclosure.letters import why_not
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import BirthdaySwitch, State, shows
from cms.formatting import format_date
from cms.languages import CODES, columns
from cms.snippets.choices import HELD

Row = Mapping[str, Any]


class Own(StrEnum):
    """What kind of a person's own value was found in an output about them."""

    NAME = "part of the hidden name"
    BIRTH_DATE = "birth date"
    PLACE = "place of detention"
    ADDRESS = "postal address"


@dataclass(frozen=True, slots=True)
class OwnValue:
    """A hidden value of one person, as an output would spell it; lower case."""

    kind: Own
    text: str


_NAME_PARTS: Final = columns("given_name", "patronymic", "family_name")
# A shorter text stands in other words and numbers.
_SHORTEST: Final = 3


def own_values() -> dict[str, tuple[OwnValue, ...]]:
    """The hidden values of everybody whom the public may see in some way, by public id."""
    people = list(rows.person_columns(PrisonerDisclosure.objects.visible()))
    stays = rows.placements(row["prisoner_id"] for row in people)
    found: dict[str, tuple[OwnValue, ...]] = {}
    for row in people:
        stay = next(iter(stays.get(row["prisoner_id"], ())), None)
        values = [*_names(row), *_birth_date(row), *(_place(row, stay) if stay else ())]
        found[row["prisoner__public_id"]] = tuple(values)
    return found


def _names(row: Row) -> Iterable[OwnValue]:
    if row["state"] == State.PUBLIC:
        return
    known = " ".join(
        [*(row["known_name"] or {}).values()]
        if row["state"] == State.MINIMISED
        else [row[f"pseudonym_{code}"] or "" for code in CODES]
    ).casefold()
    for column in _NAME_PARTS:
        text = (row[f"prisoner__{column}"] or "").casefold()
        if len(text) >= _SHORTEST and text not in known:
            yield OwnValue(Own.NAME, text)


def _birth_date(row: Row) -> Iterable[OwnValue]:
    day: date | None = row["prisoner__birth_date"]
    if day is None or row["prisoner__birth_precision"] != "day":
        return
    is_shown = shows(row["state"], "birthday") and row["prisoner__custody"] in HELD
    if is_shown and row["birthday"] == BirthdaySwitch.FULL:
        return
    yield OwnValue(Own.BIRTH_DATE, day.isoformat())
    for code in CODES:
        yield OwnValue(Own.BIRTH_DATE, format_date(day, "day", code).casefold())


def _place(row: Row, stay: Row) -> Iterable[OwnValue]:
    """What of the present place the person's state and switches keep back; a timeline may name it of the free."""
    kept: defaultdict[Own, list[str]] = defaultdict(list)
    if not shows(row["state"], "facility"):
        kept[Own.PLACE] = columns("name", "short_name")
    if kept or why_not(row, stay) is not None:
        kept[Own.ADDRESS] = ["postcode", *columns("street")]
    for kind, names in kept.items():
        for name in names:
            text = (stay["facility"][name] or "").casefold()
            if len(text) > _SHORTEST:
                yield OwnValue(kind, text)
