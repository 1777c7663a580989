"""Words for the closed vocabularies, as readers see them; custody agrees with gender where it may show.

Each is looked up once a process: to change the active language costs more than to build the value.
"""

from collections.abc import Mapping
from functools import cache

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from cms.disclosure.values import Labelled
from cms.languages import Language
from cms.snippets.choices import Custody, Gender

FEMININE = {
    Custody.DETAINED: pgettext_lazy("custody of a woman", "detained"),
    Custody.PRE_TRIAL: pgettext_lazy("custody of a woman", "under investigation"),
    Custody.ON_TRIAL: pgettext_lazy("custody of a woman", "on trial"),
    Custody.AWAITING_START: pgettext_lazy(
        "custody of a woman", "convicted, awaiting the start of the sentence"
    ),
    Custody.IMPRISONED: pgettext_lazy("custody of a woman", "imprisoned"),
    Custody.OPEN_FACILITY: pgettext_lazy("custody of a woman", "in an open-type facility"),
    Custody.HOME_CONFINEMENT: pgettext_lazy("custody of a woman", "home confinement"),
    Custody.IN_TRANSFER: pgettext_lazy("custody of a woman", "in transfer"),
    Custody.WHEREABOUTS_UNKNOWN: pgettext_lazy("custody of a woman", "whereabouts unknown"),
    Custody.FORCED_TREATMENT: pgettext_lazy("custody of a woman", "forced treatment"),
    Custody.RELEASED_FULL_TERM: pgettext_lazy("custody of a woman", "released: full term served"),
    Custody.RELEASED_EARLY: pgettext_lazy("custody of a woman", "released early"),
    Custody.RELEASED_PARDONED: pgettext_lazy("custody of a woman", "released: pardoned"),
    Custody.RELEASED_AMNESTY: pgettext_lazy("custody of a woman", "released: amnesty"),
    Custody.RELEASED_TERM_REPLACED: pgettext_lazy(
        "custody of a woman", "released: term replaced by a milder one"
    ),
    Custody.RELEASED_ACQUITTED: pgettext_lazy("custody of a woman", "released: acquitted"),
    Custody.EXILED: pgettext_lazy("custody of a woman", "forcibly exiled"),
    Custody.LEFT_COUNTRY: pgettext_lazy("custody of a woman", "left the country"),
    Custody.RE_DETAINED: pgettext_lazy("custody of a woman", "detained again"),
    Custody.DIED_IN_CUSTODY: pgettext_lazy("custody of a woman", "died in custody"),
    Custody.DIED_AFTER_RELEASE: pgettext_lazy("custody of a woman", "died after release"),
}
MASCULINE = {
    Custody.DETAINED: pgettext_lazy("custody of a man", "detained"),
    Custody.PRE_TRIAL: pgettext_lazy("custody of a man", "under investigation"),
    Custody.ON_TRIAL: pgettext_lazy("custody of a man", "on trial"),
    Custody.AWAITING_START: pgettext_lazy(
        "custody of a man", "convicted, awaiting the start of the sentence"
    ),
    Custody.IMPRISONED: pgettext_lazy("custody of a man", "imprisoned"),
    Custody.OPEN_FACILITY: pgettext_lazy("custody of a man", "in an open-type facility"),
    Custody.HOME_CONFINEMENT: pgettext_lazy("custody of a man", "home confinement"),
    Custody.IN_TRANSFER: pgettext_lazy("custody of a man", "in transfer"),
    Custody.WHEREABOUTS_UNKNOWN: pgettext_lazy("custody of a man", "whereabouts unknown"),
    Custody.FORCED_TREATMENT: pgettext_lazy("custody of a man", "forced treatment"),
    Custody.RELEASED_FULL_TERM: pgettext_lazy("custody of a man", "released: full term served"),
    Custody.RELEASED_EARLY: pgettext_lazy("custody of a man", "released early"),
    Custody.RELEASED_PARDONED: pgettext_lazy("custody of a man", "released: pardoned"),
    Custody.RELEASED_AMNESTY: pgettext_lazy("custody of a man", "released: amnesty"),
    Custody.RELEASED_TERM_REPLACED: pgettext_lazy(
        "custody of a man", "released: term replaced by a milder one"
    ),
    Custody.RELEASED_ACQUITTED: pgettext_lazy("custody of a man", "released: acquitted"),
    Custody.EXILED: pgettext_lazy("custody of a man", "forcibly exiled"),
    Custody.LEFT_COUNTRY: pgettext_lazy("custody of a man", "left the country"),
    Custody.RE_DETAINED: pgettext_lazy("custody of a man", "detained again"),
    Custody.DIED_IN_CUSTODY: pgettext_lazy("custody of a man", "died in custody"),
    Custody.DIED_AFTER_RELEASE: pgettext_lazy("custody of a man", "died after release"),
}
NEUTRAL = {
    Custody.DETAINED: pgettext_lazy("custody, gender not shown", "detained"),
    Custody.PRE_TRIAL: pgettext_lazy("custody, gender not shown", "under investigation"),
    Custody.ON_TRIAL: pgettext_lazy("custody, gender not shown", "on trial"),
    Custody.AWAITING_START: pgettext_lazy(
        "custody, gender not shown", "convicted, awaiting the start of the sentence"
    ),
    Custody.IMPRISONED: pgettext_lazy("custody, gender not shown", "imprisoned"),
    Custody.OPEN_FACILITY: pgettext_lazy("custody, gender not shown", "in an open-type facility"),
    Custody.HOME_CONFINEMENT: pgettext_lazy("custody, gender not shown", "home confinement"),
    Custody.IN_TRANSFER: pgettext_lazy("custody, gender not shown", "in transfer"),
    Custody.WHEREABOUTS_UNKNOWN: pgettext_lazy("custody, gender not shown", "whereabouts unknown"),
    Custody.FORCED_TREATMENT: pgettext_lazy("custody, gender not shown", "forced treatment"),
    Custody.RELEASED_FULL_TERM: pgettext_lazy("custody, gender not shown", "released: full term served"),
    Custody.RELEASED_EARLY: pgettext_lazy("custody, gender not shown", "released early"),
    Custody.RELEASED_PARDONED: pgettext_lazy("custody, gender not shown", "released: pardoned"),
    Custody.RELEASED_AMNESTY: pgettext_lazy("custody, gender not shown", "released: amnesty"),
    Custody.RELEASED_TERM_REPLACED: pgettext_lazy(
        "custody, gender not shown", "released: term replaced by a milder one"
    ),
    Custody.RELEASED_ACQUITTED: pgettext_lazy("custody, gender not shown", "released: acquitted"),
    Custody.EXILED: pgettext_lazy("custody, gender not shown", "forcibly exiled"),
    Custody.LEFT_COUNTRY: pgettext_lazy("custody, gender not shown", "left the country"),
    Custody.RE_DETAINED: pgettext_lazy("custody, gender not shown", "detained again"),
    Custody.DIED_IN_CUSTODY: pgettext_lazy("custody, gender not shown", "died in custody"),
    Custody.DIED_AFTER_RELEASE: pgettext_lazy("custody, gender not shown", "died after release"),
}

