"""The closed vocabularies of the facts, in the field's own terms."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Precision(TextChoices):
    """How much of a date is known."""

    DAY = "day", _("day")
    MONTH = "month", _("month and year")
    YEAR = "year", _("year only")
    UNKNOWN = "unknown", _("unknown")


class Gender(TextChoices):
    """Grammatical gender of the words about a person; empty where it is unknown or must not show."""

    FEMININE = "feminine", _("feminine")
    MASCULINE = "masculine", _("masculine")


class Custody(TextChoices):
    """Where a person stands towards the state that holds them."""

    DETAINED = "detained", _("detained")
    PRE_TRIAL = "pre_trial", _("under investigation")
    ON_TRIAL = "on_trial", _("on trial")
    AWAITING_START = "awaiting_start", _("convicted, awaiting the start of the sentence")
    IMPRISONED = "imprisoned", _("imprisoned")
    OPEN_FACILITY = "open_facility", _("in an open-type facility")
    HOME_CONFINEMENT = "home_confinement", _("home confinement")
    IN_TRANSFER = "in_transfer", _("in transfer")
    WHEREABOUTS_UNKNOWN = "whereabouts_unknown", _("whereabouts unknown")
    FORCED_TREATMENT = "forced_treatment", _("forced treatment")
    RELEASED_FULL_TERM = "released_full_term", _("released: full term served")
    RELEASED_EARLY = "released_early", _("released early")
    RELEASED_PARDONED = "released_pardoned", _("released: pardoned")
    RELEASED_AMNESTY = "released_amnesty", _("released: amnesty")
    RELEASED_TERM_REPLACED = "released_term_replaced", _("released: term replaced by a milder one")
    RELEASED_ACQUITTED = "released_acquitted", _("released: acquitted")
    EXILED = "exiled", _("forcibly exiled")
    LEFT_COUNTRY = "left_country", _("left the country")
    RE_DETAINED = "re_detained", _("detained again")
    DIED_IN_CUSTODY = "died_in_custody", _("died in custody")
    DIED_AFTER_RELEASE = "died_after_release", _("died after release")


# Behind bars, so that a letter could be meant for a facility and a birthday may be remembered.
HELD = frozenset(
    {
        Custody.DETAINED,
        Custody.PRE_TRIAL,
        Custody.ON_TRIAL,
        Custody.AWAITING_START,
        Custody.IMPRISONED,
        Custody.OPEN_FACILITY,
        Custody.IN_TRANSFER,
        Custody.WHEREABOUTS_UNKNOWN,
        Custody.FORCED_TREATMENT,
        Custody.RE_DETAINED,
    }
)
# Held in a place that is known and stays the same for a while.
REACHABLE = HELD - {Custody.IN_TRANSFER, Custody.WHEREABOUTS_UNKNOWN}
RELEASED_INSIDE = frozenset(state for state in Custody if state.value.startswith("released_"))
FREE = RELEASED_INSIDE | {Custody.EXILED, Custody.LEFT_COUNTRY}
DIED = frozenset({Custody.DIED_IN_CUSTODY, Custody.DIED_AFTER_RELEASE})


class FacilityKind(TextChoices):
    """What a place of detention is."""

    COLONY = "colony", _("correctional colony (IK)")
    SIZO = "sizo", _("pre-trial detention centre (SIZO)")
    PRISON = "prison", _("prison")
    JUVENILE_COLONY = "juvenile_colony", _("juvenile correctional colony (VK)")
    OPEN_FACILITY = "open_facility", _("open-type correctional facility (IUOT)")
    COLONY_SETTLEMENT = "colony_settlement", _("colony-settlement (KP)")
    TEMPORARY_DETENTION = "temporary_detention", _("temporary detention facility (IVS)")
    OFFENDERS_CENTRE = "offenders_centre", _("offenders' isolation centre (CIP)")
    ARREST_HOUSE = "arrest_house", _("arrest house")
    KGB_PRISON = "kgb_prison", _("KGB remand prison")
    HOSPITAL = "hospital", _("psychiatric hospital")
    LABOUR_TREATMENT = "labour_treatment", _("labour-treatment centre (LTP)")


# Kinds where a letter needs an editor's explicit decision, facility by facility.
LETTERS_UNDECIDED = frozenset(
    {
        FacilityKind.KGB_PRISON,
        FacilityKind.OFFENDERS_CENTRE,
        FacilityKind.LABOUR_TREATMENT,
        FacilityKind.OPEN_FACILITY,
        FacilityKind.HOSPITAL,
    }
)


class AcceptsLetters(TextChoices):
    """Whether letters may be sent to a facility."""

    BY_KIND = "by_kind", _("as usual for its kind")
    YES = "yes", _("yes, an editor decided so")
    NO = "no", _("no")


class SentenceKind(TextChoices):
    """A punishment or measure of the Criminal Code."""

    IMPRISONMENT = "imprisonment", _("imprisonment")
    LIFE = "life", _("life imprisonment")
    DEATH = "death", _("death sentence")
    OPEN_FACILITY = "open_facility", _("restriction of freedom with referral to an open-type facility")
    HOME = "home", _("restriction of freedom without referral")
    ARREST = "arrest", pgettext_lazy("punishment", "arrest")
    FINE = "fine", _("fine")
    SUSPENDED = "suspended", _("suspended imprisonment")
    DEFERRED = "deferred", _("deferred sentence")
    COMMUNITY_WORK = "community_work", _("community work")
    CORRECTIVE_WORK = "corrective_work", _("corrective work")
    LOSS_OF_OFFICE = "loss_of_office", _("loss of the right to hold an office")
    COMPULSORY_TREATMENT = "compulsory_treatment", _("compulsory treatment (a measure, not a punishment)")
    PREVENTIVE_SUPERVISION = "preventive_supervision", _("preventive supervision")


class Regime(TextChoices):
    """How strict the place of imprisonment is by law."""

    GENERAL = "general", _("general regime")
    REINFORCED = "reinforced", _("reinforced regime")
    STRICT = "strict", _("strict regime")
    SPECIAL = "special", _("special regime")
    PRISON = "prison", _("prison regime")
    JUVENILE = "juvenile", _("juvenile colony")


class Instance(TextChoices):
    """The court instance that decided."""

    FIRST = "first", _("first instance")
    APPEAL = "appeal", _("appeal")
    REVIEW = "review", _("supervisory review")


class SentenceEffect(TextChoices):
    """How a decision relates to the ones before it."""

    NEW = "new", _("a sentence of its own; the latest in force counts")
    ADDED = "added", _("adds its term to the current sentence")


class MoneyUnit(TextChoices):
    """What a fine is counted in."""

    BYN = "byn", _("Belarusian roubles")
    BASIC_UNIT = "basic_unit", _("basic units")


class Stage(TextChoices):
    """How far an offence went, according to the court."""

    COMPLETED = "completed", _("completed")
    PREPARATION = "preparation", _("preparation (Art. 13)")
    ATTEMPT = "attempt", _("attempt (Art. 14)")


class Confidence(TextChoices):
    """How sure we are that a person is held in a place."""

    CONFIRMED = "confirmed", _("confirmed")
    REPORTED = "reported", _("reported")
    IN_TRANSFER = "in_transfer", _("in transfer")


class FormOfCare(TextChoices):
    """What a guardian does for a ward."""

    VOICE = "voice", _("speaks about the ward in the media")
    LETTERS = "letters", _("writes letters")
    FAMILY = "family", _("supports the family")
    ADVOCACY = "advocacy", _("speaks to politicians and international bodies")


class GuardianCategory(TextChoices):
    """The circle that a guardian belongs to."""

    POLITICIAN = "politician", _("political actor")
    OPPOSITION = "opposition", _("opposition leader")
    INTERNATIONAL = "international", _("representative of the international community")
    DIASPORA = "diaspora", _("Belarusian from the diaspora")
    WELL_KNOWN = "well_known", _("well-known Belarusian")


class OrganisationKind(TextChoices):
    """What an organisation does for prisoners."""

    FUND = "fund", _("fund")
    HUMAN_RIGHTS = "human_rights", _("human-rights organisation")
    LETTERS = "letters", _("letter-writing initiative")
    MEDIA = "media", pgettext_lazy("organisation", "media")
    INITIATIVE = "initiative", _("civic initiative")


class ActionKind(TextChoices):
    """Ways to help."""

    LETTERS = "letters", _("Letters")
    FINANCE = "finance", _("Financial support")
    SPREAD = "spread", _("Spreading information")
    ORGANISATIONS = "organisations", _("Support for human-rights organisations")
    PROTEST = "protest", _("Taking part in protest actions")


class Audience(TextChoices):
    """For whom a way to help is meant. None of them is called safe: none is."""

    LOWER_RISK = "lower_risk", _("Lower risk")
    OUTSIDE_ONLY = "outside_only", _("Only from outside Belarus")
    NOT_IF_TIES = "not_if_ties", _("Not if you, your family or property are in Belarus")


class PostStatus(TextChoices):
    """Whether a country's post takes letters to Belarus."""

    SENDS = "sends", _("takes letters to Belarus")
    SUSPENDED = "suspended", _("has suspended letters to Belarus")
    UNCLEAR = "unclear", _("unclear: ask at the post office")
