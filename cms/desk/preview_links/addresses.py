"""Where the holder of a token goes: to the separate front end where one is configured, else to a page of this site."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import Site
from wagtail_headless_preview.models import get_client_root_url_from_site
from wagtail_headless_preview.settings import headless_preview_settings

from cms.languages import Language
from cms.pages.addresses import absolute


def has_front_end() -> bool:
    """Whether a separate front end shows previews: WAGTAIL_HEADLESS_PREVIEW["CLIENT_URLS"]."""
    return bool(headless_preview_settings.CLIENT_URLS)


def front_end_url(request: HttpRequest, thing: Any, token: str, language: Language) -> str:
    """The address at the front end, as wagtail-headless-preview builds it, with the language."""
    kind = f"{thing._meta.app_label}.{thing._meta.model_name}"
    query = urlencode({"content_type": kind, "token": token, "locale": language})
    return f"{get_client_root_url_from_site(Site.find_for_request(request))}?{query}"


def link_url(request: HttpRequest, thing: Any, token: str, language: Language) -> str:
    """The address to give away."""
    if has_front_end():
        return front_end_url(request, thing, token, language)
    path = f"{reverse('cms_preview')}?{urlencode({'token': token, 'locale': language})}"
    return absolute(path) or request.build_absolute_uri(path)
