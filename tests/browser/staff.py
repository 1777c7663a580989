"""Make one user for each role of a fresh site and print their passwords as JSON: run in the site's environment."""

import json
import os
import secrets
from typing import Final

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.contrib.auth.models import Group  # noqa: E402
from wagtail.users.models import UserProfile  # noqa: E402

from cms.desk.roles import EDITORS, PUBLISHERS, group, reviewers, translators  # noqa: E402

ROLES: Final = {
    "editor": EDITORS,
    "publisher-one": PUBLISHERS,
    "publisher-two": PUBLISHERS,
    "translator-ru": translators("ru"),
    "translator-en": translators("en"),
    "reviewer-ru": reviewers("ru"),
}


def make_user(name: str, role: Group) -> str:
    """A user whose admin speaks English, as this test does; returns the password."""
    password = secrets.token_urlsafe(12)
    user = get_user_model().objects.create_user(username=name, password=password)
    user.groups.add(role)
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "en"
    profile.save()
    return password


print(json.dumps({name: make_user(name, group(role)) for name, role in ROLES.items()}))
