"""How the preview of a page looks: the widths that matter, on screen or as on paper, checked while an editor writes."""

import re
from pathlib import Path
from typing import Any, Final

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from cms.desk.page_checks.bar import rewrite, with_checks

SIZES: Final = [
    {"name": "mobile", "icon": "mobile-alt", "device_width": 360, "label": _("A phone, 360 pixels wide")},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("A tablet, 768 pixels wide")},
    {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": _("A screen, 1280 pixels wide")},
]
PAPER: Final = "paper"
MODES: Final = [("", _("On a screen")), (PAPER, _("On paper"))]
_STYLE: Final = "cms/site.css"
_LINK: Final = re.compile(r'<link rel="stylesheet"[^>]*>')


def attach_page_preview(model: Any) -> None:
    """Give pages of the type `model` our widths, modes and checks; models stay free of the admin."""
    own_answer = model.make_preview_request

    def answer(
        self: Any,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:
        response = own_answer(self, original_request, preview_mode, extra_request_attrs)
        if preview_mode == PAPER:
            rewrite(response, as_printed(response.text))
        return with_checks(response, original_request, self, extra_request_attrs)

    model.preview_sizes, model.preview_modes, model.make_preview_request = SIZES, MODES, answer


def as_printed(html: str) -> str:
    """The page as the print style shows it, on a screen: without the edges of the sheets."""
    style = Path(str(finders.find(_STYLE))).read_text("utf-8").replace("@media print", "@media all")
    # Ours, without a word of anybody else.
    inline = format_html("<style>{}</style>", mark_safe(style))  # noqa: S308
    return _LINK.sub(lambda _found: inline, html, count=1)
