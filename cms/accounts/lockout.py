"""Lock an account for a while after wrong passwords or codes, and remember as little as that takes."""

import unicodedata
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

_LONGEST = 150
_TOO_MANY_REQUESTS = 429


class ForgetfulHandler(AxesDatabaseHandler):
    """Keep the name that was tried, the number of failures and the time of the last."""

    def user_login_failed(
        self, sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
    ) -> None:
        if request is not None:
            vars(request).update(axes_user_agent="", axes_http_accept="", axes_path_info="")
        super().user_login_failed(sender, credentials, request, **kwargs)
        AccessAttempt.objects.filter(username=username(request, credentials)).update(
            get_data="", post_data=""
        )


def username(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """The name under which failures are counted; spellings that open the same account count together."""
    tried = str((credentials or {}).get("username") or "")
    return unicodedata.normalize("NFKC", tried).strip().casefold()[:_LONGEST]


def no_address(request: HttpRequest) -> str:
    """The unspecified address: nobody's, and the same for everyone."""
    return "::"


def is_locked(request: HttpRequest, user: AbstractBaseUser) -> bool:
    """Whether failures have locked the account."""
    return not AxesProxyHandler.is_allowed(request, {"username": user.get_username()})


def count_failure(request: HttpRequest, user: AbstractBaseUser) -> None:
    """Count a wrong code of the second factor like a wrong password."""
    user_login_failed.send(sender=__name__, credentials={"username": user.get_username()}, request=request)


def locked_page(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Say that the account is locked and until when; the same for accounts that do not exist."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "cms/account/locked.html", {"minutes": minutes}, status=_TOO_MANY_REQUESTS)
