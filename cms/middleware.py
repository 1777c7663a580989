"""Choose the active language from the path, and from nothing else."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from cms import languages


class PathLanguageMiddleware:
    """Activate the language that the path's first segment names.

    A header, cookie or session never decides: one address is one answer for everyone. A path without a
    language (admin, API, a host's own pages) keeps whatever language was active, and a 404 stays a 404.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = languages.of_path(request.path_info)
        if language is None:
            return self.get_response(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
