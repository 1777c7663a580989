"""How many people share what the public may know of them, one axis at a time: the whole truth, for nobody's eyes.

What leaves this layer are the merged cells of `cms.disclosure.figures`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from django.db.models import QuerySet

from cms.disclosure import rows
from cms.disclosure.effective import band_of
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.reading import Row
from cms.disclosure.regions import region_of
from cms.disclosure.selection import RELEASED
from cms.disclosure.states import State, shows
from cms.snippets.choices import FREE, REACHABLE, Custody
from cms.snippets.models import Placement, Sentence, SentenceArticle
from cms.snippets.querysets import published


@dataclass(frozen=True, slots=True)
class Counted:
    """People along one axis: how many have which value, and how many have any."""

    people: int
    by_value: Mapping[str, int]


def count() -> dict[str, Counted]:
    """Everybody whom the public may see, by axis: four queries."""
    people = _people()
    visible = {row["prisoner_id"]: row for row in people.values(*_COLUMNS)}
    stays, bands = _stays(visible), _bands(people)
    values = {
        "custody": ((pk, _custody(row)) for pk, row in visible.items()),
        "sentence_length": bands.items(),
        "region": (
            (pk, region_of(stay)) for pk, stay in stays.items() if shows(visible[pk]["state"], "facility")
        ),
        "facility_kind": (
            (pk, stay["facility__kind"])
            for pk, stay in stays.items()
            if shows(visible[pk]["state"], "facility_kind")
        ),
        "facility": (
            (pk, str(stay["facility_id"]))
            for pk, stay in stays.items()
            if shows(visible[pk]["state"], "facility")
        ),
        "article": _articles(people),
        "detained": _months(visible, "detained_on", "detained_precision"),
        "released": _months(visible, "custody_since", "custody_since_precision", FREE),
    }
    return {name: _count(pairs) for name, pairs in values.items()}


_COLUMNS: Final = (
    "prisoner_id", "state", "prisoner__custody", "prisoner__custody_since", "prisoner__custody_since_precision",
    "prisoner__detained_on", "prisoner__detained_precision",
)  # fmt: skip


def _people() -> QuerySet[PrisonerDisclosure]:
    return PrisonerDisclosure.objects.visible()


def _count(pairs: Iterable[tuple[int, str]]) -> Counted:
    found = set(pairs)
    return Counted(people=len({pk for pk, _value in found}), by_value=Counter(value for _pk, value in found))


def _custody(row: Row) -> str:
    return RELEASED if row["state"] == State.MINIMISED else row["prisoner__custody"]


def _months(
    visible: Mapping[int, Row], day: str, precision: str, custody: Iterable[str] = tuple(Custody)
) -> Iterable[tuple[int, str]]:
    """The month of a date that is known as far as its month, of those whose state shows it."""
    states = frozenset(custody)
    for pk, row in visible.items():
        moment: date | None = row[f"prisoner__{day}"]
        known = moment is not None and row[f"prisoner__{precision}"] in ("day", "month")
        if known and moment and shows(row["state"], day) and row["prisoner__custody"] in states:
            yield pk, moment.isoformat()[:7]


def _bands(people: QuerySet[PrisonerDisclosure]) -> dict[int, str]:
    """The band of the effective sentence of everybody of whom a sentence, or its band alone, is shown."""
    shown = people.filter(state__in=[state for state in State if _shows_length(state)])
    decisions = Sentence.objects.filter(prisoner_id__in=shown.values("prisoner_id")).order_by(
        "prisoner_id", *rows.SENTENCE_ORDER
    )
    by_person = groupby(decisions.values("prisoner_id", *rows.SENTENCE), key=itemgetter("prisoner_id"))
    return {pk: band for pk, taken in by_person if (band := band_of(list(taken)))}


def _shows_length(state: str) -> bool:
    return shows(state, "sentence") or shows(state, "sentence_band")


def _stays(visible: Mapping[int, Row]) -> dict[int, Row]:
    """The current stay, in a published facility, of everybody held where they can be found."""
    current: dict[int, Row] = {}
    held = _people().filter(prisoner__custody__in=sorted(REACHABLE))
    found = Placement.objects.ongoing().filter(prisoner_id__in=held.values("prisoner_id"))
    for stay in found.values(
        "prisoner_id", "facility_id", **rows.joined("facility", ("kind", "live", "postcode", "closed_on"))
    ).iterator():
        current.setdefault(stay["prisoner_id"], stay)
    return {pk: stay for pk, stay in current.items() if stay["facility__live"] and pk in visible}


def _articles(people: QuerySet[PrisonerDisclosure]) -> Iterable[tuple[int, str]]:
    shown = people.filter(state__in=[state for state in State if shows(state, "sentences")])
    cited = SentenceArticle.objects.filter(
        published("article__"), sentence__prisoner_id__in=shown.values("prisoner_id")
    )
    return cited.values_list("sentence__prisoner_id", "article__number").distinct().iterator()
