"""What follows of itself when a person's row or state changes; runs inside the act that changed it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cms.disclosure.models import Consent, GuardianDisclosure, NameKey, PrisonerDisclosure, Tombstone
from cms.disclosure.portraits import forget_renditions
from cms.disclosure.states import VISIBLE, BirthdaySwitch, GuardianState, State
from cms.languages import CODES, FALLBACK, Language
from cms.snippets.choices import HELD, RELEASED_INSIDE
from cms.snippets.folding import fold, sort_key
from cms.snippets.models import Guardian, Prisoner

TOMBSTONE_DAYS = 180

# Unpublishing ends visibility for good: no later publication, schedule or old draft may bring it back by itself.
UNPUBLISHED = {
    State.PUBLIC: State.HIDDEN,
    State.PSEUDONYMOUS: State.HIDDEN,
    State.MINIMISED: State.WITHDRAWN,
}


def settle(prisoner_id: int) -> None:
    """Bring everything that depends on a person's facts and state up to date."""
    row = _locked(PrisonerDisclosure, prisoner_id)
    person = row.prisoner
    if person.custody not in HELD:
        row.birthday = BirthdaySwitch.OFF
    published = is_published(person)
    if not published:
        row.state = UNPUBLISHED.get(State(row.state), row.state)
    if published and row.state == State.PUBLIC:
        row.ever_public = True
        row.known_name = {
            language: person.name_in(language) for language in CODES if person.name_in(language)
        }
    is_visible = published and row.state in VISIBLE
    row.ever_visible = row.ever_visible or is_visible
    for language in CODES:
        setattr(row, f"sort_{language}", _sort_key(row, person, language))
    row.save()
    _index_names(row, person)
    _bury_or_raise(person.public_id, buried=row.ever_visible and not is_visible)
    if not (is_visible and row.state == State.PUBLIC and row.show_portrait):
        forget_renditions(person.portrait_id)


def settle_release(prisoner_id: int) -> None:
    """Silence protects people freed inside Belarus: withdraw them, or minimise them where they agreed to that."""
    row = _locked(PrisonerDisclosure, prisoner_id)
    if row.prisoner.custody not in RELEASED_INSIDE or row.state not in (State.PUBLIC, State.PSEUDONYMOUS):
        return
    agreed = Consent.objects.filter(
        prisoner_id=prisoner_id, scope=Consent.Scope.MINIMISED, withdrawn_on__isnull=True
    ).exists()
    row.state = State.MINIMISED if agreed and row.known_name else State.WITHDRAWN
    row.released_year = release_year(row.prisoner)
    row.save()


def settle_guardian(guardian_id: int) -> None:
    """Bring what depends on a guardian's state up to date."""
    row = _locked(GuardianDisclosure, guardian_id)
    published = is_published(row.guardian)
    if not published:
        row.state = GuardianState.HIDDEN
    is_visible = published and row.state == GuardianState.PUBLIC
    row.ever_public = row.ever_visible = row.ever_visible or is_visible
    row.save()
    _bury_or_raise(row.guardian.public_id, buried=row.ever_visible and not is_visible)
    if not (is_visible and row.show_portrait):
        forget_renditions(row.guardian.portrait_id)


def settle_expiry(model: type[PrisonerDisclosure | GuardianDisclosure], pk: int) -> None:
    """An expiry ended visibility when it passed, whether or not anything noticed: publishing does not undo it."""
    row = _locked(model, pk)
    row.state = UNPUBLISHED.get(State(row.state), row.state)
    row.save()


def settle_replaced_portrait(
    model: type[PrisonerDisclosure | GuardianDisclosure], pk: int, former: int | None
) -> None:
    """Forget the sizes of a former portrait; another picture than the approved one needs an approval of its own."""
    forget_renditions(former)
    row = _locked(model, pk)
    row.show_portrait = False
    row.save()


def is_published(person: Prisoner | Guardian) -> bool:
    """Whether the facts of `person` are live and no expiry has passed."""
    return person.live and not (person.expire_at and person.expire_at <= timezone.now())


def release_year(person: Prisoner) -> int:
    """The year in which `person` came free, as far as we know; this one when we do not."""
    return person.custody_since.year if person.custody_since else timezone.now().year


def _locked(model: Any, pk: int) -> Any:
    """The disclosure row of a person, locked until the act ends: a withdrawal is never overwritten.

    Everybody locks in this order: the person's row by saving it, then the disclosure row.
    """
    return model.objects.select_for_update(of=("self",)).select_related(model.PERSON).get(pk=pk)


def bury(person: Prisoner | Guardian) -> None:
    """Leave a tombstone for a person whose row is deleted."""
    _bury_or_raise(person.public_id, buried=True)


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


def _index_names(row: PrisonerDisclosure, person: Prisoner) -> None:
    """Replace the words under which readers find this person by those of the name disclosed now."""
    texts = _searchable_names(row, person) if is_published(person) else []
    wanted = {word for text in texts for word in fold(text).split()}
    known = set(NameKey.objects.filter(prisoner_id=row.pk).values_list("key", flat=True))
    if known - wanted:
        NameKey.objects.filter(prisoner_id=row.pk, key__in=known - wanted).delete()
    NameKey.objects.bulk_create(
        [NameKey(prisoner_id=row.pk, key=key[:120]) for key in sorted(wanted - known)], ignore_conflicts=True
    )


def _searchable_names(row: PrisonerDisclosure, person: Prisoner) -> list[str]:
    if row.state == State.PUBLIC:
        parts = ("given_name", "patronymic", "family_name")
        return [getattr(person, f"{part}_{language}") or "" for part in parts for language in CODES]
    if row.state == State.PSEUDONYMOUS:
        return [getattr(row, f"pseudonym_{language}") or "" for language in CODES]
    return list(row.known_name.values()) if row.state == State.MINIMISED else []


def _bury_or_raise(public_id: str, *, buried: bool) -> None:
    if not buried:
        Tombstone.objects.filter(public_id=public_id).delete()
        return
    expires_on = timezone.now().date() + timedelta(days=TOMBSTONE_DAYS)
    Tombstone.objects.get_or_create(public_id=public_id, defaults={"expires_on": expires_on})
