"""The page that a guardian opens by their link: without an account, kept and indexed by nobody.

It stands outside the languages' addresses, whose answers are kept, and its token in the query, which no log holds. In
careful mode it stays open: nobody keeps a copy of it anyway, and a guardian needs to learn most of all then what has
changed. It names no address of the site then, as no page does, and so has neither cards nor links in its texts.
"""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from cms import languages
from cms.desk.kits.models import KitLink, digest_of
from cms.desk.preview_links.pages import HEADERS, POLICY
from cms.disclosure import guard
from cms.disclosure.labels import labelled
from cms.disclosure.site import site
from cms.formatting import format_date
from cms.languages import Language
from cms.pages.addresses import absolute
from cms.pages.context import site_name
from cms.pages.leaving import way_out
from cms.pages.querysets import live_homes
from cms.pages.values import Head, LanguageLink
from cms.pages.views import not_found
from cms.reader.kits.contents import Kit, kit_of
from cms.reader.kits.facts import changes
from cms.snippets.choices import Audience

# Longer than any token of ours; nothing longer is worth a digest.
_LONGEST: Final = 100


def kit_path(token: str, language: Language) -> str:
    """The host-relative address of a kit in `language`."""
    return f"{reverse('cms_kit')}?{urlencode({'token': token, 'locale': language})}"


def kit_url(request: HttpRequest, token: str, language: Language) -> str:
    """The address to give away."""
    path = kit_path(token, language)
    return absolute(path) or request.build_absolute_uri(path)


@require_safe
def show_kit(request: HttpRequest) -> HttpResponse:
    """The kit behind `token`, in the language `locale`; the 404 of the whole site for what cannot be opened."""
    response = _answer(request) or not_found(request)
    for name, value in {**HEADERS, "Content-Security-Policy": POLICY}.items():
        response.headers[name] = value
    return response


def _answer(request: HttpRequest) -> HttpResponse | None:
    asked, token = request.GET.get("locale", ""), request.GET.get("token", "")[:_LONGEST]
    link = KitLink.objects.in_force().filter(digest=digest_of(token)).first()
    language = languages.parse(asked or (link.language if link else None))
    if link is None or language is None:
        return None
    with translation.override(language):
        kit = kit_of(link.guardian_id, language)
        if kit is None:
            return None
        context = {**_frame(token, language), **_contents(kit, link, language)}
        with guard.rendering():
            response = render(request, "cms/pages/kit.html", context)
    response.headers["Content-Language"] = language
    return response


def _contents(kit: Kit, link: KitLink, language: Language) -> dict[str, Any]:
    return {
        "kit": kit,
        "page_title": kit.guardian.name,
        "changes": changes(link.told.get(language, {}), kit.pairs),
        "told_day": format_date(link.told_at.date(), "day", language),
        "until": format_date(link.expires_at.date(), "day", language),
        "audience": labelled(Audience, Audience.OUTSIDE_ONLY, language),
    }


def _frame(token: str, language: Language) -> dict[str, Any]:
    """What the base template needs; the only links of the frame are to the same kit in other languages."""
    return {
        "language": language,
        "switcher": [
            LanguageLink(language=each, name=name, url=kit_path(token, each), is_current=each == language)
            for each, name in languages.CHOICES
        ],
        "navigation": [],
        "home_url": None,
        "site_name": site_name(language, live_homes()),
        "site": site(language),
        "way_out": way_out(),
        "head": Head(description="", canonical=None, alternates=(), noindex=True),
    }
