"""Previews alone carry Wagtail's user bar, whose script does the checking: public pages have none, so none can leak."""

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from wagtail.admin.userbar import Userbar

from cms.desk.page_checks.marking import marked

_END: Final = "</body>"


def with_checks(
    response: HttpResponse,
    request: HttpRequest | None,
    about: Any = None,
    attributes: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """The preview `response`, marked and with the bar of whoever asked; unchanged for whoever has no admin.

    `about` is the page that it shows; `attributes` are what Wagtail's preview knows of the request.
    """
    user = getattr(request, "user", None)
    if request is None or user is None or not user.has_perm("wagtailadmin.access_admin"):
        return response
    if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html"):
        return response
    request.is_preview = True  # type: ignore[attr-defined]
    for name, value in (attributes or {}).items():
        setattr(request, name, value)
    text, end, rest = marked(response.text, about).rpartition(_END)
    if end:
        rewrite(response, f"{text}{Userbar(object=about).render_html({'request': request})}{end}{rest}")
    return response


def rewrite(response: HttpResponse, html: str) -> None:
    """Let a preview that middleware has measured say `html`."""
    response.content = html
    response.headers.pop("Content-Length", None)
