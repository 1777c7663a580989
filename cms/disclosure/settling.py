"""What follows of itself when a person's row or state changes; runs inside the act that changed it."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.dispatch import Signal
from django.utils import timezone

from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure, Tombstone
from cms.disclosure.name_keys import index_names
from cms.disclosure.portraits import forget_renditions
from cms.disclosure.states import VISIBLE, BirthdaySwitch, GuardianState, State
from cms.disclosure.writing import write_columns
from cms.languages import CODES, FALLBACK, Language
from cms.snippets.choices import HELD, RELEASED_INSIDE
from cms.snippets.folding import sort_key
from cms.snippets.models import Guardian, Prisoner

TOMBSTONE_DAYS = 180
# Sent by Prisoner or Guardian with `pks` when what the public may know of them may have changed.
people_settled = Signal()

# Unpublishing ends visibility for good: no later publication, schedule or old draft may bring it back by itself.
UNPUBLISHED = {
    State.PUBLIC: State.HIDDEN,
    State.PSEUDONYMOUS: State.HIDDEN,
    State.MINIMISED: State.WITHDRAWN,
}


# What settling may change of a disclosure row.
_SETTLED = (
    "state", "birthday", "released_year", "ever_public", "ever_visible", "known_name",
    *(f"sort_{language}" for language in CODES),
)  # fmt: skip


def settle(prisoner_id: int) -> None:
    """Bring everything that depends on a person's facts and state up to date."""
    settle_all([prisoner_id])


def settle_all(prisoner_ids: Collection[int]) -> None:
    """The same for many people: a release day settles hundreds in as many queries as one."""
    people = _all_locked(prisoner_ids)
    before = {row.pk: _columns_of(row) for row in people}
    for row in people:
        _follow(row, row.prisoner)
    _keep(people, before)
    index_names(prisoner_ids)
    _bury_or_raise({row.prisoner.public_id: row.ever_visible and not _is_visible(row) for row in people})
    forget_renditions(*(row.prisoner.portrait_id for row in people if not _shows_portrait(row)))
    people_settled.send(Prisoner, pks=prisoner_ids)


def _follow(row: PrisonerDisclosure, person: Prisoner) -> None:
    """What the facts of `person` change of the row, in memory."""
    if person.custody not in HELD:
        row.birthday = BirthdaySwitch.OFF
    if not person.is_published:
        row.state = UNPUBLISHED.get(State(row.state), row.state)
    elif row.state == State.PUBLIC:
        row.ever_public = True
        row.known_name = {
            language: person.name_in(language) for language in CODES if person.name_in(language)
        }
    row.ever_visible = row.ever_visible or _is_visible(row)
    for language in CODES:
        setattr(row, f"sort_{language}", _sort_key(row, person, language))


def _is_visible(row: PrisonerDisclosure) -> bool:
    return row.prisoner.is_published and row.state in VISIBLE


def _shows_portrait(row: PrisonerDisclosure) -> bool:
    return _is_visible(row) and row.state == State.PUBLIC and row.show_portrait


def settle_release(prisoner_id: int) -> None:
    """Silence protects somebody freed inside Belarus: withdraw or minimise them."""
    settle_releases([prisoner_id])


def settle_releases(prisoner_ids: Collection[int]) -> None:
    """Withdraw those of these people who were freed inside Belarus, or minimise them where they agreed to that."""
    people = _all_locked(prisoner_ids)
    before = {row.pk: _columns_of(row) for row in people}
    agreed = _agreed_to_minimising(prisoner_ids)
    changed = [
        row for row in people if _state_after(row.prisoner.custody, row, row.pk in agreed) != State(row.state)
    ]
    for row in changed:
        row.state = _state_after(row.prisoner.custody, row, row.pk in agreed)
        row.released_year = release_year(row.prisoner)
    _keep(changed, before)


def _state_after(custody: str, row: PrisonerDisclosure, agreed: bool) -> State:
    """The state of `row` once its person's custody is `custody`."""
    before = State(row.state)
    if custody not in RELEASED_INSIDE or before not in (State.PUBLIC, State.PSEUDONYMOUS):
        return before
    return State.MINIMISED if agreed and row.known_name else State.WITHDRAWN


def _agreed_to_minimising(prisoner_ids: Collection[int]) -> set[int]:
    """Those of whom a consent to name and "released" is recorded and not withdrawn."""
    consents = Consent.objects.filter(
        prisoner_id__in=prisoner_ids, scope=Consent.Scope.MINIMISED, withdrawn_on__isnull=True
    )
    return set(consents.values_list("prisoner_id", flat=True))


