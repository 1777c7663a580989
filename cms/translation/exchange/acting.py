"""For whom a command acts: nobody's rights are greater on the command line."""

from typing import Any

from django.contrib.auth import get_user_model


def acting_user(name: str) -> Any:
    """The active user of this name who works in the admin; None when there is none."""
    user = get_user_model()._default_manager.filter(**{get_user_model().USERNAME_FIELD: name}).first()
    return (
        user if user is not None and user.is_active and user.has_perm("wagtailadmin.access_admin") else None
    )
