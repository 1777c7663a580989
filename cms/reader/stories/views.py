"""The shelf of stories: all of them, or one circle's, twelve a page."""

from functools import partial
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext

from cms.languages import Language
from cms.pages.context import homes_of
from cms.pages.models import InterviewPage
from cms.pages.paging import page_count, page_number, pagination
from cms.pages.stories import story_refs
from cms.reader.place import answer, place
from cms.reader.stories.choosing import chosen
from cms.snippets.choices import GuardianCategory

PAGE_SIZE: Final = 12
SEGMENT: Final = "stories"


@place
def shelf(request: HttpRequest, language: Language) -> HttpResponse:
    """The stories of one language; a circle that does not exist has told none."""
    home = homes_of(request).get(language)
    if home is None:
        raise Http404
    category = request.GET.get("category", "")
    found = chosen(category, language, home)
    count = page_count(len(found.stories), PAGE_SIZE)
    number = min(page_number(request.GET.get("page", "")), count)
    pks = found.stories[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return answer(
        request,
        language,
        "cms/pages/stories.html",
        {
            "stories": story_refs(InterviewPage.objects.filter(pk__in=pks), language, home, PAGE_SIZE),
            "circles": found.circles,
            "category": category,
            "pagination": pagination(number, count, partial(_url, category)),
        },
        segments=(SEGMENT,),
        title=gettext("Stories of support"),
        description=gettext(
            "Well-known people speak about the political prisoners whom they have taken under their care."
        ),
        noindex=bool(category),
        query=_url(category) if category in GuardianCategory.values else "",
    )


def _url(category: str, page: int = 1) -> str:
    asked = {"category": category, "page": str(page) if page > 1 else ""}
    return f"?{urlencode({name: value for name, value in asked.items() if value})}"
