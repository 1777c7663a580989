"""Serve pages by language, choose a language at the root, and answer what is not there."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import SimpleTemplateResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from cms import languages, version
from cms.disclosure import guard
from cms.disclosure.site import is_careful
from cms.languages import Language
from cms.pages.addresses import absolute, path_in
from cms.pages.context import bare_frame
from cms.pages.models import HomePage
from cms.pages.querysets import live_homes, own_type, public_pages, whole

DEEPEST: Final = 12


def serve(request: HttpRequest, language: Language, path: str) -> HttpResponse:
    """The page at `path` below the live home of `language`; whatever is not public is simply not there."""
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        return HttpResponseNotAllowed(["GET", "HEAD", "OPTIONS"])
    try:
        return version.stamp(_serve_page(request, language, path))
    except Http404:
        return not_found(request)


def _serve_page(request: HttpRequest, language: Language, path: str) -> HttpResponse:
    homes = live_homes()
    request.cms_homes = homes  # type: ignore[attr-defined]
    if language not in homes:
        raise Http404
    page, args, kwargs = _route(request, homes[language], [segment for segment in path.split("/") if segment])
    response: HttpResponse = page.serve(request, *args, **kwargs)
    if isinstance(response, SimpleTemplateResponse):
        with guard.rendering():
            response.render()
    return response


def _route(request: HttpRequest, home: HomePage, segments: list[str]) -> Any:
    """The public page at `segments` below `home`, or its nearest public ancestor that routes the rest itself.

    One question for the whole path. Wagtail's `before_serve_page` hooks are not asked: they answer each
    visitor differently.
    """
    if len(segments) > DEEPEST:
        raise Http404
    starts = range(len(segments) + 1)
    url_paths = [home.url_path + "".join(f"{each}/" for each in segments[:end]) for end in starts]
    public = public_pages(home.language, home).filter(url_path__in=url_paths)
    found = whole(public).order_by("-depth").first()
    if found is None:
        raise Http404
    page = own_type(found)
    page.locale = home.locale
    return page.route(request, segments[found.depth - home.depth :])


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """`/` alone looks at `Accept-Language`, and sends to the home that exists."""
    wanted = languages.preferred(request.headers.get("Accept-Language", ""))
    order = languages.FALLBACK[wanted]
    homes = live_homes()
    language = next((each for each in order if each in homes), wanted)
    response = HttpResponseRedirect(path_in(language))
    response["Vary"] = "Accept-Language"
    response["Cache-Control"] = "no-store"
    return response


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Whether the site answers and reaches its database; says nothing else."""
    version.current()
    return HttpResponse(
        "ok\n", content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"}
    )


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may fetch: nothing at all in careful mode."""
    forbidden = "Disallow: /" if is_careful() else "Disallow: /admin/\nDisallow: /api/"
    sitemap = absolute(reverse("cms_sitemap"))
    named = f"\nSitemap: {sitemap}\n" if sitemap else ""
    return HttpResponse(f"User-agent: *\n{forbidden}\n{named}", content_type="text/plain; charset=utf-8")


def unrouted(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same for an address that no route knows: a public answer like any other 404 below a language."""
    return version.stamp(not_found(request, exception))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same 404 for unknown, draft, hidden and withdrawn; it offers the languages that exist.

    Below a language it is a public answer, whoever gives it: addresses that nothing is for are not told from others.
    """
    language = languages.of_path(request.path_info)
    with translation.override(language or languages.DEFAULT):
        response = render(request, "cms/pages/not_found.html", bare_frame(language), status=404)
    if language is not None:
        return version.stamp(response)
    # Here no middleware of public answers says who may keep what.
    response["Cache-Control"] = "no-store"
    return response
