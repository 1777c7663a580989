"""A story's quote for frames on other sites: the one answer that others may put into a page, where editors allow it.

It is made anew from what is public, so that nothing of it outlives an act. Where there is nothing to show (any more),
or nobody public who said it, one sentence stands in the frame, the same for whatever reason.
"""

import re
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cms import languages
from cms.disclosure.site import may_be_embedded
from cms.languages import Language
from cms.pages.addresses import absolute
from cms.reader.place import place
from cms.reader.sharing.words import words_of

POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors *"
)
_PATH: Final = re.compile(rf"/(?:{languages.PATTERN})/embed/[0-9]+/\Z")
_MARK: Final = "cms_may_be_framed"


@place
def embedded(request: HttpRequest, language: Language, pk: int) -> HttpResponse:
    """The title of the story `pk`, who says it, and the way to it."""
    if not may_be_embedded():
        raise Http404
    words = words_of(request, language, "stories", str(pk))
    if words is not None and not words.name:
        words = None
    address = absolute(words.path) if words else None
    context = {"language": language, "words": words, "address": address}
    response = render(request, "cms/pages/embed.html", context, status=200 if words and address else 404)
    response.headers["X-Robots-Tag"] = "noindex"
    response.xframe_options_exempt = True
    setattr(response, _MARK, True)
    return response


def may_be_framed(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether other sites may put `response` into a frame: a quote, or the confirmation that it is unchanged."""
    is_confirmed = response.status_code == 304 and _PATH.fullmatch(request.path_info) is not None
    return is_confirmed or getattr(response, _MARK, False)
