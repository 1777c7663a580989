"""Sign-in and second factor below `/admin/login/`: the django-allauth views that we use, our templates."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView

from cms import languages
from cms.accounts.views import AddAppView, AddKeyView, SignInView


def _question(title: Any, text: Any, button: Any) -> dict[str, Any]:
    """What `as_view()` needs to ask for a confirmation."""
    context = {"title": title, "text": text, "button": button}
    return {"template_name": "cms/account/confirm.html", "extra_context": context}


_REMOVE_APP = _question(
    _("Remove the authenticator app"), _("Signing in will no longer ask for its codes."), _("Remove")
)
_REMOVE_KEY = _question(
    _("Remove a security key"), _("You will no longer be able to sign in with this key."), _("Remove")
)
_RENEW_CODES = _question(
    _("New recovery codes"), _("The recovery codes that you have now will stop working."), _("Make new codes")
)
_SIGN_OUT = _question(_("Sign out"), _("Leave the editors' desk?"), _("Sign out"))
_CODE = {"template_name": "cms/account/code.html", "extra_context": {"languages": languages.CHOICES}}
_CODE_AGAIN = {"template_name": "cms/account/code_again.html"}

second_factor_patterns = [
    path("", mfa.IndexView.as_view(template_name="cms/account/second_factor.html"), name="mfa_index"),
    path("code/", mfa.AuthenticateView.as_view(**_CODE), name="mfa_authenticate"),
    path("confirm/", mfa.ReauthenticateView.as_view(**_CODE_AGAIN), name="mfa_reauthenticate"),
    path(
        "confirm/key/",
        keys.ReauthenticateWebAuthnView.as_view(template_name="cms/account/key_again.html"),
        name="mfa_reauthenticate_webauthn",
    ),
    path("app/add/", AddAppView.as_view(), name="mfa_activate_totp"),
    path("app/remove/", totp.DeactivateTOTPView.as_view(**_REMOVE_APP), name="mfa_deactivate_totp"),
    path("keys/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_list_webauthn"),
    path("keys/add/", AddKeyView.as_view(), name="mfa_add_webauthn"),
    path("keys/<int:pk>/remove/", keys.RemoveWebAuthnView.as_view(**_REMOVE_KEY), name="mfa_remove_webauthn"),
    path(
        "codes/",
        codes.ViewRecoveryCodesView.as_view(template_name="cms/account/recovery_codes.html"),
        name="mfa_view_recovery_codes",
    ),
    path(
        "codes/new/",
        codes.GenerateRecoveryCodesView.as_view(**_RENEW_CODES),
        name="mfa_generate_recovery_codes",
    ),
]
# Before Wagtail's own patterns, whose `/admin/login/` would let in by password alone.
urlpatterns = [
    path("", SignInView.as_view(), name="account_login"),
    path(
        "password/",
        account.ReauthenticateView.as_view(template_name="cms/account/password.html"),
        name="account_reauthenticate",
    ),
    # Unlike Wagtail's, it also gives up a sign-in that waits for its second factor.
    path("out/", account.LogoutView.as_view(**_SIGN_OUT), name="account_logout"),
    path("second-factor/", include(second_factor_patterns)),
]
