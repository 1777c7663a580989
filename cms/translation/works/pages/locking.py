"""Why nobody can write on a page now, in words."""

from typing import Any

from django.utils.translation import gettext as _

from cms.translation.works.pages.beginning import missing_parent
from cms.translation.works.pages.stages import Progress


def why_locked(progress: Progress, user: Any) -> str:
    """As a sentence for `user`; empty when they can write."""
    family, target = progress.family, progress.target
    if family.is_copy(target):
        return _("In this language the page is a copy of another one. Delete the copy to translate the page.")
    if family.is_detached(target):
        return _(
            "In this language the page is written by hand. Edit the page itself, or attach it to its original."
        )
    if progress.page is None:
        return missing_parent(family, target, user)
    if progress.in_review:
        return _("A review is running. Take the page back to change it.")
    return why_kept(progress.page, user)


def why_kept(page: Any, user: Any) -> str:
    """Why `page` must stay as it is now: a lock of somebody else's, or a date set for publishing it."""
    if page.approved_schedule:
        return _("The page waits for the day on which it is published.")
    if page.locked and page.locked_by_id != user.pk:
        return _("Somebody has locked the page.")
    return ""
