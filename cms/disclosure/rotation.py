"""People to write to now: some of those who can be written to, others every day.

Whoever is little known comes up more often, and a third comes up by chance alone, so that nobody's place says
anything about them. Only what readers can see counts: a hidden guardian is no guardian here. Who comes up is a
function of the day, and the passing of a day is a change of the public content (`cms.disclosure.clock`).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import log
from typing import Any, Final

from django.db.models import BooleanField, CharField, ExpressionWrapper, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cms import version
from cms.disclosure.people import prisoners
from cms.disclosure.selection import PrisonerFilters, has_guardian, matching
from cms.disclosure.values import Prisoner
from cms.languages import Language
from cms.prepared import Given, Prepared, Row
from cms.snippets.models.base import ID_ALPHABET

# How many public stories name each of these people, by primary key; whoever is missing is named in none.
Told = Callable[[Collection[int]], Mapping[int, int]]

# Public ids mean nothing, so the people who follow any of them are as good as drawn by lot.
_WINDOW: Final = 60
_SALT: Final = "cms.disclosure.rotation"


def rotation(
    language: Language,
    limit: int = 6,
    fields: Collection[str] | None = None,
    told: Told = lambda _pks: {},
) -> list[Prisoner]:
    """At most `limit` people to write to today, the same in every language, with these `fields` (all when None).

    Those are found with three queries once a content version, whatever the number of people.
    """
    return list(prisoners(drawn_today(limit, told), language, fields).values())


@partial(version.remembered, kept=8)
def drawn_today(limit: int, told: Told) -> list[int]:
    """The primary keys of those people, for whoever asks the disclosure layer for others at the same time."""
    lots = _Lots(timezone.now().date())
    people = _candidates(lots)
    stories = told([row["prisoner_id"] for row in people]) if people else {}
    by_chance = sorted(people, key=lambda row: lots.number("chance", row))
    drawn = by_chance[: limit // 3]
    favoured = sorted(
        by_chance[limit // 3 :],
        key=lambda row: -log(lots.number("favour", row)) / _weight(row, stories.get(row["prisoner_id"], 0)),
    )
    drawn += favoured[: limit - len(drawn)]
    return [row["prisoner_id"] for row in sorted(drawn, key=lambda row: lots.number("place", row))]


def _weight(row: Row, stories: int) -> float:
    """How much more often somebody comes up than one who has a guardian and one story."""
    return (1 if row["has_guardian"] else 2) * 2 / (1 + stories)


@dataclass(frozen=True, slots=True)
class _Lots:
    """What chance decides on a day: the same for everyone who asks, and foreseen by nobody without our key."""

    day: date

    def number(self, purpose: str, row: Row) -> float:
        """A number between 0 and 1, neither of them included."""
        drawn = self._drawn(f"{purpose}/{row['prisoner__public_id']}")
        return (int.from_bytes(drawn[:6]) + 0.5) / 2**48

    def start(self) -> str:
        """Something like a public id."""
        return "".join(ID_ALPHABET[byte % len(ID_ALPHABET)] for byte in self._drawn("start")[:10])

    def _drawn(self, what: str) -> bytes:
        return salted_hmac(_SALT, f"{self.day}/{what}", algorithm="sha256").digest()


def _candidates(lots: _Lots) -> list[Row]:
    """Those who follow the start of the day; behind the last public id comes the first."""
    start = lots.start()
    found = _AFTER.rows(start=start, limit=_WINDOW)
    if len(found) < _WINDOW:
        found += _BEFORE.rows(start=start, limit=_WINDOW - len(found))
    return found


def _following(side: str) -> QuerySet[Any, Any]:
    return (
        matching(PrisonerFilters(can_write=True))
        .filter(**{f"prisoner__public_id__{side}": Given("start", CharField())})
        .order_by("prisoner__public_id")
        .annotate(has_guardian=ExpressionWrapper(has_guardian(), output_field=BooleanField()))
        .values("prisoner_id", "prisoner__public_id", "has_guardian")
    )


_AFTER: Final = Prepared(partial(_following, "gte"))
_BEFORE: Final = Prepared(partial(_following, "lt"))
