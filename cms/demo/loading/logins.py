"""Users of the demonstration; their passwords exist in one file beside the database and nowhere else."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from wagtail.users.models import UserProfile

from cms.desk.roles import ADMINISTRATORS, EDITORS, PUBLISHERS, group, reviewers, translators

FILE_NAME: Final = "demo-logins.json"
_ONLY_OWNER: Final = 0o600

Passwords = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Login:
    """A user name, the role whose group it joins and, where it matters, the language of its admin."""

    name: str
    role: str
    admin_language: str = ""


LOGINS: Final = (
    Login("editor", EDITORS),
    Login("publisher1", PUBLISHERS),
    Login("publisher2", PUBLISHERS),
    Login("translator-ru", translators("ru"), "ru"),
    Login("reviewer-ru", reviewers("ru"), "ru"),
    Login("admin", ADMINISTRATORS),
)
EDITOR: Final = "editor"
PUBLISHER: Final = "publisher1"
TRANSLATOR: Final = "translator-ru"
REVIEWER: Final = "reviewer-ru"


def passwords_file() -> Path:
    """Where the passwords are kept.

    Raises:
        ImproperlyConfigured: the project does not say where its own files go.
    """
    folder = getattr(settings, "VAR_DIR", None)
    if folder is None:
        raise ImproperlyConfigured(
            "The demonstration keeps its passwords in a file: set VAR_DIR to a folder outside "
            "version control."
        )
    return Path(folder) / FILE_NAME


def stored_passwords() -> Passwords:
    """User name → password, as noted when the users were made; empty before."""
    file = passwords_file()
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def load_users() -> tuple[dict[str, Any], int]:
    """Every user of the demonstration by name, and how many of them are new.

    A user that exists keeps its password and groups. A new one gets the password noted for it, if any: so a
    rebuilt database is entered with the same words.
    """
    known = dict(stored_passwords())
    users: dict[str, Any] = {}
    made = 0
    for login in LOGINS:
        user = get_user_model().objects.filter(username=login.name).first()
        if user is None:
            password = known.setdefault(login.name, secrets.token_urlsafe(12))
            # On disk before in the database: a user whose password nobody knows helps nobody.
            _store(known)
            user = _make(login, password)
            made += 1
        users[login.name] = user
    return users, made


def _make(login: Login, password: str) -> Any:
    user = get_user_model().objects.create_user(username=login.name, password=password)
    role: Group = group(login.role)
    user.groups.add(role)
    if login.admin_language:
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = login.admin_language
        profile.save()
    return user


def _store(passwords: Passwords) -> None:
    file = passwords_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=_ONLY_OWNER)
    file.chmod(_ONLY_OWNER)
    file.write_text(json.dumps(passwords, indent=2) + "\n", encoding="utf-8")
