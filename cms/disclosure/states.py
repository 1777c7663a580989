"""Publication states and what each lets a reader see: the policy, as tables."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """What the public may know about a person."""

    HIDDEN = "hidden", _("hidden")
    PUBLIC = "public", _("public")
    PSEUDONYMOUS = "pseudonymous", _("under a pseudonym")
    MINIMISED = "minimised", _("minimised")
    WITHDRAWN = "withdrawn", _("withdrawn")


class GuardianState(TextChoices):
    """A guardian is either public or not."""

    HIDDEN = "hidden", _("hidden")
    PUBLIC = "public", _("public")


class LettersPolicy(TextChoices):
    """Whether readers are asked to write."""

    ALLOWED = "allowed", _("letters are welcome")
    WAIT = "wait", _("wait, do not write now")
    REFUSED = "refused", _("do not write")


class BirthdaySwitch(TextChoices):
    """How much of a birth date is public."""

    OFF = "off", _("not shown")
    DAY_MONTH = "day_month", _("day and month")
    FULL = "full", _("full date")


VISIBLE = frozenset({State.PUBLIC, State.PSEUDONYMOUS, State.MINIMISED})

# Each field of the public value → the states that show it. What is not named here is shown by none.
POLICY: dict[str, frozenset[State]] = {
    "id": VISIBLE,
    "name": VISIBLE,
    "gender": frozenset({State.PUBLIC}),
    "custody": VISIBLE,
    "custody_since": frozenset({State.PUBLIC}),
    "detained_on": frozenset({State.PUBLIC}),
    "birthday": frozenset({State.PUBLIC}),
    "occupation": frozenset({State.PUBLIC}),
    "summary": frozenset({State.PUBLIC}),
    "about": frozenset({State.PUBLIC}),
    "portrait": frozenset({State.PUBLIC}),
    "recognition": frozenset({State.PUBLIC}),
    "sentence": frozenset({State.PUBLIC}),
    "sentence_band": frozenset({State.PSEUDONYMOUS}),
    "sentences": frozenset({State.PUBLIC}),
    "facility": frozenset({State.PUBLIC}),
    "facility_kind": frozenset({State.PUBLIC, State.PSEUDONYMOUS}),
    "letters": frozenset({State.PUBLIC}),
    "guardians": frozenset({State.PUBLIC}),
    "timeline": frozenset({State.PUBLIC}),
    "sources": frozenset({State.PUBLIC}),
    "verified_on": frozenset({State.PUBLIC}),
    "released_year": frozenset({State.MINIMISED}),
}

# From → to, for a prisoner. Whoever was public once is known by name: a pseudonym would only point at them.
TRANSITIONS: dict[State, frozenset[State]] = {
    State.HIDDEN: frozenset({State.PUBLIC, State.PSEUDONYMOUS}),
    State.PUBLIC: frozenset({State.HIDDEN, State.MINIMISED, State.WITHDRAWN}),
    State.PSEUDONYMOUS: frozenset({State.HIDDEN, State.PUBLIC, State.WITHDRAWN}),
    State.MINIMISED: frozenset({State.PUBLIC, State.HIDDEN, State.WITHDRAWN}),
    State.WITHDRAWN: frozenset({State.PUBLIC, State.MINIMISED, State.HIDDEN}),
}
NEEDS_CONSENT = frozenset({State.MINIMISED})

# How much each state tells; an act that raises it widens and needs a second publisher.
EXPOSURE: dict[State, int] = {
    State.WITHDRAWN: 0,
    State.HIDDEN: 0,
    State.MINIMISED: 1,
    State.PSEUDONYMOUS: 1,
    State.PUBLIC: 2,
}


def shows(state: str, field: str) -> bool:
    """Whether `state` lets readers see `field`; a field that the policy does not name is never shown."""
    return state in POLICY.get(field, frozenset())


def states_showing(field: str) -> list[str]:
    """The states under which a filter, an ordering or a search may look at `field`."""
    return sorted(state.value for state in POLICY.get(field, frozenset()))


def widens(before: str, after: str) -> bool:
    """Whether going from one state to another lets the public know more."""
    return EXPOSURE[State(after)] > EXPOSURE[State(before)]
