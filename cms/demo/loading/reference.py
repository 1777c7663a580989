"""Loads facilities and articles of law from the catalogue: real ones, which editors go on with."""

from cms.demo.loading.publishing import Staff, publish
from cms.snippets.catalogue import loading
from cms.snippets.catalogue.loading import Articles, Facilities


def load_facilities(staff: Staff) -> tuple[Facilities, int]:
    """Every facility by the key it has in the catalogue, and how many are new."""
    rows, added = loading.load_facilities(lambda row: publish(row, staff))
    return rows, len(added)


def load_articles(staff: Staff) -> tuple[Articles, int]:
    """Every article by its number, and how many are new."""
    rows, added = loading.load_articles(lambda row: publish(row, staff))
    return rows, len(added)
