"""Which values of the filters somebody public has: what a form offers to choose from.

Like a filter, it looks only at what each person's state discloses.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import OuterRef, Subquery

from cms import version
from cms.disclosure.facilities import facility_rows, reference
from cms.disclosure.labels import custody_text, labelled, released_text
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.reading import Row
from cms.disclosure.selection import RELEASED, PrisonerFilters
from cms.disclosure.states import State, shows
from cms.disclosure.values import FacilityRef, Labelled
from cms.languages import Language
from cms.snippets.choices import REACHABLE, Custody, FacilityKind
from cms.snippets.folding import sort_key
from cms.snippets.models import Placement

_CUSTODY: Final = (*Custody.values, RELEASED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Choices in one language: vocabularies in our order, facilities in that of the alphabet."""

    custody: tuple[Labelled, ...]
    facility_kinds: tuple[Labelled, ...]
    facilities: tuple[FacilityRef, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is true of somebody public; the columns of all published facilities, by id."""

    custody: frozenset[str]
    facilities: frozenset[int]
    kinds: frozenset[str]
    rows: dict[int, Row]


def offered(language: Language, chosen: PrisonerFilters) -> Offered:
    """What is true of somebody, and what is `chosen` although it is true of nobody: it must be seen to be undone.

    Two queries for all the answers made under one content version in a process.
    """
    known = _known()
    places = (known.rows[pk] for pk in known.facilities | {chosen.facility} if pk in known.rows)
    found = [place for row in places if (place := reference(row, language))]
    return Offered(
        custody=tuple(
            Labelled(value=each, text=_custody_text(each, language))
            for each in _in_order(_CUSTODY, known.custody, chosen.custody)
        ),
        facility_kinds=tuple(
            labelled(FacilityKind, each, language)
            for each in _in_order(FacilityKind.values, known.kinds, chosen.facility_kind)
        ),
        facilities=tuple(sorted(found, key=lambda place: (sort_key(place.name, language), place.id))),
    )


@version.remembered
def _known() -> _Known:
    stay = Placement.objects.ongoing().filter(prisoner_id=OuterRef("prisoner_id")).values("facility_id")[:1]
    people = PrisonerDisclosure.objects.visible().order_by().annotate(place=Subquery(stay))
    told = set(people.values_list("state", "prisoner__custody", "place").distinct())
    rows = {row["id"]: row for row in facility_rows()}
    held = [(state, place) for state, custody, place in told if custody in REACHABLE and place in rows]
    return _Known(
        custody=frozenset(RELEASED if state == State.MINIMISED else custody for state, custody, _ in told),
        facilities=frozenset(place for state, place in held if shows(state, "facility")),
        kinds=frozenset(rows[place]["kind"] for state, place in held if shows(state, "facility_kind")),
        rows=rows,
    )


def _in_order(vocabulary: Iterable[str], *wanted: Collection[str]) -> list[str]:
    return [each for each in vocabulary if any(each in some for some in wanted)]


def _custody_text(custody: str, language: Language) -> str:
    return released_text(language) if custody == RELEASED else custody_text(custody, "", language)
