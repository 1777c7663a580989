"""`/api/v2/openapi.json` and `/api/v2/docs/`: the description for programs and for people."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from cms.api.openapi.document import description, document
from cms.api.openapi.reading import contents
from cms.api.parameters import read
from cms.delivery.headers import CONTENT_SECURITY_POLICY


def openapi(request: HttpRequest) -> HttpResponse:
    """The description itself."""
    read(request, ())
    return HttpResponse(document(), content_type="application/json")


def docs(request: HttpRequest) -> HttpResponse:
    """The description as a page, which needs no script."""
    read(request, ())
    response = HttpResponse(_page(settings.PUBLIC_ORIGIN))
    response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response.headers["Content-Language"] = "en"
    return response


@cache
def _page(origin: str) -> str:
    with translation.override("en"):
        return render_to_string("cms/api/docs.html", contents(description(), origin))
