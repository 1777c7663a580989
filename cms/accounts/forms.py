"""The forms of sign-in and second factor: django-allauth's, in our words and under our lock."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.account.forms import ReauthenticateForm as ConfirmPasswordForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext_lazy as _

from cms.accounts import lockout
from cms.accounts.adapters import AccountAdapter

_PASSWORD = _("Password")
_CODE = _("Code")


def _describe(field: forms.Field, label: Any, **attributes: str) -> None:
    """Label a field in our words, without the placeholder that repeats the label."""
    field.label = label
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


class SignInForm(LoginForm):
    """User name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _describe(self.fields["login"], _("User name"), autocapitalize="none", spellcheck="false")
        _describe(self.fields["password"], _PASSWORD)


class PasswordForm(ConfirmPasswordForm):
    """The password once more, before a change."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _describe(self.fields["password"], _PASSWORD)


class _LockedCode:
    """A code that only an account which is not locked may try; a wrong one counts towards the lock."""

    user: AbstractBaseUser
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _describe(self.fields["code"], _CODE, inputmode="numeric")

    def clean_code(self) -> str:
        if lockout.is_locked(context.request, self.user):
            raise AccountAdapter().validation_error("too_many_login_attempts")
        return str(super().clean_code())

    def _emit_authentication_failed(self, authenticator: Authenticator) -> None:
        super()._emit_authentication_failed(authenticator)
        lockout.count_failure(context.request, self.user)


class CodeForm(_LockedCode, AuthenticateForm):
    """A code of the app, or a recovery code, while signing in."""


class CodeAgainForm(_LockedCode, ReauthenticateForm):
    """A code once more, before a change."""


class AddAppForm(ActivateTOTPForm):
    """The first code of a new authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _describe(self.fields["code"], _CODE, inputmode="numeric")


class AddKeyForm(AddWebAuthnForm):
    """A new security key, under a name that tells it from the others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _describe(self.fields["name"], _("Name of the key"))
