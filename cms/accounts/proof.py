"""Whether a session has shown a second factor, and whether its user has one."""

from enum import Enum, auto

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest

# Recovery codes alone are no factor: they come with one and go with the last.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class Proof(Enum):
    """How far a signed-in session has come."""

    MISSING = auto()  # the user has no second factor yet
    PENDING = auto()  # the user has one, this session has not shown it
    SHOWN = auto()


def has_factor(user: AbstractBaseUser) -> bool:
    """Whether the user has an authenticator app or a security key."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def proof_of(request: HttpRequest, user: AbstractBaseUser) -> Proof:
    """How far the session of `user` has come.

    Having a factor is not enough: a session that a phisher opened with the password alone must not become
    trusted when the real editor sets one up elsewhere. Nor is having shown one that was removed since.
    """
    if not has_factor(user):
        return Proof.MISSING
    records = get_authentication_records(request, user)
    return Proof.SHOWN if any(record["method"] == "mfa" for record in records) else Proof.PENDING


def record_factor(request: HttpRequest, user: AbstractBaseUser) -> None:
    """Count setting up a factor as showing it: the session has just proved that it works."""
    record_authentication(request, user, "mfa", added=True)
