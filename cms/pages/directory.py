"""The directory's list, its plain GET filters, and one person's card."""

from collections.abc import Collection, Iterable
from typing import Any, Final

from django.http import Http404, HttpRequest

from cms.disclosure.filters import SEARCH
from cms.disclosure.lists import Slice, list_prisoners
from cms.disclosure.people import prisoner
from cms.disclosure.values import Prisoner
from cms.languages import Language
from cms.pages.asking import Asked, read
from cms.pages.composing import CARD_FIELDS, card_of
from cms.pages.models import HomePage, InterviewPage
from cms.pages.paging import page_count, page_number, pagination
from cms.pages.stories import story_refs
from cms.pages.values import LanguageLink, PersonCard, StoryRef

PAGE_SIZE: Final = 24


def listing(request: HttpRequest, language: Language, switcher: Iterable[LanguageLink]) -> dict[str, Any]:
    """The directory's context for the request's question, which `switcher` takes along to other languages.

    What does not exist selects nobody.
    """
    asked = read(request.GET)
    number, found = _found(asked, page_number(request.GET.get("page", "")), language)
    return {
        "people": [card_of(person, language) for person in found.values.values()],
        "total": found.total,
        "filters": asked.fields(language),
        "orders": asked.orders(),
        "has_filters": bool(asked.texts.keys() - {SEARCH.name}),
        "search": asked.texts.get(SEARCH.name, ""),
        "is_filtered": bool(asked.texts),
        "pagination": pagination(
            number, page_count(found.total, PAGE_SIZE), lambda page: asked.url(page=str(page))
        ),
        "switcher": asked.in_languages(switcher),
    }


def card_or_404(public_id: str, language: Language, fields: Collection[str] | None = None) -> PersonCard:
    """One person's card with these `fields` (all when None).

    Raises:
        Http404: unknown, draft, hidden or withdrawn: nobody can tell which.
    """
    person = prisoner(public_id, language, fields)
    if person is None:
        raise Http404
    return card_of(person, language)


def stories_about(public_id: str, language: Language, home: HomePage | None = None) -> list[StoryRef]:
    """Public stories in `language` whose ward this person is."""
    about = InterviewPage.objects.filter(wards__prisoner__public_id=public_id)
    return story_refs(about, language, home)


def _found(asked: Asked, number: int, language: Language) -> tuple[int, Slice[Prisoner]]:
    """The page with this number and what is on it; the last one where there are not so many."""
    if asked.filters is None:
        return 1, Slice(total=0, values={})
    start = (number - 1) * PAGE_SIZE
    found = list_prisoners(
        asked.filters, language, order=asked.order, offset=start, limit=PAGE_SIZE, fields=CARD_FIELDS
    )
    last = page_count(found.total, PAGE_SIZE)
    return (number, found) if number <= last else _found(asked, last, language)
