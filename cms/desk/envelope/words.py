"""What is wrong with an envelope and what to do about it: one table, in the editor's language."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

ENTER_BOTH_NAMES: Final = _("Enter the family name and the given name under this language.")
WAIT_FOR_PLACE: Final = _("When the place is known, add a stay under “Facts”.")
PUBLICATION: Final = _("A publisher changes that under “Publication”.")
NOTHING: Final = _("Nothing is to be done about that.")

# Of an address: code → (what is wrong, what to do).
ADDRESS: Final[dict[str, tuple[Any, Any]]] = {
    "no_postcode": (
        _("There is no postcode, so no address is printed."),
        _("Enter its six digits under “Facts”, as a source gives them."),
    ),
    "no_short_name": (
        _("There is no short name for the envelope."),
        _("Enter it as it is printed, for example ИК № 9."),
    ),
    "no_street": (
        _("There is neither a street nor a post-office box."),
        _("Enter street and house as they are printed, or the number of the box under “Facts”."),
    ),
    "no_locality": (
        _("There is no locality."),
        _("Enter it with its type, for example г. Горки."),
    ),
    "rural_line": (
        _("The district or the region stands in the other language only."),
        _("Enter it here too, in the genitive, for example Борисовского р-на."),
    ),
    "no_latin_locality": (
        _("The locality has no Latin spelling, so its line for post from abroad is left out."),
        _("Enter it under “English”, for example Gorki."),
    ),
    "closed": (
        _("The facility has closed or moved, so no address is printed."),
        _("Say which facility has replaced it, or take the date away if it is wrong."),
    ),
    "replaced": (
        _("Another facility has replaced this one, so no address is printed."),
        _("Give everybody who was moved a stay in the other facility, once that is confirmed."),
    ),
    "takes_no_letters": (
        _("An editor decided that this facility takes no letters."),
        _("Change “accepts letters” if that is no longer right."),
    ),
    "undecided": (
        _("For this kind of facility an editor has to decide whether letters may be sent."),
        _("Choose “yes” or “no” under “accepts letters”."),
    ),
    "never_verified": (
        _("Nobody has recorded when this address was verified; readers are told so."),
        _("Compare it with a source, then enter the day and the source."),
    ),
    "verified_long_ago": (
        _("The address has not been verified for a long time. Months since then:"),
        _("Compare it with a source, then enter the day and the source."),
    ),
    "mail_returned": (
        _("Letters have come back since the address was verified. How many:"),
        _("Find out whether it is still right, then enter the day of that look and the source."),
    ),
    "long_line": (
        _("A line is too long for a DL envelope and would be broken. The most characters that fit:"),
        _("Shorten it as the post does, for example вул., р-н, вобл."),
    ),
}  # fmt: skip

# Of a person: code → (what is wrong, what to do).
PERSON: Final[dict[str, tuple[Any, Any]]] = {
    "no_name": (_("The name is missing in this language, so no address is printed in it."), ENTER_BOTH_NAMES),
    "no_latin_name": (
        _("The name has no Latin spelling: the reading aid spells it by rule."),
        _("Enter it under “English” as the passport spells it."),
    ),
    "no_dative": (
        _("Dative not checked: the nominative is printed"),
        _("Enter the dative; somebody who knows the language well confirms it with the box below it."),
    ),
    "dative_unchecked": (
        _("Dative not checked: the nominative is printed"),
        _("Somebody who knows the language well reads it and confirms it with the box below it."),
    ),
    "unconfirmed": (
        _("The stay is reported but not confirmed; readers are told so."),
        _("When a second source confirms it, change its confidence."),
    ),
    "not_public": (_("This person is not public, so readers see no address."), PUBLICATION),
    "address_off": (_("The address is switched off, so readers see none."), PUBLICATION),
    "letters_wait": (_("Readers are asked to wait with letters and see no address."), PUBLICATION),
    "letters_refused": (_("Readers are asked not to write and see no address."), PUBLICATION),
}

# Why nobody can write, as readers are told (`letters.MESSAGES`): key → what to do.
REFUSED: Final[dict[str, Any]] = {
    "died": NOTHING,
    "not_held": NOTHING,
    "home_confinement": NOTHING,
    "in_transfer": WAIT_FOR_PLACE,
    "whereabouts_unknown": WAIT_FOR_PLACE,
    "no_facility": _("Add a stay in a published facility under “Facts”."),
    "facility_closed": _("Add a stay in the new place under “Facts”, once it is known."),
    "facility_moved": _("Add a stay in the other facility under “Facts”, once it is confirmed."),
    "facility_refuses": _("Change that in the form of the facility if it is no longer right."),
    "facility_undecided": _("Decide in the form of the facility whether letters may be sent."),
    "address_incomplete": _("Complete the address in the form of the facility."),
    "name_missing": _("Enter the name in a language in which the address is complete."),
}
