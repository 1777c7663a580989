"""The page of this site on which the holder of a link reads a draft: without an account, kept and indexed by nobody."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils import formats, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms import languages
from cms.desk.preview_links.reading import Draft, read_draft
from cms.desk.previews import preview
from cms.disclosure import guard
from cms.pages.models import BasePage
from cms.pages.views import not_found

# The same for a draft and for none: nobody keeps it, nobody finds it, and no other site learns the address.
HEADERS: Final = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
}
POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


@require_safe
def show_draft(request: HttpRequest) -> HttpResponse:
    """The draft behind `token`, in the language `locale`; 404 for whatever cannot be read (any more)."""
    asked = request.GET.get("locale", "")
    language = languages.parse(asked)
    draft = read_draft(request.GET.get("token", ""), language) if language or not asked else None
    response = not_found(request) if draft is None else _answer(request, draft)
    for name, value in {**HEADERS, "Content-Security-Policy": POLICY}.items():
        response.headers[name] = value
    return response


def _answer(request: HttpRequest, draft: Draft) -> HttpResponse:
    with translation.override(draft.language):
        note = _("A draft, not published. This link ends on %(moment)s (UTC).") % {
            "moment": formats.date_format(draft.expires_at, "DATETIME_FORMAT")
        }
        response = _page(request, draft.thing, note) if isinstance(draft.thing, BasePage) else None
        response = response or preview(draft.thing, draft.language, note)
    response.headers["Content-Language"] = draft.language
    return response


def _page(request: HttpRequest, page: Any, note: str) -> HttpResponse:
    request.is_preview = True  # type: ignore[attr-defined]
    response: HttpResponse = page.serve_preview(request, page.default_preview_mode)
    if isinstance(response, SimpleTemplateResponse):
        response.context_data = {**(response.context_data or {}), "preview_note": note}
        with guard.rendering():
            response.render()
    return response
