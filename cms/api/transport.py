"""The shell that turns a declaration into an endpoint on Wagtail's API router: the only part that knows HTTP.

Every answer is the same for everyone: no cookie, no session, no header of the reader's is looked at.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from cms import languages, version
from cms.api.endpoint import Endpoint, Query
from cms.api.parameters import LIMIT_DEFAULT, read
from cms.api.problems import Problem, not_found
from cms.disclosure import guard

METHODS = "GET, HEAD, OPTIONS"
# What scripts of other origins may read beside the headers that every script may.
EXPOSED = "ETag, Retry-After, Content-Disposition"
_PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}

View = Callable[..., HttpResponse]


class Transport:
    """An endpoint class as `WagtailAPIRouter` wants it, made of one declaration."""

    model = object

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    def get_urlpatterns(self) -> list[URLPattern]:
        """List, further routes, detail: the names are Wagtail's."""
        return [
            path("", public(self.listing), name="listing"),
            *(path(f"{name}/", public(view), name=name) for name, view in self.endpoint.routes.items()),
            re_path(rf"^(?P<id>{self.endpoint.id_pattern})/\Z", public(self.detail), name="detail"),
        ]

    def listing(self, request: HttpRequest) -> HttpResponse:
        """A list of items."""
        endpoint = self.endpoint
        given = read(request, endpoint.list_parameters)
        query = Query(
            language=given.get("locale", endpoint.default_language),
            fields=endpoint.selection(given.get("fields"), is_list=True),
            filters={each.name: given[each.name] for each in endpoint.filters if each.name in given},
            search=given.get("search"),
            order=given.get("order", "" if "search" in given else next(iter(endpoint.orders), "")),
            offset=given.get("offset", 0),
            limit=given.get("limit", LIMIT_DEFAULT),
        )
        with translation.override(query.language or languages.DEFAULT):
            listing = endpoint.fetch_list(query)
            with guard.rendering():
                content = endpoint.encode_list(listing, query.fields)
        return _json(content, query)

    def detail(self, request: HttpRequest, id: str) -> HttpResponse:
        """One item."""
        endpoint = self.endpoint
        given = read(request, endpoint.detail_parameters)
        query = Query(
            language=given.get("locale", endpoint.default_language),
            fields=endpoint.selection(given.get("fields"), is_list=False),
            filters={},
        )
        with translation.override(query.language or languages.DEFAULT):
            item = endpoint.fetch_one(id, query)
            if item is None:
                raise not_found()
            with guard.rendering():
                content = endpoint.encode(item, query.fields)
        return _json(content, query)


def public(view: View) -> View:
    """`view` for anyone to read from anywhere; a problem it raises becomes the answer."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = answer_of(view, request, *args, **kwargs)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = EXPOSED
        response.headers["X-Content-Type-Options"] = "nosniff"
        # What is made while it is read belongs to no single version of the content.
        return response if response.streaming else version.stamp(response)

    return answer


def answer_of(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """What `view` answers to the methods of a reader; a problem it raises, or another method, is an answer too."""
    if request.method == "OPTIONS":
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"Allow": METHODS, **_PREFLIGHT})
    if request.method not in ("GET", "HEAD"):
        refusal = Problem(HTTPStatus.METHOD_NOT_ALLOWED, f"This is a read API: only {METHODS} are possible.")
        response = refusal.response()
        response.headers["Allow"] = METHODS
        return response
    try:
        return view(request, *args, **kwargs)
    except Problem as problem:
        return problem.response()


def _json(content: bytes, query: Query) -> HttpResponse:
    response = HttpResponse(content, content_type="application/json")
    if query.language:
        response.headers["Content-Language"] = query.language
    return response
