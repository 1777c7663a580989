"""Papers as PDF: the same public answers that browsers print, under the choices that a reader has made on them."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG
from cms.pages.views import serve
from cms.printing.engine import can_print
from cms.reader.letters import views
from cms.reader.place import place

PDF: Final = "application/pdf"


@require_safe
@place
def letter_pdf(request: HttpRequest, language: Language, public_id: str) -> HttpResponse:
    """One person's letter sheet."""
    return _of_person(request, language, public_id, "letter")


@require_safe
@place
def envelope_pdf(request: HttpRequest, language: Language, public_id: str) -> HttpResponse:
    """One person's envelope."""
    return _of_person(request, language, public_id, "envelope")


@require_safe
@place
def pack_pdf(request: HttpRequest, language: Language, size: str) -> HttpResponse:
    """Everything on paper for an evening."""
    return _printed(request, views.pack(request, language, size=size), "pack")


@require_safe
@place
def labels_pdf(request: HttpRequest, language: Language, size: str) -> HttpResponse:
    """The labels of an evening."""
    return _printed(request, views.labels(request, language, size=size), "labels")


def _of_person(request: HttpRequest, language: Language, public_id: str, kind: str) -> HttpResponse:
    page = serve(request, language, f"{DIRECTORY_SLUG}/{public_id}/{kind}/")
    return _printed(request, page, kind)


def _printed(request: HttpRequest, page: HttpResponse, kind: str) -> HttpResponse:
    """The PDF of a public `page`, called after the `kind` of paper and after nobody.

    Raises:
        Http404: there is no such page, nothing on it to print, no such choice, or no library for PDFs.
    """
    if page.status_code != 200 or not can_print():
        raise Http404
    from cms.printing.choices import NotOffered
    from cms.printing.document import pdf_of

    if any(len(values) > 1 for _name, values in request.GET.lists()):
        raise Http404
    try:
        pdf = pdf_of(page.text, request.GET.dict())
    except NotOffered as missing:
        raise Http404 from missing
    headers = {"Content-Disposition": f'inline; filename="{kind}.pdf"', "X-Robots-Tag": "noindex"}
    return HttpResponse(pdf, content_type=PDF, headers=headers)
