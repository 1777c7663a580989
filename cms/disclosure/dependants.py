"""What shows what, among facts: for the journal of changes, which tells apps what to fetch again.

Everything is asked for through the door and along relations that readers know: whatever else changes of somebody
hidden, nobody is found here because of it. Ids and states come out, never a row.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias

from django.db.models import QuerySet

from cms.disclosure.letters import STALE_AFTER_DAYS
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.selection import named_guardians, named_prisoners
from cms.disclosure.states import State
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
    """Those of these facts whom or which readers may know: one query."""
    only = {} if keys is None else {"pk__in": list(keys)}
    if kind == "prisoners":
        return _people(PrisonerDisclosure.objects.visible().filter(**only))
    if kind == "guardians":
        return _guardians(GuardianDisclosure.objects.visible().filter(**only))
    found = _PLAIN[kind].objects.live().filter(**only).order_by()
    return dict.fromkeys(found.values_list("pk", flat=True), ("", ""))


def guardians_of(prisoners: Collection[int], former: Collection[int] = ()) -> Known:
    """The public guardians of these prisoners, and those of `former` who are public."""
    current = Guardianship.objects.filter(prisoner_id__in=prisoners, until__isnull=True)
    return _guardians(
        GuardianDisclosure.objects.visible().filter(pk__in=current.values("guardian_id"))
        | GuardianDisclosure.objects.visible().filter(pk__in=former)
    )


def wards_of(guardians: Collection[int], former: Collection[int] = ()) -> Known:
    """The prisoners whom the public knows by name in the care of these guardians, and those of `former`."""
    current = Guardianship.objects.filter(guardian_id__in=guardians, until__isnull=True)
    named = PrisonerDisclosure.objects.visible().filter(state=State.PUBLIC)
    return _people(named.filter(pk__in=current.values("prisoner_id")) | named.filter(pk__in=former))


def care(prisoners: Collection[int]) -> set[tuple[int, int]]:
    """The present care for these prisoners, as pairs of prisoner and guardian, hidden or not."""
    current = Guardianship.objects.filter(prisoner_id__in=prisoners, until__isnull=True)
    return set(current.values_list("prisoner_id", "guardian_id"))


def held_at(facilities: Collection[int]) -> list[int]:
    """Everybody, hidden or not, with a stay in one of these facilities."""
    stays = Placement.objects.filter(facility_id__in=facilities).order_by()
    return list(stays.values_list("prisoner_id", flat=True).distinct())


def replaced_by(facilities: Collection[int]) -> list[int]:
    """The facilities in whose place one of these has come."""
    return list(Facility.objects.filter(replaced_by_id__in=facilities).values_list("pk", flat=True))


def people_at(facilities: Collection[int], former: Collection[int] = ()) -> Known:
    """Whose value shows one of these facilities, or did: `former`.

    Of a pseudonymous person readers know the kind of place and no more. All of them count as shown, or whoever
    sees one of them change together with a facility would know where they are held.
    """
    stays = Placement.objects.filter(facility_id__in=facilities)
    visible = PrisonerDisclosure.objects.visible()
    named = visible.filter(state=State.PUBLIC)
    return _people(
        named.filter(pk__in=stays.values("prisoner_id"))
        | named.filter(pk__in=former)
        | visible.filter(state=State.PSEUDONYMOUS)
    )


def sentenced_under(articles: Collection[int]) -> Known:
    """Whose sentences name one of these articles."""
    cited = SentenceArticle.objects.filter(article_id__in=articles)
    named = PrisonerDisclosure.objects.visible().filter(state=State.PUBLIC)
    return _people(named.filter(pk__in=cited.values("sentence__prisoner_id")))


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
    rows = found.order_by().values_list("pk", "prisoner__public_id", "state")
    return {pk: (public_id, state) for pk, public_id, state in rows}


def _guardians(found: QuerySet[GuardianDisclosure]) -> Known:
    rows = found.order_by().values_list("pk", "guardian__public_id")
    return {pk: (public_id, "") for pk, public_id in rows}
