"""The language of the account pages: asked for in the address, the editor's own, or the default."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest

from cms import languages
from cms.languages import Language

PARAMETER: Final = "language"
_KEPT: Final = "cms_language"


def language_of(request: HttpRequest) -> Language:
    """The language in which to answer; without a session, only the address decides."""
    asked = languages.parse(request.GET.get(PARAMETER))
    if asked or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return asked or languages.DEFAULT
    profile = getattr(request.user, "wagtail_userprofile", None)
    preferred = profile.preferred_language if profile else request.session.get(_KEPT)
    return languages.parse(preferred) or languages.DEFAULT


def keep_language(request: HttpRequest) -> None:
    """Remember the language of the sign-in page for the page that asks for the code."""
    if asked := languages.parse(request.GET.get(PARAMETER)):
        request.session[_KEPT] = asked
