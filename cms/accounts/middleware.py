"""Keep account pages plain, sign-ins short, and the desk closed until a second factor was shown."""

import time
from collections.abc import Callable
from typing import Any, Final

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from cms import languages
from cms.accounts.language import language_of
from cms.accounts.proof import Proof, proof_of
from cms.delivery.middleware import API_PREFIX

Answer = Callable[[HttpRequest], HttpResponse]

STARTED: Final = "cms_signed_in_at"
_RENEWED: Final = "cms_renewed_at"
_RENEW_SECONDS: Final = 5 * 60
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_ALWAYS_OPEN: Final = {"account_login", "account_logout", "wagtailadmin_logout"}
# What a session may open before it has shown a second factor, by names of URL patterns.
OPEN: Final = {
    Proof.MISSING: _ALWAYS_OPEN
    | {"account_reauthenticate", "mfa_index", "mfa_activate_totp", "mfa_add_webauthn"},
    Proof.PENDING: _ALWAYS_OPEN | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"},
}


class DeskHeadersMiddleware:
    """Let forms of the desk name their origin: under `no-referrer` browsers hide it, and CSRF checks fail."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(reverse("wagtailadmin_home")):
            response.headers["Referrer-Policy"] = "same-origin"
        return response


class AccountPagesMiddleware:
    """Show account pages in the reader's language, never cached, under a policy without inline scripts."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(reverse("account_login")):
            return self.get_response(request)
        language = language_of(request)
        with translation.override(language):
            response = self.get_response(request)
        response.headers["Content-Language"] = language
        response.headers["Content-Security-Policy"] = POLICY
        add_never_cache_headers(response)
        return response


class SessionAgeMiddleware:
    """Prolong the session of an editor who works, up to the longest that a sign-in may last.

    The pings of an open editor are no work: a forgotten tab runs out like a closed one.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _may_be_signed_in(request) and request.user.is_authenticated:
            _renew_or_end(request)
        return self.get_response(request)


class SecondFactorMiddleware:
    """Lead whoever has not shown a second factor to the page where they can, and nowhere else."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        if not _may_be_signed_in(request) or not request.user.is_authenticated:
            return None
        proof = proof_of(request, request.user)
        if proof is Proof.SHOWN or (proof is Proof.MISSING and not settings.REQUIRE_SECOND_FACTOR):
            return None
        if request.resolver_match and request.resolver_match.view_name in OPEN[proof]:
            return None
        if not request.path_info.startswith(reverse("wagtailadmin_home")):
            request.user = AnonymousUser()
            return None
        if request.method != "GET" or request.headers.get("X-Requested-With") == "XMLHttpRequest":
            raise PermissionDenied
        return _next_step(request, proof)


def _may_be_signed_in(request: HttpRequest) -> bool:
    """Whether to look at the session at all: never for readers, nor for what is the same for everyone."""
    path = request.path_info
    public = languages.of_path(path) is not None or path.startswith(API_PREFIX)
    return settings.SESSION_COOKIE_NAME in request.COOKIES and not public


def _renew_or_end(request: HttpRequest) -> None:
    now, session = time.time(), request.session
    started = session.get(STARTED)
    if started is None:
        session[STARTED] = started = now
    if now - started > settings.SESSION_LONGEST:
        logout(request)
        return
    pinging = request.path_info.startswith(f"{reverse('wagtailadmin_home')}editing-sessions/")
    if not pinging and now - session.get(_RENEWED, started) > _RENEW_SECONDS:
        session[_RENEWED] = now


def _next_step(request: HttpRequest, proof: Proof) -> HttpResponse:
    if proof is Proof.MISSING:
        return HttpResponseRedirect(reverse("mfa_index"))
    methods = get_adapter().get_reauthentication_methods(request.user)
    return HttpResponseRedirect(f"{methods[0]['url']}?{urlencode({'next': request.get_full_path()})}")
