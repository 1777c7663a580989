"""Which people a reader's filters select. A filter looks only at what the policy discloses.

So a hidden value cannot be found by asking for it: to every filter, ordering, search and count a person whose
state does not show a field is a person without that field.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, When

from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.name_search import Sought, named, relevance, sought
from cms.disclosure.states import BirthdaySwitch, LettersPolicy, State, states_showing
from cms.languages import Language
from cms.snippets.choices import HELD, LETTERS_UNDECIDED, REACHABLE, AcceptsLetters, Confidence, Stage
from cms.snippets.citing import parse_citation
from cms.snippets.models import Guardianship, Placement, SentenceArticle
from cms.snippets.querysets import published
from cms.snippets.resemblance import Match

ORDERS: Final = ("name", "-name", "detained_on", "-detained_on")
RELEVANCE: Final = "relevance"
# What a minimised person's custody reads, beside the states of Custody.
RELEASED: Final = "released"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrisonerFilters:
    """What a reader asks for; None or empty asks for nothing. `article` is "361-4", «ч. 2 ст. 293», …"""

    custody: tuple[str, ...] = ()
    facility: int | None = None
    facility_kind: tuple[str, ...] = ()
    article: str | None = None
    has_guardian: bool | None = None
    birthday_month: int | None = None
    can_write: bool | None = None
    detained_from: date | None = None
    detained_to: date | None = None
    search: str | None = None


def matching(filters: PrisonerFilters, words: Sequence[Sought] | None = None) -> QuerySet[PrisonerDisclosure]:
    """The visible people whom `filters` select, in no order; for this layer only.

    A search costs one query, unless it is told what its `words` are compared with.
    """
    found = PrisonerDisclosure.objects.visible().filter(_condition(filters))
    if words is None:
        if filters.search is None:
            return found
        words = sought(filters.search)
    matches = named(words)
    return found.filter(matches[Match.SIMILAR]).alias(**{RELEVANCE: relevance(matches)})


def _condition(filters: PrisonerFilters) -> Q:
    table = (
        (bool(filters.custody), lambda: _custody(filters.custody)),
        (filters.facility is not None, lambda: _held_in(facility_id=filters.facility) & _shows("facility")),
        (
            bool(filters.facility_kind),
            lambda: _held_in(facility__kind__in=filters.facility_kind) & _shows("facility_kind"),
        ),
        (filters.article is not None, lambda: _cites(filters.article or "") & _shows("sentences")),
        (
            filters.has_guardian is not None,
            lambda: has_guardian() if filters.has_guardian else ~has_guardian(),
        ),
        (filters.birthday_month is not None, lambda: _birthday_in(filters.birthday_month or 0)),
        (filters.can_write is not None, lambda: can_write() if filters.can_write else ~can_write()),
        (
            filters.detained_from is not None,
            lambda: _detained(prisoner__detained_on__gte=filters.detained_from),
        ),
        (filters.detained_to is not None, lambda: _detained(prisoner__detained_on__lte=filters.detained_to)),
    )
    condition = Q()
    for asked, build in table:
        if asked:
            condition &= build()
    return condition


def _shows(field: str) -> Q:
    return Q(state__in=states_showing(field))


def _custody(wanted: tuple[str, ...]) -> Q:
    exact = Q(prisoner__custody__in=wanted) & ~Q(state=State.MINIMISED)
    return exact | Q(state=State.MINIMISED) if RELEASED in wanted else exact


def _current_stay() -> Subquery:
    return Subquery(
        Placement.objects.ongoing().filter(prisoner_id=OuterRef(OuterRef("prisoner_id"))).values("pk")[:1]
    )


def _held_in(**conditions: object) -> Q:
    stay = Placement.objects.filter(published("facility__"), pk=_current_stay(), **conditions)
    return Q(Exists(stay)) & Q(prisoner__custody__in=sorted(REACHABLE))


def _cites(text: str) -> Q:
    """Cited in any sentence; a part or a stage counts only where `text` names one."""
    try:
        asked = parse_citation(text)
    except ValueError:
        return Q(pk__in=[])
    cited = SentenceArticle.objects.filter(
        published("article__"), sentence__prisoner_id=OuterRef("prisoner_id"), article__number=asked.number
    )
    if asked.part:
        cited = cited.filter(part=asked.part)
    if asked.stage != Stage.COMPLETED:
        cited = cited.filter(stage=asked.stage)
    return Q(Exists(cited))


def has_guardian() -> Q:
    """A guardian whom readers may know speaks for the person."""
    current = Guardianship.objects.filter(
        prisoner_id=OuterRef("prisoner_id"),
        until__isnull=True,
        guardian_id__in=named_guardians(),
    )
    return Q(Exists(current)) & _shows("guardians")


def _birthday_in(month: int) -> Q:
    return has_birthday() & Q(prisoner__birth_date__month=month)


def has_birthday() -> Q:
    """Somebody held whose day of birth readers may know."""
    return (
        _shows("birthday")
        & ~Q(birthday=BirthdaySwitch.OFF)
        & Q(prisoner__birth_date__isnull=False, prisoner__birth_precision="day")
        & Q(prisoner__custody__in=sorted(HELD))
    )


def _detained(**conditions: date | None) -> Q:
    return _shows("detained_on") & Q(**conditions) & ~Q(prisoner__detained_precision="unknown")


def can_write() -> Q:
    """The rules of `cms.disclosure.letters.why_not` as SQL; a test holds the two against each other."""
    box = ~Q(facility__post_office_box="")
    complete = Q()
    for language in ("be", "ru"):
        street = box | Q(**{f"facility__street_{language}__gt": ""})
        lines = Q(**{f"facility__{field}_{language}__gt": "" for field in ("locality", "short_name")})
        complete |= street & lines & Q(**{f"prisoner__family_name_{language}__gt": ""})
    accepts = Q(facility__accepts_letters=AcceptsLetters.YES) | (
        Q(facility__accepts_letters=AcceptsLetters.BY_KIND) & ~Q(facility__kind__in=sorted(LETTERS_UNDECIDED))
    )
    stay = (
        Placement.objects.filter(
            published("facility__"), pk=_current_stay(), facility__closed_on__isnull=True
        )
        .exclude(confidence=Confidence.IN_TRANSFER)
        .filter(accepts, complete, facility__postcode__gt="")
    )
    return (
        _shows("letters")
        & Q(letters=LettersPolicy.ALLOWED, show_address=True, prisoner__custody__in=sorted(REACHABLE))
        & Q(Exists(stay))
    )


def ordered(
    found: QuerySet[PrisonerDisclosure], order: str, language: Language
) -> QuerySet[PrisonerDisclosure]:
    """`found` in one of ORDERS; people without the value come last, equals by their public id.

    RELEVANCE sorts what a search has found: the best match first, then by name.
    """
    descending, name = order.startswith("-"), order.removeprefix("-")
    if name == RELEVANCE:
        return found.order_by(RELEVANCE, f"sort_{language}", "prisoner__public_id")
    if name == "detained_on":
        known = Case(
            When(
                _shows("detained_on") & ~Q(prisoner__detained_precision="unknown"),
                then=F("prisoner__detained_on"),
            )
        )
        key = known.desc(nulls_last=True) if descending else known.asc(nulls_last=True)
    else:
        key = F(f"sort_{language}").desc() if descending else F(f"sort_{language}").asc()
    return found.order_by(key, "prisoner__public_id")


def named_prisoners() -> QuerySet[Any, dict[str, Any]]:
    """A subquery of the primary keys of prisoners whom the public may know by name."""
    return PrisonerDisclosure.objects.visible().filter(state=State.PUBLIC).values("prisoner_id")


def named_guardians() -> QuerySet[Any, dict[str, Any]]:
    """A subquery of the primary keys of guardians who are public."""
    return GuardianDisclosure.objects.visible().values("guardian_id")
