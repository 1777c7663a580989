"""Takes an invented person through the acts that lead to their state of publication."""

from typing import Any

from cms.demo.content.people.kinds import Person, Publication
from cms.demo.loading.publishing import Staff
from cms.disclosure.acts import change_state, disclosure_of, record_consent, record_custody, set_switches
from cms.disclosure.states import State
from cms.snippets.choices import Custody
from cms.snippets.models import Prisoner


def disclose(prisoner: Prisoner, person: Person, staff: Staff) -> None:
    """Set the switches, note the consents, then go to the state by the steps that a person really takes."""
    publication, goal = person.publication, State(person.publication.state)
    set_switches(prisoner, _switches(publication), user=staff.publisher)
    _record_consents(prisoner, person, staff)
    if goal == State.PSEUDONYMOUS:
        change_state(prisoner, goal, user=staff.publisher)
    elif goal != State.HIDDEN:
        change_state(prisoner, State.PUBLIC, user=staff.publisher)
        _release(prisoner, publication, staff)
        if disclosure_of(prisoner).state != goal:
            change_state(prisoner, goal, user=staff.publisher)
    prisoner.refresh_from_db()


def _switches(publication: Publication) -> dict[str, Any]:
    switches: dict[str, Any] = {
        "show_portrait": publication.show_portrait,
        "show_address": publication.show_address,
        "birthday": publication.birthday,
        "letters": publication.letters,
    }
    for field, text in (("letters_note", publication.letters_note), ("pseudonym", publication.pseudonym)):
        switches |= text.columns(field) if text is not None else {}
    return switches


def _record_consents(prisoner: Prisoner, person: Person, staff: Staff) -> None:
    for at, agreed in enumerate(person.publication.consents, start=1):
        record_consent(
            prisoner,
            user=staff.publisher,
            relation=agreed.relation,
            scope=agreed.scope,
            given_on=agreed.given_on,
            withdrawn_on=agreed.withdrawn_on,
            reference=f"demo-{person.number}-{at}",
        )


def _release(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    """Record the release: the person is withdrawn of itself, or minimised where a consent is noted."""
    if publication.release is None:
        return
    custody, day = publication.release
    record_custody(prisoner, Custody(custody), since=day.date, precision=day.precision, user=staff.publisher)
