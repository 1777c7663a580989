"""The separate front end as one of the modes of Wagtail's own preview."""

from collections.abc import Iterable
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail_headless_preview.models import HeadlessPreviewMixin
from wagtail_headless_preview.settings import headless_preview_settings
from wagtail_headless_preview.signals import preview_update

from cms import languages
from cms.desk.preview_links.addresses import front_end_url, has_front_end
from cms.desk.preview_links.rights import may_share
from cms.desk.preview_links.sharing import share_with_panel
from cms.languages import NAMES, Language

_MODE: Final = "front-end-"


def front_end_modes(thing: Any, shown_in: Iterable[Language]) -> list[tuple[str, str]]:
    """A mode a language where a front end is configured; none for what has never been saved."""
    if thing.pk is None or not has_front_end():
        return []
    label = _("Front end: %(language)s")
    return [(f"{_MODE}{each}", label % {"language": NAMES[each]}) for each in shown_in]


def show_in_front_end(thing: Any, request: HttpRequest | None, mode: str | None) -> HttpResponse | None:
    """The frame in which the front end shows `thing` as it is in memory; None in any other mode."""
    language = languages.parse((mode or "").removeprefix(_MODE)) if (mode or "").startswith(_MODE) else None
    if language is None or request is None or not has_front_end():
        return None
    if not may_share(request.user, thing):
        raise PermissionDenied
    token = share_with_panel(thing, language, request.user)
    preview_update.send(sender=HeadlessPreviewMixin, token=token)
    url = front_end_url(request, thing, token, language)
    response: HttpResponse
    if headless_preview_settings.REDIRECT_ON_PREVIEW:
        response = redirect(url)
    else:
        response = render(request, "wagtail_headless_preview/preview.html", {"preview_url": url})
    add_never_cache_headers(response)
    return response


def attach_front_end(model: Any) -> None:
    """Let pages of the type `model` be previewed in the front end too; models stay free of the admin."""
    own_modes, own_answer = model.preview_modes, model.make_preview_request

    def modes(self: Any) -> list[tuple[str, str]]:
        own = own_modes.fget(self) if isinstance(own_modes, property) else own_modes
        return [*own, *front_end_modes(self, [self.language])]

    def answer(
        self: Any,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:
        elsewhere = show_in_front_end(self, original_request, preview_mode)
        return elsewhere or own_answer(self, original_request, preview_mode, extra_request_attrs)

    model.preview_modes, model.make_preview_request = property(modes), answer
