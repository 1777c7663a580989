"""What search engines may know of: `/sitemap.xml` names the parts, a part names pages or people of one language.

A sitemap must hold absolute addresses: without a public origin and in careful mode there is none.
"""

from collections.abc import Iterable, Iterator
from math import ceil
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms import languages
from cms.disclosure import indexed
from cms.languages import Language
from cms.pages.addresses import person_path
from cms.pages.context import homes_of
from cms.pages.publication import PageFilters, directory_languages, list_pages, translations
from cms.pages.querysets import Homes
from cms.reader.discovery.sitemap_xml import Entry, answer
from cms.reader.place import paths, place

# Less than the 50,000 of the protocol: a part stays under a megabyte.
SIZE: Final = 1_000
PAGES: Final = "pages"
PEOPLE: Final = "people"
# Places that are no pages, by the segments of their addresses: those with something to be found there.
_PLACES: Final = (("stories",), ("figures",))


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The parts of all languages."""
    return _index(languages.CODES, homes_of(request))


@place
def language_index(request: HttpRequest, language: Language) -> HttpResponse:
    """The parts of one language: what a host with a sitemap of its own names beside it."""
    return _index([language], homes_of(request))


@place
def part(request: HttpRequest, language: Language, kind: str, number: str) -> HttpResponse:
    """The addresses of one part."""
    homes = homes_of(request)
    if language not in homes:
        raise Http404
    start = (int(number) - 1) * SIZE
    found = list(_people(language, start) if kind == PEOPLE else _pages(language, homes, start))
    if not found:
        raise Http404
    return answer("urlset", found)


def _index(asked: Iterable[Language], homes: Homes) -> HttpResponse:
    parts = [
        reverse("cms_sitemap_part", kwargs={"language": language, "kind": kind, "number": number})
        for language in asked
        if language in homes
        for kind, count in _parts(language, homes).items()
        for number in range(1, count + 1)
    ]
    if not parts:
        raise Http404
    return answer("sitemapindex", [Entry(part, {}) for part in parts])


def _parts(language: Language, homes: Homes) -> dict[str, int]:
    """How many parts of each kind there are."""
    pages, _none = list_pages(PageFilters(), {language: homes[language]}, limit=0)
    people = indexed.number() if language in directory_languages() else 0
    return {PAGES: ceil(pages / SIZE), PEOPLE: ceil(people / SIZE)}


def _pages(language: Language, homes: Homes, start: int) -> Iterator[Entry]:
    """Pages with their translations, and first of all the places that are no pages: three queries."""
    for segments in _PLACES if not start else ():
        found = paths(homes, *segments)
        yield Entry(found[language], found)
    _all, rows = list_pages(PageFilters(), {language: homes[language]}, order="id", offset=start, limit=SIZE)
    told = translations(rows, homes)
    changed = dict(
        Page.objects.filter(pk__in=[row.id for row in rows]).values_list("pk", "last_published_at")
    )
    for row in rows:
        yield Entry(row.url, {each.language: each.url for each in (row, *told[row.id])}, changed[row.id])


def _people(language: Language, start: int) -> Iterator[Entry]:
    """People who are public by name. When something changed about them is told to nobody: it may be hidden."""
    spoken = [each for each in languages.CODES if each in directory_languages()]
    if language not in spoken:
        return
    for public_id in indexed.public_ids(offset=start, limit=SIZE):
        yield Entry(person_path(language, public_id), {each: person_path(each, public_id) for each in spoken})
