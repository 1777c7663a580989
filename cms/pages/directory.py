"""The directory's list, its plain GET filters, and one person's card."""

from collections.abc import Collection
from typing import Any, Final

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from cms.disclosure.lists import list_prisoners
from cms.disclosure.people import prisoner
from cms.disclosure.selection import PrisonerFilters
from cms.languages import Language
from cms.pages.composing import CARD_FIELDS, card_of
from cms.pages.models import HomePage, InterviewPage
from cms.pages.stories import story_refs
from cms.pages.values import PersonCard, StoryRef
from cms.snippets.choices import Custody, FacilityKind

PAGE_SIZE: Final = 24
SEARCH_LENGTH: Final = 120
# Stands for a filter value that is in no vocabulary.
NOBODY: Final = "unknown value"


def listing(request: HttpRequest, language: Language) -> dict[str, Any]:
    """The directory's context for the request's filters; a value that does not exist selects nobody."""
    query = request.GET
    number = _page_number(query.get("page", ""))
    filters = PrisonerFilters(
        custody=_chosen(query.get("custody", ""), Custody.values),
        facility_kind=_chosen(query.get("facility_kind", ""), FacilityKind.values),
        can_write=True if query.get("can_write") == "1" else None,
        search=query.get("search", "").replace("\0", "").strip()[:SEARCH_LENGTH] or None,
    )
    found = list_prisoners(
        filters, language, offset=(number - 1) * PAGE_SIZE, limit=PAGE_SIZE, fields=CARD_FIELDS
    )
    return {
        "people": [card_of(person, language) for person in found.values.values()],
        "total": found.total,
        "filters": _filter_fields(query),
        "search": filters.search or "",
        "is_filtered": filters != PrisonerFilters(),
        "pagination": _pagination(query, number, found.total),
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


def _chosen(value: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    if not value:
        return ()
    # A database may refuse what is no word at all, such as a zero byte.
    return (value,) if value in vocabulary else (NOBODY,)


def _page_number(text: str) -> int:
    # Python itself refuses to read a number of several thousand digits.
    number = int(text[:9]) if text.isascii() and text.isdigit() else 1
    return min(number, 100_000) or 1


def _filter_fields(query: Any) -> list[dict[str, Any]]:
    # Labels come from the vocabularies; only what a visible person may have is offered.
    return [
        _field("custody", _("Custody"), query, [(each.value, str(each.label)) for each in Custody]),
        _field("facility_kind", _("Place"), query, [(each.value, str(each.label)) for each in FacilityKind]),
        _field("can_write", _("Letters"), query, [("1", _("can be written to"))]),
    ]


def _field(name: str, label: str, query: Any, options: list[tuple[str, str]]) -> dict[str, Any]:
    value = query.get(name, "")
    return {
        "name": name,
        "label": label,
        "value": value,
        "options": [{"value": each, "label": text, "selected": each == value} for each, text in options],
    }


def _pagination(query: Any, number: int, total: int) -> dict[str, Any]:
    count = max(1, -(-total // PAGE_SIZE))
    return {
        "number": number,
        "count": count,
        "previous_url": _page_url(query, min(number - 1, count)) if number > 1 else None,
        "next_url": _page_url(query, number + 1) if number < count else None,
    }


def _page_url(query: Any, number: int) -> str:
    other = query.copy()
    other["page"] = str(number)
    return f"?{other.urlencode()}"