def settle_guardian(guardian_id: int) -> None:
    """Bring what depends on a guardian's state up to date."""
    row = _locked(GuardianDisclosure, guardian_id)
    published = row.guardian.is_published
    if not published:
        row.state = GuardianState.HIDDEN
    is_visible = published and row.state == GuardianState.PUBLIC
    row.ever_public = row.ever_visible = row.ever_visible or is_visible
    row.save()
    _bury_or_raise({row.guardian.public_id: row.ever_visible and not is_visible})
    if not (is_visible and row.show_portrait):
        forget_renditions(row.guardian.portrait_id)


def settle_expiry(model: type[PrisonerDisclosure | GuardianDisclosure], pk: int) -> None:
    """An expiry ended visibility when it passed, whether or not anything noticed: publishing does not undo it."""
    row = _locked(model, pk)
    row.state = UNPUBLISHED.get(State(row.state), row.state)
    row.save()


def settle_passed(now: datetime) -> None:
    """An expiry ends visibility for whoever reads first, with the portrait's files; two queries where there is none.

    Whom an act has settled since they expired is not public any more and not found.
    """
    people, guardians = (
        model.objects.filter(
            **{f"{model.PERSON}__live": True, f"{model.PERSON}__expire_at__lte": now}, state__in=model.VISIBLE
        )
        .order_by("pk")
        .values_list("pk", flat=True)
        for model in (PrisonerDisclosure, GuardianDisclosure)
    )
    if expired := list(people):
        settle_all(expired)
    for pk in guardians:
        settle_guardian(pk)


def settle_replaced_portrait(
    model: type[PrisonerDisclosure | GuardianDisclosure], pk: int, former: int | None
) -> None:
    """Forget the sizes of a former portrait; another picture than the approved one needs an approval of its own."""
    forget_renditions(former)
    row = _locked(model, pk)
    row.show_portrait = False
    row.save()


def release_year(person: Prisoner) -> int:
    """The year in which `person` came free, as far as we know; this one when we do not."""
    return person.custody_since.year if person.custody_since else timezone.now().year


def _locked(model: Any, pk: int) -> Any:
    """The disclosure row of a person, locked until the act ends: a withdrawal is never overwritten.

    Everybody locks in this order: the person's row by saving it, then the disclosure row.
    """
    return model.objects.select_for_update(of=("self",)).select_related(model.PERSON).get(pk=pk)


def _all_locked(prisoner_ids: Collection[int]) -> list[PrisonerDisclosure]:
    rows = PrisonerDisclosure.objects.select_for_update(of=("self",)).select_related("prisoner")
    return list(rows.filter(pk__in=prisoner_ids).order_by("pk"))


def _columns_of(row: PrisonerDisclosure) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _SETTLED}


def _keep(people: Collection[PrisonerDisclosure], before: Mapping[int, dict[str, Any]]) -> None:
    """Write what differs from `before`, and when."""
    changed = {
        row.pk: {name: value for name, value in _columns_of(row).items() if value != before[row.pk][name]}
        for row in people
    }
    now = timezone.now()
    write_columns(
        PrisonerDisclosure.objects.all(),
        {pk: {**columns, "changed_at": now} for pk, columns in changed.items()},
    )


def bury(person: Prisoner | Guardian) -> None:
    """Leave a tombstone for a person whose row is deleted."""
    _bury_or_raise({person.public_id: True})


def _disclosed_name(row: PrisonerDisclosure, person: Prisoner, language: Language) -> str:
    """The name in the form and order in which the state lets lists sort it; empty when it shows none."""
    for candidate in FALLBACK[language]:
        name = {
            State.PUBLIC: " ".join(
                part
                for part in (getattr(person, f"{each}_{candidate}") for each in ("family_name", "given_name"))
                if part
            )
            if getattr(person, f"family_name_{candidate}")
            else "",
            State.PSEUDONYMOUS: getattr(row, f"pseudonym_{candidate}") or "",
            State.MINIMISED: row.known_name.get(candidate, ""),
        }.get(State(row.state), "")
        if name:
            return str(name)
    return ""


def _sort_key(row: PrisonerDisclosure, person: Prisoner, language: Language) -> str:
    return sort_key(_disclosed_name(row, person, language), language)


def _bury_or_raise(buried: Mapping[str, bool]) -> None:
    """Set a tombstone for each public id that is buried, and take away that of each other one."""
    Tombstone.objects.filter(
        public_id__in=[each for each, is_buried in buried.items() if not is_buried]
    ).delete()
    expires_on = timezone.now().date() + timedelta(days=TOMBSTONE_DAYS)
    Tombstone.objects.bulk_create(
        [Tombstone(public_id=each, expires_on=expires_on) for each, is_buried in buried.items() if is_buried],
        ignore_conflicts=True,
    )
