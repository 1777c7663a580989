"""Whose own work needs nobody else's approval."""

from typing import Any


def publishes_alone(user: Any) -> bool:
    """Whether `user` may approve what they wrote themselves: publishers may, reviewers may not."""
    return bool(user.has_perm("cms_snippets.publish_prisoner"))
