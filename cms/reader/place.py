"""A place for readers that is no page in the tree: it has an address in each language and the frame of the site."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import SimpleTemplateResponse, TemplateResponse

from cms import version
from cms.disclosure import guard
from cms.languages import Language
from cms.pages.addresses import absolute, path_in
from cms.pages.context import alternates, around, homes_of, switcher
from cms.pages.surroundings import Paths, surroundings
from cms.pages.values import Head
from cms.pages.views import not_found

View = Callable[..., HttpResponse]
METHODS = ("GET", "HEAD", "OPTIONS")


def place(view: View) -> View:
    """Make `view(request, language, …)` a public answer: read only, the same for everyone, rendered from values."""

    @wraps(view)
    def answered(request: HttpRequest, language: Language, **kwargs: Any) -> HttpResponse:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        try:
            response = view(request, language, **kwargs)
        except Http404:
            return not_found(request)
        if isinstance(response, SimpleTemplateResponse):
            with guard.rendering():
                response.render()
        return version.stamp(response)

    return answered


def answer(
    request: HttpRequest,
    language: Language,
    template: str,
    context: Mapping[str, Any],
    *,
    segments: tuple[str, ...],
    title: str,
    description: str = "",
    noindex: bool = False,
    query: str = "",
) -> TemplateResponse:
    """An unrendered answer in the frame of the site; its switcher leads to the same `segments` and `query`.

    Raises:
        Http404: the language has no live home.
    """
    homes = homes_of(request)
    if language not in homes:
        raise Http404
    near = surroundings(homes[language], homes)
    near.paths = paths(homes, *segments)
    framed = around(language, near, homes)
    if query:
        near.paths = {each: f"{path}{query}" for each, path in near.paths.items()}
        framed["switcher"] = switcher(language, near.paths)
    head = Head(
        description=description,
        canonical=absolute(path_in(language, *segments)),
        alternates=alternates(paths(homes, *segments)),
        noindex=noindex,
    )
    return TemplateResponse(request, template, {**framed, "page_title": title, "head": head, **context})


def paths(homes: Mapping[Language, Any], *segments: str) -> Paths:
    """Where `segments` are in every language that has a live home."""
    return {each: path_in(each, *segments) for each in homes}
