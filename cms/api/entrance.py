"""The front door of the API: what there is, and what to say where there is nothing."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.http import escape_leading_slashes
from typing_extensions import TypedDict

from cms import languages
from cms.api.endpoint import Endpoint
from cms.api.parameters import read
from cms.api.paths import list_path
from cms.api.problems import not_found
from cms.disclosure.values.described import Path
from cms.languages import Language


class Entrance(NamedTuple):
    """Where one can go that is no endpoint with items."""

    name: str
    help: str

    @property
    def path(self) -> str:
        """Its address."""
        return reverse(f"cms_api:{self.name}")


class IndexEntry(TypedDict):
    """One endpoint: where its list is, and what is in it."""

    url: Path
    help: str


class Index(TypedDict):
    """What there is: the languages, the endpoints by name, the description for programs and for people."""

    locales: tuple[Language, ...]
    default_locale: Language
    endpoints: Mapping[str, IndexEntry]
    openapi: Path
    docs: Path


def index(endpoints: Iterable[Endpoint | Entrance]) -> Callable[[HttpRequest], HttpResponse]:
    """A view that names the languages and the endpoints."""
    declared = tuple(endpoints)

    def view(request: HttpRequest) -> HttpResponse:
        read(request, ())
        found: Index = {
            "locales": languages.CODES,
            "default_locale": languages.DEFAULT,
            "endpoints": {each.name: {"url": _address(each), "help": each.help} for each in declared},
            "openapi": reverse("cms_api:openapi"),
            "docs": reverse("cms_api:docs"),
        }
        return JsonResponse(found)

    return view


def _address(declared: Endpoint | Entrance) -> str:
    if isinstance(declared, Endpoint):
        return list_path(declared.name)
    return reverse(f"cms_api:{declared.name}")


def _path(declared: Endpoint | Entrance) -> str:
    return declared.path if isinstance(declared, Entrance) else list_path(declared.name)


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