_BY_GENDER = {Gender.FEMININE: FEMININE, Gender.MASCULINE: MASCULINE}
RELEASED = pgettext_lazy("custody, gender not shown", "released")

BANDS = {
    "under_3": _("under 3 years"),
    "3_to_5": _("3 to 5 years"),
    "5_to_10": _("5 to 10 years"),
    "over_10": _("over 10 years"),
}

# Of a timeline, in the order in which things of one day are told. Each stands before a value.
EVENTS = {
    "detention": pgettext_lazy("event", "Detention"),
    "custody": pgettext_lazy("event", "Change of custody"),
    "placement": pgettext_lazy("event", "Place of detention"),
    "transfer": pgettext_lazy("event", "Transfer"),
    "verdict": pgettext_lazy("event", "Verdict"),
    "appeal": pgettext_lazy("event", "Decision on appeal"),
    "review": pgettext_lazy("event", "Supervisory review"),
    # Translators: a label that fits women and men.
    "recognition": pgettext_lazy("event", "Recognition as a political prisoner"),
    "guardianship": pgettext_lazy("event", "Guardianship"),
    "release": pgettext_lazy("event", "Release"),
    "exile": pgettext_lazy("event", "Forced exile"),
    "death": pgettext_lazy("event", "Death"),
}
NOTES = {
    "added": _("added to the term already being served"),
    "not_in_force": pgettext_lazy("sentence", "not in force"),
}


@cache
def custody_text(custody: str, gender: str, language: Language) -> str:
    """The words for a state of custody; neutral when `gender` is unknown or must not show."""
    table = _BY_GENDER.get(Gender(gender)) if gender else None
    with override(language):
        return str((table or NEUTRAL)[Custody(custody)])


@cache
def labelled(vocabulary: type[TextChoices], value: str, language: Language) -> Labelled:
    """A value of `vocabulary` with its words in `language`."""
    with override(language):
        return Labelled(value=value, text=str(vocabulary(value).label))


def words(table: Mapping[str, str | Promise], key: str, language: Language) -> Labelled:
    """An entry of one of the tables above with its words in `language`."""
    with override(language):
        return Labelled(value=key, text=str(table[key]))


@cache
def band(key: str, language: Language) -> Labelled:
    """A sentence band with its words in `language`."""
    return words(BANDS, key, language)


@cache
def released_text(language: Language) -> str:
    """The one word that a minimised person's custody shows."""
    with override(language):
        return str(RELEASED)


@cache
def sentence_in(language: Language, message: str) -> str:
    """A marked message in `language`."""
    with override(language):
        return gettext(message)
