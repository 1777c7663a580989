"""A set-up campaign and one person a role."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cms.desk import roles


@pytest.fixture
def campaign(campaign_world: None) -> None:
    """A set-up campaign."""


@pytest.fixture
def person_of(campaign: None) -> Callable[..., Any]:
    """Make a user of a role whose interface is in `language`."""

    def make(role: str, name: str, language: str = "en") -> Any:
        from wagtail.users.models import UserProfile

        user = get_user_model().objects.create_user(name, password="secret")
        user.groups.add(roles.group(role))
        UserProfile.objects.create(user=user, preferred_language=language)
        return get_user_model().objects.get(pk=user.pk)

    return make


def logged_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    client.user = user  # type: ignore[attr-defined]
    return client


@pytest.fixture
def editor(person_of: Callable[..., Any]) -> Client:
    return logged_in(person_of(roles.EDITORS, "editor"))


@pytest.fixture
def publisher(person_of: Callable[..., Any]) -> Client:
    return logged_in(person_of(roles.PUBLISHERS, "publisher"))


@pytest.fixture
def second(person_of: Callable[..., Any]) -> Client:
    return logged_in(person_of(roles.PUBLISHERS, "second"))


@pytest.fixture
def translator(person_of: Callable[..., Any]) -> Client:
    return logged_in(person_of(roles.translators("ru"), "translator"))
