"""How many people share what the public may know of them: one axis at a time, and never a cell of a few.

Only what an item shows is counted, so a table says nothing that the list of people does not; merging spares
readers a table in which a cell is one person.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from cms import version
from cms.disclosure import rows
from cms.disclosure.effective import band_of
from cms.disclosure.facilities import facilities
from cms.disclosure.labels import BANDS, custody_text, labelled, released_text
from cms.disclosure.merging import OTHER, SMALLEST, merged, merged_months
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.reading import Row
from cms.disclosure.selection import RELEASED
from cms.disclosure.sentences import citation
from cms.disclosure.states import State, shows
from cms.disclosure.values import Figure, Statistic
from cms.formatting import format_date
from cms.languages import Language
from cms.snippets.choices import FREE, REACHABLE, Custody, FacilityKind
from cms.snippets.folding import article_sort_key
from cms.snippets.models import Placement, Sentence, SentenceArticle
from cms.snippets.querysets import published

# What the value of a cell is called, given all the values of a table.
Words = Callable[[Sequence[str], Language], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Counted:
    """People along one axis: how many have which value, and how many have any."""

    people: int
    by_value: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One table: its title, the order of its values and their words; `in_time` its values are months."""

    title: str | Promise
    words: Words
    order: Callable[[str], Any] | None = None
    in_time: bool = False


def statistics(language: Language) -> list[Statistic]:
    """Every table: four queries about people once a content version, and one for the names of places."""
    counted = _counted()
    return [_statistic(name, axis, counted[name], language) for name, axis in AXES.items()]


def _statistic(name: str, axis: Axis, counted: Counted, language: Language) -> Statistic:
    cells = merged_months(counted.by_value) if axis.in_time else merged(counted.by_value, axis.order)
    words = axis.words([value for value, _number in cells], language)
    with override(language):
        return Statistic(
            id=name,
            title=str(axis.title),
            total=counted.people if counted.people >= SMALLEST else None,
            figures=tuple(
                Figure(value=value, text=words.get(value) or str(_OTHER_TEXT), count=number)
                for value, number in cells
            ),
            language=language,
        )


@version.remembered
def _counted() -> dict[str, Counted]:
    people = _people()
    visible = {row["prisoner_id"]: row for row in people.values(*_COLUMNS)}
    stays, bands = _stays(visible), _bands(people)
    values = {
        "custody": ((pk, _custody(row)) for pk, row in visible.items()),
        "sentence_length": bands.items(),
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
        "prisoner_id", "facility_id", **rows.joined("facility", ("kind", "live"))
    ).iterator():
        current.setdefault(stay["prisoner_id"], stay)
    return {pk: stay for pk, stay in current.items() if stay["facility__live"] and pk in visible}


def _articles(people: QuerySet[PrisonerDisclosure]) -> Iterable[tuple[int, str]]:
    shown = people.filter(state__in=[state for state in State if shows(state, "sentences")])
    cited = SentenceArticle.objects.filter(
        published("article__"), sentence__prisoner_id__in=shown.values("prisoner_id")
    )
    return cited.values_list("sentence__prisoner_id", "article__number").distinct().iterator()


def _custody_words(values: Sequence[str], language: Language) -> dict[str, str]:
    known = {value: custody_text(value, "", language) for value in values if value not in (OTHER, RELEASED)}
    return {RELEASED: released_text(language), **known}


def _band_words(values: Sequence[str], language: Language) -> dict[str, str]:
    with override(language):
        return {band: str(text) for band, text in BANDS.items()}


def _kind_words(values: Sequence[str], language: Language) -> dict[str, str]:
    return {
        value: labelled(FacilityKind, value, language).text
        for value in values
        if value in FacilityKind.values
    }


def _facility_words(values: Sequence[str], language: Language) -> dict[str, str]:
    named = facilities([int(value) for value in values if value != OTHER], language)
    return {str(pk): place.name for pk, place in named.items()}


def _article_words(values: Sequence[str], language: Language) -> dict[str, str]:
    return {value: citation(value, None, language) for value in values if value != OTHER}


def _month_words(values: Sequence[str], language: Language) -> dict[str, str]:
    return {
        value: " – ".join(
            format_date(date.fromisoformat(f"{month}-01"), "month", language) for month in value.split("/")
        )
        for value in values
    }


_OTHER_TEXT: Final = pgettext_lazy("values of a table", "other")

AXES: Final[Mapping[str, Axis]] = {
    "custody": Axis(
        title=_("People by custody"), words=_custody_words, order=[*Custody.values, RELEASED].index
    ),
    "sentence_length": Axis(
        title=_("People by length of sentence"), words=_band_words, order=list(BANDS).index
    ),
    "facility_kind": Axis(title=_("People by kind of place"), words=_kind_words),
    "facility": Axis(title=_("People by place"), words=_facility_words),
    "article": Axis(
        title=_("People by article of the Criminal Code"), words=_article_words, order=article_sort_key
    ),
    "detained": Axis(title=_("Detentions by month"), words=_month_words, in_time=True),
    "released": Axis(title=_("Releases by month"), words=_month_words, in_time=True),
}
