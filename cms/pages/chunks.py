"""Pages by the dozen, for whoever reads all of them."""

from collections.abc import Iterator
from typing import Final

from cms.languages import Language
from cms.pages.publication import PageFilters, PageRow, list_pages, page_rows
from cms.pages.querysets import Homes, live_homes
from cms.parameters import BIG

SIZE: Final = 50


def pages_in_chunks(filters: PageFilters, language: Language, *, size: int = SIZE) -> Iterator[list[PageRow]]:
    """The public pages of a language that match, the oldest first, so many at a time.

    Which they are is known at once, what they are is asked for after the chunk before was taken: a page that is not
    public any more by then is left out.
    """
    _total, found = list_pages(filters, _home(language), order="id", limit=BIG)
    ids = [row.id for row in found]
    del found
    for at in range(0, len(ids), size):
        yield page_rows(_home(language), pk__in=ids[at : at + size])


def _home(language: Language) -> Homes:
    return {each: home for each, home in live_homes().items() if each == language}
