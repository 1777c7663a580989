"""Whether a letter can be written to a prisoner, and the address as it goes on the envelope.

A missing or doubtful part is a warning, never a guess: no block mixes languages, and nothing is printed that a
post office could not deliver.
"""

from datetime import date
from typing import Final

from django.utils.translation import gettext_noop

from cms.disclosure.address import AddressLanguage, abroad_lines, address_languages, delivery_lines
from cms.disclosure.facilities import accepts_letters
from cms.disclosure.labels import sentence_in
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.reading_aid import romanise
from cms.disclosure.rich_text import safe_html
from cms.disclosure.states import LettersPolicy
from cms.disclosure.values import Letters, PostalBlock, Warning
from cms.languages import Language
from cms.snippets import postal
from cms.snippets.choices import DIED, HELD, AcceptsLetters, Confidence, Custody, FacilityKind
from cms.snippets.models.prisoner import NAME_PARTS

# An address that nobody looked at for this long may be out of date.
STALE_AFTER_DAYS: Final = 365

# As an envelope names its recipient.
NAME_ORDER: Final = ("family_name", "given_name", "patronymic")

MESSAGES: Final[dict[str, str]] = {
    "died": gettext_noop("Letters can no longer be sent."),
    "not_held": gettext_noop("This person is no longer held, so there is no prison address."),
    "home_confinement": gettext_noop("Under home confinement no address is ever published."),
    "in_transfer": gettext_noop("In transfer: please wait, a letter sent now would be lost."),
    "whereabouts_unknown": gettext_noop("It is not known where this person is held. Please wait."),
    "policy_wait": gettext_noop("Please do not write at present; wait until this page says otherwise."),
    "policy_refused": gettext_noop("Please do not write: letters are not wanted or would do harm."),
    "address_not_published": gettext_noop("The address is not published."),
    "no_facility": gettext_noop("The place of detention is not known."),
    "facility_closed": gettext_noop("The facility has closed or moved, and the new place is not known yet."),
    "facility_moved": gettext_noop(
        "The facility has closed or moved. Another one has taken its place, but who is held there is not "
        "confirmed yet. Please wait."
    ),
    "facility_undecided": gettext_noop("No address is published for this kind of facility."),
    "facility_refuses": gettext_noop("Letters are not sent to this facility."),
    "address_incomplete": gettext_noop("The postal address is incomplete, so it is not shown."),
    "name_missing": gettext_noop(
        "The name is not known yet in the language of the address, so the address is not shown."
    ),
    "placement_unconfirmed": gettext_noop("The place of detention is reported but not confirmed."),
    "never_verified": gettext_noop("Nobody has recorded when this address was last verified."),
    "verified_long_ago": gettext_noop("This address was last verified more than a year ago."),
    "other_language": gettext_noop(
        "The address is given in the other language of Belarus: do not mix the two."
    ),
    "pre_trial": gettext_noop(
        "Before the verdict, stays are short and letters are not forwarded. Never mention the case."
    ),
    "close_relatives": gettext_noop(
        "Since 2023 many people in colonies have received letters only from close relatives on file. "
        "Former prisoners still say: write."
    ),
}
_PRE_TRIAL_KINDS: Final = frozenset(
    {FacilityKind.SIZO, FacilityKind.TEMPORARY_DETENTION, FacilityKind.KGB_PRISON}
)


def letters(row: Row, stay: Row | None, reader: Reader, today: date) -> Letters:
    """The letters value of one public person from their columns and current stay.

    `row` holds disclosure columns and person columns under `prisoner__`; `stay` the current placement with its
    `facility`; fallbacks are noted on the person's `reader`.
    """
    language = reader.language
    note = reader.text("letters_note", path="letters.note")
    refusal = why_not(row, stay)
    if refusal or stay is None:
        return Letters(can_write=False, warnings=_warnings([refusal or "no_facility"], language), note=note)
    facility = stay["facility"]
    blocks = tuple(_block(row, facility, each, language) for each in _languages(row, facility, language))
    place = Reader(facility, language)
    rules = safe_html(place.text("rules"))
    if "rules" in place.fallback:
        reader.note("letters.rules", place.fallback["rules"])
    return Letters(
        can_write=True,
        domestic=blocks[0].domestic,
        international=blocks[0].international,
        verified_on=partial_date(facility["verified_on"], "day", language),
        warnings=_warnings(_cautions(stay, facility, blocks[0].language, language, today), language),
        note=note,
        rules=rules,
        blocks=blocks,
    )


