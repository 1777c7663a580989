"""The site's search: one question, and what readers may know of people, stories and pages that answers it."""

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from cms.disclosure.filters import SEARCH
from cms.languages import Language
from cms.pages.addresses import path_in
from cms.pages.by_letter import letter_links
from cms.pages.context import directory_path, homes_of
from cms.pages.querysets import Homes
from cms.reader.place import answer, place
from cms.reader.search.question import asking, page_in, question_in
from cms.reader.search.results import Results, found_elsewhere, search
from cms.reader.search.words import asked_in
from cms.snippets.resemblance import asked_in as names_in

SEGMENT: Final = "search"
_FOUND_IN: Final[Mapping[Language, str | Promise]] = {
    "be": _("Found in Belarusian"),
    "ru": _("Found in Russian"),
    "en": _("Found in English"),
}


@place
def search_place(request: HttpRequest, language: Language) -> TemplateResponse:
    """The field, and under it what was found."""
    question, homes = question_in(request.GET), homes_of(request)
    is_asked = bool(asked_in(question) or names_in(question))
    results = (
        search(question, language, homes, page_in(request.GET)) if is_asked and language in homes else None
    )
    context = {
        "question": question,
        "is_unreadable": bool(question) and not is_asked,
        "results": results,
        "directory_url": directory_path(language),
        "letters": letter_links(language),
    }
    if results is not None:
        context |= _around(results, question, language, homes)
    return answer(
        request,
        language,
        "cms/reader/search.html",
        context,
        segments=(SEGMENT,),
        title=pgettext("the act", "Search"),
        noindex=True,
        query=asking(question) if question else "",
    )


def _around(results: Results, question: str, language: Language, homes: Homes) -> dict[str, Any]:
    """Where `results` lead on to."""
    number, count = results.page, results.page_count
    elsewhere = {} if results.has_texts else found_elsewhere(question, language, homes)
    return {
        "people_url": f"{directory_path(language)}?{urlencode({SEARCH.name: question})}",
        "elsewhere": [
            {
                "language": other,
                "label": _FOUND_IN[other],
                "count": found,
                "url": path_in(other, SEGMENT) + asking(question),
            }
            for other, found in elsewhere.items()
        ],
        "pagination": {
            "number": number,
            "count": count,
            "previous_url": asking(question, number - 1) if number > 1 else None,
            "next_url": asking(question, number + 1) if number < count else None,
        },
    }
