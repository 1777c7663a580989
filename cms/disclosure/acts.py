"""Acts: the only ways in which what the public may know of a person changes.

Each is one atomic public change with an entry in the audit log. Who may call which, and who must agree, the
desk decides; what is possible at all is decided here.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms import version
from cms.disclosure.custody import Standing, write_custody
from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.settling import release_year, settle, settle_guardian
from cms.disclosure.states import (
    NEEDS_CONSENT,
    TRANSITIONS,
    VISIBLE,
    BirthdaySwitch,
    GuardianState,
    LettersPolicy,
    State,
)
from cms.languages import columns
from cms.snippets.choices import FREE, Custody
from cms.snippets.models import Guardian, Prisoner

User = AbstractBaseUser | None

SWITCHES = frozenset(
    {"show_portrait", "show_address", "birthday", "letters", *columns("letters_note"), *columns("pseudonym")}
)


class ActRefused(ValueError):
    """The act is not possible; the message is a sentence for the person who asked."""


def disclosure_of(prisoner: Prisoner) -> PrisonerDisclosure:
    """The disclosure row of `prisoner`, locked until the transaction ends; hidden when there was none.

    Raises:
        ActRefused: there is no such person any more.
    """
    _lock(prisoner)
    PrisonerDisclosure.objects.get_or_create(prisoner_id=prisoner.pk)
    return PrisonerDisclosure.objects.select_for_update().get(prisoner_id=prisoner.pk)


def guardian_disclosure_of(guardian: Guardian) -> GuardianDisclosure:
    """The disclosure row of `guardian`, likewise."""
    _lock(guardian)
    GuardianDisclosure.objects.get_or_create(guardian_id=guardian.pk)
    return GuardianDisclosure.objects.select_for_update().get(guardian_id=guardian.pk)


@version.acting
def change_state(prisoner: Prisoner, to: State, *, user: User = None) -> PrisonerDisclosure:
    """Put `prisoner` into the state `to`.

    Raises:
        ActRefused: the step is not allowed from the present state, or lacks a pseudonym, consent or publication.
    """
    row = disclosure_of(prisoner)
    before = State(row.state)
    refusal = why_refused(row, to)
    if refusal:
        raise ActRefused(refusal)
    row.state = to
    row.released_year = release_year(row.prisoner) if to == State.MINIMISED else None
    row.save()
    settle(prisoner.pk)
    row.refresh_from_db()
    log(instance=prisoner, action="cms.disclosure.state", user=user, data={"before": before, "after": to})
    return row


def why_refused(row: PrisonerDisclosure, to: State) -> str | None:
    """Why `row` cannot go to the state `to`, as a sentence; None when it can."""
    before = State(row.state)
    if to not in TRANSITIONS[before]:
        return _("From “%(before)s” a person cannot become “%(after)s”.") % {
            "before": before.label,
            "after": State(to).label,
        }
    if to in VISIBLE and not row.prisoner.is_published:
        return _("Publish the facts first: only a published person can be shown.")
    if to == State.PSEUDONYMOUS and row.ever_public:
        return _(
            "This person was public by name: a pseudonym would only point at them. Withdraw or minimise instead."
        )
    if to == State.PSEUDONYMOUS and not any(getattr(row, column) for column in columns("pseudonym")):
        return _("Give a pseudonym in at least one language first.")
    if to in NEEDS_CONSENT and not has_consent(row.prisoner_id, Consent.Scope.MINIMISED):
        return _("Record a consent to “name and released only” first.")
    if to == State.MINIMISED and row.prisoner.custody not in FREE:
        return _("Only somebody who is free can be shown as released.")
    if to == State.MINIMISED and not row.known_name:
        return _("No name of this person was public before, so there is none to keep.")
    return None


def has_consent(prisoner_id: int, scope: str) -> bool:
    """Whether a consent to `scope` is recorded and not withdrawn."""
    return Consent.objects.filter(prisoner_id=prisoner_id, scope=scope, withdrawn_on__isnull=True).exists()


@version.acting
def set_switches(prisoner: Prisoner, changes: Mapping[str, Any], *, user: User = None) -> PrisonerDisclosure:
    """Change field switches, letters policy or pseudonym of `prisoner`.

    Raises:
        ActRefused: a name that is no switch, or a value that the switch does not have.
    """
    row = disclosure_of(prisoner)
    unknown = sorted(set(changes) - SWITCHES)
    if unknown:
        raise ActRefused(_("These are no switches: %(names)s.") % {"names": ", ".join(unknown)})
    _require_choice(changes, "birthday", BirthdaySwitch.values)
    _require_choice(changes, "letters", LettersPolicy.values)
    before = {name: getattr(row, name) for name in changes}
    for name, value in changes.items():
        setattr(row, name, value)
    row.save()
    settle(prisoner.pk)
    row.refresh_from_db()
    changed = sorted(name for name, value in before.items() if getattr(row, name) != value)
    log(instance=prisoner, action="cms.disclosure.switches", user=user, data={"changed": changed})
    return row


@version.acting
def record_custody(
    prisoner: Prisoner, custody: Custody, *, since: date | None, precision: str = "day", user: User = None
) -> PrisonerDisclosure:
    """Write a new state of custody to the live row and the newest draft alike, and cancel schedules.

    Freed inside Belarus, a public person becomes withdrawn in the same transaction, or minimised where a
    consent to that is recorded.
    """
    write_custody([prisoner.pk], Standing(custody, since, precision))
    log(instance=prisoner, action="cms.custody", user=user, data={"custody": custody})
    return disclosure_of(prisoner)


@version.acting
def record_consent(prisoner: Prisoner, *, user: User = None, **details: Any) -> Consent:
    """Record a consent; nothing of it is ever public."""
    consent = Consent(prisoner=prisoner, recorded_by=user, **details)
    consent.full_clean()
    consent.save()
    log(instance=prisoner, action="cms.consent", user=user, data={"scope": consent.scope})
    return consent


@version.acting
def change_guardian_state(guardian: Guardian, to: GuardianState, *, user: User = None) -> GuardianDisclosure:
    """Make a guardian public or hide them, and with them every guardianship of theirs.

    Raises:
        ActRefused: a draft cannot be public.
    """
    row = guardian_disclosure_of(guardian)
    if to == GuardianState.PUBLIC and not row.guardian.is_published:
        raise ActRefused(_("Publish the facts first: only a published person can be shown."))
    before, row.state = row.state, to
    row.save()
    settle_guardian(guardian.pk)
    log(instance=guardian, action="cms.disclosure.state", user=user, data={"before": before, "after": to})
    return row


@version.acting
def show_guardian_portrait(guardian: Guardian, show: bool, *, user: User = None) -> GuardianDisclosure:
    """Show or hide a guardian's portrait."""
    row = guardian_disclosure_of(guardian)
    row.show_portrait = show
    row.save()
    settle_guardian(guardian.pk)
    log(instance=guardian, action="cms.disclosure.switches", user=user, data={"changed": ["show_portrait"]})
    return row


def _lock(person: Prisoner | Guardian) -> None:
    """Lock the facts before the disclosure row, as saving and erasing do: two orders would wait for each other."""
    if not type(person).objects.select_for_update(no_key=True).filter(pk=person.pk).values_list("pk"):
        raise ActRefused(_("There is no such thing, or it is not open to you."))


def _require_choice(changes: Mapping[str, Any], name: str, allowed: list[str]) -> None:
    if name in changes and changes[name] not in allowed:
        raise ActRefused(
            _("“%(value)s” is not possible here; allowed: %(allowed)s.")
            % {"value": changes[name], "allowed": ", ".join(allowed)}
        )
