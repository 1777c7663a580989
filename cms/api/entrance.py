"""The front door of the API: what there is, and what to say where there is nothing."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.urls import Resolver404, resolve
from django.utils.http import escape_leading_slashes

from cms import languages
from cms.api.endpoint import Endpoint
from cms.api.parameters import read
from cms.api.paths import list_path
from cms.api.problems import not_found


def index(endpoints: Iterable[Endpoint]) -> Callable[[HttpRequest], HttpResponse]:
    """A view that names the languages and the endpoints."""
    declared = tuple(endpoints)

    def view(request: HttpRequest) -> HttpResponse:
        read(request, ())
        return JsonResponse(
            {
                "locales": languages.CODES,
                "default_locale": languages.DEFAULT,
                "endpoints": {
                    each.name: {"url": list_path(each.name), "help": each.help} for each in declared
                },
            }
        )

    return view


def nothing(request: HttpRequest) -> HttpResponse:
    """Whatever is not an address of ours; a forgotten last slash is added."""
    slashed = f"{request.path_info}/"
    if not request.path_info.endswith("/") and _exists(slashed):
        response = HttpResponsePermanentRedirect(escape_leading_slashes(request.get_full_path(True)))
        del response.headers["Content-Type"]
        return response
    raise not_found()


def _exists(path: str) -> bool:
    try:
        return resolve(path).url_name is not None
    except Resolver404:
        return False