def why_not(row: Row, stay: Row | None) -> str | None:
    """The first reason why no letter can be written, as a key of MESSAGES; None when one can."""
    return _person_refusal(row) or _place_refusal(row, stay)


def _person_refusal(row: Row) -> str | None:
    custody = row["prisoner__custody"]
    table = (
        (custody in DIED, "died"),
        (custody == Custody.HOME_CONFINEMENT, "home_confinement"),
        (custody not in HELD, "not_held"),
        (row["letters"] == LettersPolicy.REFUSED, "policy_refused"),
        (row["letters"] == LettersPolicy.WAIT, "policy_wait"),
        (custody == Custody.IN_TRANSFER, "in_transfer"),
        (custody == Custody.WHEREABOUTS_UNKNOWN, "whereabouts_unknown"),
        (not row["show_address"], "address_not_published"),
    )
    return next((reason for applies, reason in table if applies), None)


def _place_refusal(row: Row, stay: Row | None) -> str | None:
    if stay is None:
        return "no_facility"
    if stay["confidence"] == Confidence.IN_TRANSFER:
        return "in_transfer"
    facility = stay["facility"]
    if not facility["id"] or not facility["live"]:
        return "no_facility"
    if facility["closed_on"]:
        is_replaced = facility["replaced_by__id"] and facility["replaced_by__live"]
        return "facility_moved" if is_replaced else "facility_closed"
    if not accepts_letters(facility):
        is_decided = facility["accepts_letters"] == AcceptsLetters.NO
        return "facility_refuses" if is_decided else "facility_undecided"
    if not address_languages(facility, "be"):
        return "address_incomplete"
    return None if _languages(row, facility, "be") else "name_missing"


def _languages(row: Row, facility: Row, language: Language) -> tuple[AddressLanguage, ...]:
    """Languages in which name and address are both complete: a block never mixes two."""
    return tuple(
        each for each in address_languages(facility, language) if row[f"prisoner__family_name_{each}"]
    )


def _block(row: Row, facility: Row, block: AddressLanguage, language: Language) -> PostalBlock:
    recipient, is_dative = recipient_line(row, block)
    domestic = (recipient, *delivery_lines(facility, block))
    return PostalBlock(
        language=block,
        case="dative" if is_dative else "nominative",
        domestic=domestic,
        international=(*domestic, *abroad_lines(facility)),
        reading_aid=_reading_aid(row, domestic, block) if language == "en" else (),
    )


def _reading_aid(row: Row, lines: tuple[str, ...], block: AddressLanguage) -> tuple[str, ...]:
    """The lines in Latin letters to read along; a name as its bearer spells it, where we know that."""
    parts = (row[f"prisoner__{part}_en"] for part in NAME_ORDER) if row["prisoner__family_name_en"] else ()
    recipient = " ".join(part for part in parts if part) or romanise(lines[0], block)
    return (recipient, *(romanise(line, block) for line in lines[1:]))


def recipient_line(row: Row, language: AddressLanguage) -> tuple[str, bool]:
    """The recipient, and whether in the dative: only when an editor answers for exactly that form."""
    dative: str | None = row[f"prisoner__postal_name_{language}"]
    confirmed = row[f"prisoner__postal_name_checked_by_{language}_id"] and postal.digest(
        dative, (row[f"prisoner__{part}_{language}"] for part in NAME_PARTS)
    )
    if dative and confirmed and confirmed == row[f"prisoner__postal_name_digest_{language}"]:
        return dative, True
    parts = (row[f"prisoner__{part}_{language}"] for part in NAME_ORDER)
    return " ".join(part for part in parts if part), False


def _cautions(stay: Row, facility: Row, block: AddressLanguage, language: Language, today: date) -> list[str]:
    verified: date | None = facility["verified_on"]
    table = (
        (stay["confidence"] == Confidence.REPORTED, "placement_unconfirmed"),
        (verified is None, "never_verified"),
        (verified is not None and (today - verified).days > STALE_AFTER_DAYS, "verified_long_ago"),
        (language != "en" and block != language, "other_language"),
        (facility["kind"] in _PRE_TRIAL_KINDS, "pre_trial"),
        (facility["kind"] == FacilityKind.COLONY, "close_relatives"),
    )
    return [caution for applies, caution in table if applies]


def _warnings(codes: list[str], language: Language) -> tuple[Warning, ...]:
    return tuple(Warning(code=code, text=sentence_in(language, MESSAGES[code])) for code in codes)
