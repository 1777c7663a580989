"""Synthetic editors, their codes, and steps of signing in."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth import get_user_model

PASSWORD = "vyasna-zaunyody-pryjdzie"
LOGIN = "/admin/login/"
CODE = "/admin/login/second-factor/code/"
SETUP = "/admin/login/second-factor/"


def make_editor(username="alena.prydumanaja", *, admin=True, **fields):
    """An account with the password above; an administrator unless said otherwise."""
    make = get_user_model().objects.create_superuser if admin else get_user_model().objects.create_user
    return make(username, f"{username}@campaign.example", PASSWORD, **fields)


def add_app(user):
    """Give the user an authenticator app and recovery codes; returns the secret of the app."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code_of(secret):
    """The code that the app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def sign_in(client, username="alena.prydumanaja", password=PASSWORD, *, query="", **post):
    return client.post(f"{LOGIN}{query}", {"login": username, "password": password} | post)
