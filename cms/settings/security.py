"""Sign-in, lock-out, sessions and the Content-Security-Policy of the stand-alone site."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import django

from cms.settings import environment

SIGN_IN_APPS = ["cms.accounts", "allauth", "allauth.account", "allauth.mfa", "axes"]
# After Django's AuthenticationMiddleware; django-axes asks to be the last of all.
SIGN_IN_MIDDLEWARE = [
    "allauth.account.middleware.AccountMiddleware",
    "cms.accounts.middleware.DeskHeadersMiddleware",
    "cms.accounts.middleware.AccountPagesMiddleware",
    "cms.accounts.middleware.SessionAgeMiddleware",
    "cms.accounts.middleware.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
SILENCED_SYSTEM_CHECKS = [
    # We lock by user name alone: addresses are shared (Tor, offices) or forged, and not ours to know.
    "axes.W006",
]

# Editors: accounts that an administrator makes, a password and a second factor; no sign-up, no mail.
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_RESET_ENABLED = False
REQUIRE_SECOND_FACTOR = environment.flag("REQUIRE_SECOND_FACTOR")
ACCOUNT_ADAPTER = "cms.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# django-axes counts failures, without addresses; these limits would count by address.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None}
ACCOUNT_FORMS = {
    "login": "cms.accounts.forms.SignInForm",
    "reauthenticate": "cms.accounts.forms.PasswordForm",
}
MFA_ADAPTER = "cms.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "cms.accounts.forms.CodeForm",
    "reauthenticate": "cms.accounts.forms.CodeAgainForm",
    "activate_totp": "cms.accounts.forms.AddAppForm",
    "add_webauthn": "cms.accounts.forms.AddKeyForm",
}
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Until All Are Free"

# What is kept of failed attempts: user name, number, time of the last; until another attempt after the pause.
AXES_HANDLER = "cms.accounts.lockout.ForgetfulHandler"
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=20)
# An attacker who goes on cannot prolong the pause.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "cms.accounts.lockout.username"
AXES_CLIENT_IP_CALLABLE = "cms.accounts.lockout.no_address"
AXES_LOCKOUT_CALLABLE = "cms.accounts.lockout.locked_page"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# Idle time; a sign-in never lasts longer than SESSION_LONGEST, whatever happens in between.
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_LONGEST = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

# A separate front end, which the preview panel of the desk shows in a frame.
PREVIEW_CLIENT_URL = environment.url("PREVIEW_CLIENT_URL", "https://front.example/preview/", "https", "http")
_PREVIEW_CLIENT = urlsplit(PREVIEW_CLIENT_URL)

# The policy of the desk; public answers and sign-in pages bring stricter ones of their own.
# Wagtail's date fields and wagtail-localize write inline scripts; editors and pop-ups write inline styles.
_SELF, _INLINE, _NONE = "'self'", "'unsafe-inline'", "'none'"
DESK_POLICY: dict[str, Any] = {
    "default-src": [_NONE],
    "script-src": [_SELF, _INLINE],
    "script-src-attr": [_NONE],
    "style-src": [_SELF, _INLINE],
    "img-src": [_SELF, "data:", "blob:"],
    "font-src": [_SELF],
    "connect-src": [_SELF],
    "frame-src": [
        _SELF,
        *([f"{_PREVIEW_CLIENT.scheme}://{_PREVIEW_CLIENT.netloc}"] if PREVIEW_CLIENT_URL else []),
    ],
    "form-action": [_SELF],
    "frame-ancestors": [_SELF],
    "base-uri": [_NONE],
}
if django.VERSION >= (6, 0):
    CSP_MIDDLEWARE = "django.middleware.csp.ContentSecurityPolicyMiddleware"
    SECURE_CSP = DESK_POLICY
else:
    CSP_MIDDLEWARE = "csp.middleware.CSPMiddleware"
    CONTENT_SECURITY_POLICY = {"DIRECTIVES": DESK_POLICY}
