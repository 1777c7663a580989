"""What shows what, among facts: for the journal of changes, which tells apps what to fetch again.

Everything is asked for through the door and along relations that readers know: whatever else changes of somebody
hidden, nobody is found here because of it. Ids and states come out, never a row.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final, TypeAlias

from django.db.models import F, Q, QuerySet

from cms.disclosure.letters import STALE_AFTER_DAYS
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.selection import named_guardians, named_prisoners
from cms.disclosure.states import State
from cms.prepared import Given, Prepared, Row
from cms.snippets.models import (
    ActionOrganisation,
    Article,
    Facility,
    Guardian,
    Guardianship,
    Organisation,
    Placement,
    Prisoner,
    SendingCountry,
    SentenceArticle,
    SupportAction,
)

# Primary keys; None: all there are.
Keys: TypeAlias = Collection[int] | None
# Primary key → public id, and the state in which readers know a person; both empty for what is no person.
Known: TypeAlias = dict[int, tuple[str, str]]

_PLAIN: Final[Mapping[str, Any]] = {
    "facilities": Facility,
    "articles": Article,
    "organisations": Organisation,
    "actions": SupportAction,
}
KINDS: Final = ("prisoners", "guardians", *_PLAIN)
_EXPIRING: Final[Mapping[str, Any]] = {
    "prisoners": Prisoner,
    "guardians": Guardian,
    "sending_countries": SendingCountry,
    **_PLAIN,
}
NAMED: Final = State.PUBLIC.value
MENTIONED: Final = frozenset({State.PUBLIC.value, State.MINIMISED.value})


def known(kind: str, keys: Keys = None) -> Known:
    """Those of these facts whom or which readers may know: one query, none where there are no keys."""
    rows = _EVERY[kind].rows() if keys is None else _THESE[kind].rows(pks=list(keys))
    return _known(rows)


def guardians_of(prisoners: Collection[int], former: Collection[int] = ()) -> Known:
    """The public guardians of these prisoners, and those of `former` who are public."""
    return _read(_GUARDIANS_OF, prisoners=prisoners, former=former)


def wards_of(guardians: Collection[int], former: Collection[int] = ()) -> Known:
    """The prisoners whom the public knows by name in the care of these guardians, and those of `former`."""
    return _read(_WARDS_OF, guardians=guardians, former=former)


def care(prisoners: Collection[int]) -> set[tuple[int, int]]:
    """The present care for these prisoners, as pairs of prisoner and guardian, hidden or not."""
    return {(row["prisoner_id"], row["guardian_id"]) for row in _CARE.rows(prisoners=list(prisoners))}


def held_at(facilities: Collection[int]) -> list[int]:
    """Everybody, hidden or not, with a stay in one of these facilities."""
    stays = Placement.objects.filter(facility_id__in=facilities).order_by()
    return list(stays.values_list("prisoner_id", flat=True).distinct())


def replaced_by(facilities: Collection[int]) -> list[int]:
    """The facilities in whose place one of these has come."""
    return [row["pk"] for row in _REPLACED.rows(facilities=list(facilities))]


def people_at(facilities: Collection[int], former: Collection[int] = ()) -> Known:
    """Whose value shows one of these facilities, or did: `former`.

    Of a pseudonymous person readers know the kind of place and no more. All of them count as shown, or whoever
    sees one of them change together with a facility would know where they are held.
    """
    return _read(_PEOPLE_AT, facilities=facilities, former=former)


def sentenced_under(articles: Collection[int]) -> Known:
    """Whose sentences name one of these articles."""
    cited = SentenceArticle.objects.filter(article_id__in=articles)
    return _people(_named().filter(pk__in=cited.values("sentence__prisoner_id")))


def actions_with(organisations: Collection[int]) -> Known:
    """The published ways to help that name one of these organisations."""
    rows = ActionOrganisation.objects.filter(organisation_id__in=organisations)
    return known("actions", set(rows.values_list("action_id", flat=True)))


def portrayed(images: Collection[int]) -> dict[str, Known]:
    """The prisoners and guardians whose portrait, shown to readers, is one of these images."""
    people = PrisonerDisclosure.objects.visible().filter(
        pk__in=named_prisoners(), show_portrait=True, prisoner__portrait_id__in=images
    )
    guardians = GuardianDisclosure.objects.visible().filter(
        pk__in=named_guardians(), show_portrait=True, guardian__portrait_id__in=images
    )
    return {"prisoners": _people(people), "guardians": _guardians(guardians)}


def expired(since: datetime, until: datetime) -> dict[str, set[int]]:
    """The facts, by kind, whose publication ended by itself in this time."""
    return {
        kind: set(
            model.objects.filter(live=True, expire_at__gte=since, expire_at__lte=until)
            .order_by()
            .values_list("pk", flat=True)
        )
        for kind, model in _EXPIRING.items()
    }


def outdated_addresses(since: datetime, until: datetime) -> set[int]:
    """The facilities whose address came to count as verified long ago in this time."""
    after = timedelta(days=STALE_AFTER_DAYS + 1)
    verified = ((since - after).date(), (until - after).date())
    return set(Facility.objects.filter(verified_on__range=verified).values_list("pk", flat=True))


def _people(found: QuerySet[PrisonerDisclosure]) -> Known:
    return _known(_person_columns(found))


def _guardians(found: QuerySet[GuardianDisclosure]) -> Known:
    return _known(_guardian_columns(found))


def _read(query: Prepared, **keys: Collection[int]) -> Known:
    """Whom `query` finds for `keys`, of which some may be empty: no row has the key 0."""
    given: dict[str, Any] = {name: list(each) or [0] for name, each in keys.items()}
    return _known(query.rows(**given))


def _known(rows: Iterable[Row]) -> Known:
    return {row["pk"]: (row.get("public_id", ""), row.get("state", "")) for row in rows}


def _person_columns(found: QuerySet[PrisonerDisclosure]) -> QuerySet[Any, Any]:
    return found.order_by().values("pk", "state", public_id=F("prisoner__public_id"))


def _guardian_columns(found: QuerySet[GuardianDisclosure]) -> QuerySet[Any, Any]:
    return found.order_by().values("pk", public_id=F("guardian__public_id"))


def _named() -> QuerySet[PrisonerDisclosure]:
    return PrisonerDisclosure.objects.visible().filter(state=State.PUBLIC)


def _present_care(**of: Given) -> QuerySet[Guardianship]:
    return Guardianship.objects.filter(until__isnull=True, **of).order_by()


def _public(kind: str) -> QuerySet[Any, Any]:
    if kind == "prisoners":
        return _person_columns(PrisonerDisclosure.objects.visible())
    if kind == "guardians":
        return _guardian_columns(GuardianDisclosure.objects.visible())
    return _PLAIN[kind].objects.live().order_by().values("pk")


# Every act asks some of these.
_EVERY: Final = {kind: Prepared(partial(_public, kind)) for kind in KINDS}
_THESE: Final = {
    kind: Prepared(lambda kind=kind: _public(kind).filter(pk__in=Given("pks"))) for kind in KINDS
}
_GUARDIANS_OF: Final = Prepared(
    lambda: _public("guardians").filter(
        Q(pk__in=_present_care(prisoner_id__in=Given("prisoners")).values("guardian_id"))
        | Q(pk__in=Given("former"))
    )
)
_WARDS_OF: Final = Prepared(
    lambda: _person_columns(
        _named().filter(
            Q(pk__in=_present_care(guardian_id__in=Given("guardians")).values("prisoner_id"))
            | Q(pk__in=Given("former"))
        )
    )
)
_PEOPLE_AT: Final = Prepared(
    lambda: _person_columns(
        PrisonerDisclosure.objects.visible().filter(
            Q(state=State.PSEUDONYMOUS)
            | Q(state=State.PUBLIC)
            & (
                Q(pk__in=Placement.objects.filter(facility_id__in=Given("facilities")).values("prisoner_id"))
                | Q(pk__in=Given("former"))
            )
        )
    )
)
_CARE: Final = Prepared(
    lambda: _present_care(prisoner_id__in=Given("prisoners")).values("prisoner_id", "guardian_id")
)
_REPLACED: Final = Prepared(
    lambda: Facility.objects.filter(replaced_by_id__in=Given("facilities")).order_by().values("pk")
)
