"""Postal lines of a facility: one language throughout, or none at all.

Source: Universal Postal Union sheet for Belarus and the practice of letter campaigns.
"""

from typing import Final, Literal

from cms.disclosure.reading import Row, of_columns
from cms.languages import Language, columns

AddressLanguage = Literal["be", "ru"]

COUNTRY: Final = "REPUBLIC OF BELARUS"
_BOX: Final[dict[AddressLanguage, str]] = {"be": "а/с", "ru": "а/я"}
# Inside Belarus an address is in Belarusian or Russian; an English reader copies the Russian one.
_ORDER: Final[dict[Language, tuple[AddressLanguage, ...]]] = {
    "be": ("be", "ru"),
    "ru": ("ru", "be"),
    "en": ("ru", "be"),
}


# What an address is printed from.
COLUMNS: Final = (
    "post_office_box",
    "postcode",
    *columns("short_name", "street", "locality", "district", "region"),
)


@of_columns(*COLUMNS)
def address_languages(row: Row, language: Language) -> tuple[AddressLanguage, ...]:
    """The languages in which the address is complete, the best for a reader of `language` first."""
    return tuple(candidate for candidate in _ORDER[language] if is_complete(row, candidate))


def address_of(row: Row, language: Language) -> AddressLanguage | None:
    """The language in which a reader of `language` gets this address."""
    return next(iter(address_languages(row, language)), None)


def is_complete(row: Row, language: AddressLanguage) -> bool:
    """Whether every line can be printed in `language`: name, street or box, postcode and locality."""
    has_street = bool(row["post_office_box"] or row[f"street_{language}"])
    return bool(has_street and row["postcode"] and row[f"locality_{language}"] and _short_name(row, language))


def delivery_lines(row: Row, language: AddressLanguage) -> tuple[str, ...]:
    """Facility, street or box, postcode and locality, and for a rural place district and region."""
    box = row["post_office_box"]
    street = f"{_BOX[language]} {box}" if box else row[f"street_{language}"]
    rural = ", ".join(text for text in (row[f"district_{language}"], row[f"region_{language}"]) if text)
    lines = (_short_name(row, language), street, f"{row['postcode']}, {row[f'locality_{language}']}", rural)
    return tuple(line for line in lines if line)


def abroad_lines(row: Row) -> tuple[str, ...]:
    """What follows from abroad: postcode and locality in Latin capitals (when known), then the country."""
    latin = row["locality_en"]
    return (*((f"{row['postcode']} {latin.upper()}",) if latin else ()), COUNTRY)


def _short_name(row: Row, language: AddressLanguage) -> str:
    return row[f"short_name_{language}"] or ""
