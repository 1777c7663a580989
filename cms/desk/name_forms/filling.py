"""The acts: to take suggestions into the draft, and to answer for them."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.desk.name_forms.suggesting import Suggested, suggestions_for
from cms.translation.suggestions import suggested_names


class Locked(Exception):
    """Somebody has locked the fact, or a review of it is under way; the message is a sentence."""


@transaction.atomic
def take_over(person: Any, columns: Collection[str], user: Any) -> list[Suggested]:
    """Write suggestions for `columns` to a new draft; what is filled by then stays, and nothing becomes public.

    Raises:
        Locked: nobody may write to it now.
    """
    row = type(person).objects.select_for_update().get(pk=person.pk)
    lock = row.get_lock()
    if lock is not None and lock.for_user(user):
        raise Locked(_("This is locked: nobody can change its draft now."))
    draft = row.get_latest_revision_as_object()
    taken = [each for each in suggestions_for(draft) if each.column in columns]
    if taken:
        for each in taken:
            setattr(draft, each.column, each.text)
        draft.save_revision(user=user, log_action=True)
        suggested_names.note(row, {each.column: each.text for each in taken}, user)
    return taken
