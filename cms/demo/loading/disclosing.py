"""Takes an invented person through the acts that lead to their state of publication."""

from collections.abc import Callable
from typing import Any, Final

from django.utils import timezone

from cms.demo.content.people.kinds import Publication
from cms.demo.loading.publishing import Staff
from cms.disclosure.acts import change_state, record_consent, record_custody, set_switches
from cms.disclosure.models import Consent
from cms.disclosure.states import State
from cms.snippets.choices import Custody
from cms.snippets.models import Prisoner


def disclose(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    """Set the switches, then go to the state by the steps that a person really takes."""
    set_switches(prisoner, _switches(publication), user=staff.publisher)
    for act in _STEPS[State(publication.state)]:
        act(prisoner, publication, staff)
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


def _show(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    change_state(prisoner, State.PUBLIC, user=staff.publisher)


def _show_under_pseudonym(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    change_state(prisoner, State.PSEUDONYMOUS, user=staff.publisher)


def _withdraw(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    change_state(prisoner, State.WITHDRAWN, user=staff.publisher)


def _agree_to_minimised(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    record_consent(
        prisoner,
        user=staff.publisher,
        relation=Consent.Relation.SELF,
        scope=Consent.Scope.MINIMISED,
        given_on=timezone.localdate(),
        reference="demo-1",
    )


def _release(prisoner: Prisoner, publication: Publication, staff: Staff) -> None:
    """Record the release: where a consent is noted, the person becomes minimised of itself."""
    if publication.release is None:
        raise ValueError("A minimised person of the demonstration needs a release.")
    custody, day = publication.release
    record_custody(prisoner, Custody(custody), since=day.date, precision=day.precision, user=staff.publisher)


_STEPS: Final[dict[State, tuple[Callable[[Prisoner, Publication, Staff], None], ...]]] = {
    State.HIDDEN: (),
    State.PUBLIC: (_show,),
    State.PSEUDONYMOUS: (_show_under_pseudonym,),
    State.MINIMISED: (_show, _agree_to_minimised, _release),
    State.WITHDRAWN: (_show, _withdraw),
}
