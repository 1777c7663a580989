"""Who makes links to kits and sees them: those who may change guardians."""

from typing import Any

from cms.translation.rights import may_read_hidden


def may_make(user: Any) -> bool:
    """Whether `user` may give kits to guardians."""
    may_enter = user.is_active and user.has_perm("wagtailadmin.access_admin")
    return bool(may_enter and user.has_perm("cms_snippets.change_guardian") and may_read_hidden(user))
