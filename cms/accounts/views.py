"""The sign-in page, and adding the two kinds of second factor."""

from typing import Any

from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.account.views import LoginView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.contrib.auth import logout
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from cms import languages
from cms.accounts.language import keep_language
from cms.accounts.proof import record_factor


class SignInView(LoginView):
    """django-allauth's, which asks for the second factor of whoever has one."""

    template_name = "cms/account/sign_in.html"
    extra_context = {"languages": languages.CHOICES}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
            # Wagtail sends them here; sending them back would never end.
            logout(request)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        keep_language(self.request)
        if self.request.user.is_authenticated:
            # The password was right a moment ago: do not ask again before the first second factor.
            reauthenticate_by_password(self.request)
        return response


class AddAppView(ActivateTOTPView):
    """Add an authenticator app."""

    template_name = "cms/account/app_add.html"

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        record_factor(self.request, self.request.user)
        return response


class AddKeyView(AddWebAuthnView):
    """Add a security key."""

    template_name = "cms/account/key_add.html"

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        record_factor(self.request, self.request.user)
        return response
