"""Show the styleguide: all of it in one language, or one entry alone."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cms import languages
from cms.languages import Language
from cms.styleguide.showing import NAMES, Kind, entries, entry
from cms.styleguide.words import AMOUNTS


@require_safe
def show_all(request: HttpRequest, language: Language = languages.DEFAULT) -> HttpResponse:
    """Every component and block."""
    return _shown(request, language, list(entries(request, language)))


@require_safe
def show_one(request: HttpRequest, language: Language, kind: str, name: str) -> HttpResponse:
    """One of them, so that no other has the same ids.

    Raises:
        Http404: there is no such component or block.
    """
    if name not in NAMES.get(cast(Kind, kind), ()):
        raise Http404
    return _shown(request, language, [entry(request, language, cast(Kind, kind), name)])


def _shown(request: HttpRequest, language: Language, found: list[object]) -> HttpResponse:
    context = {"entries": found, "language": language, "languages": languages.CHOICES, "amounts": AMOUNTS}
    return render(request, "cms/styleguide/styleguide.html", context)
