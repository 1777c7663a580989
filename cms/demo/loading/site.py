"""Loads what the site says about itself, where nobody has written yet, and the countries readers write from."""

from cms import version
from cms.demo.content.countries import COUNTRIES, CountryRow
from cms.demo.content.site import (
    CONTACT,
    CONTACT_NOTE,
    LEGAL_NOTICE,
    LETTER_RULES,
    MIRRORS,
    PUBLISHER,
    REMOVAL_CONTACT,
)
from cms.demo.content.text import Text
from cms.demo.loading.publishing import Staff, listed, publish
from cms.snippets.models import SendingCountry, SiteSettings


def load_settings() -> int:
    """Fill in the settings if they name no publisher in any language; how many rows that filled."""
    row = SiteSettings.load()
    if any(getattr(row, column) for column in PUBLISHER.columns("publisher")):
        return 0
    _fill(row)
    return 1


def load_countries(staff: Staff) -> int:
    """Publish the countries that are missing; how many are new."""
    known = set(SendingCountry.objects.values_list("code", flat=True))
    missing = [country for country in COUNTRIES if country.code not in known]
    if missing:
        _add(missing, staff)
    return len(missing)


@version.acting
def _fill(row: SiteSettings) -> None:
    row.contact = CONTACT
    row.mirrors = "\n".join(MIRRORS)
    for name, value in _texts().items():
        setattr(row, name, value)
    row.full_clean()
    row.save()


@version.acting
def _add(countries: list[CountryRow], staff: Staff) -> None:
    for country in countries:
        row = SendingCountry(
            code=country.code,
            **country.name.columns("name"),
            **country.note.columns("note"),
        )
        publish(row, staff)


def _texts() -> dict[str, str]:
    rules = Text(*(listed(*(getattr(rule, each) for rule in LETTER_RULES)) for each in ("be", "ru", "en")))
    return {
        **PUBLISHER.columns("publisher"),
        **CONTACT_NOTE.columns("contact_note"),
        **LEGAL_NOTICE.columns("legal_notice"),
        **REMOVAL_CONTACT.columns("removal_contact"),
        **rules.columns("letter_rules"),
    }
