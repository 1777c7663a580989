"""Why a fact's texts cannot be approved now: somebody's lock, or a review of an editor's draft."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from wagtail.locks import BasicLock

from cms import languages
from cms.translation.works.facts.cleaning import digest_of
from cms.translation.works.facts.texts import Slot


def why_locked(fact: Any, user: Any) -> str:
    """Why `user` may not approve anything of `fact` now, as a sentence; empty when nothing holds them back.

    A schedule holds nobody back: what it will publish gets the approved text as well.
    """
    if getattr(fact, "locked", False) and BasicLock(fact).for_user(user):
        return _("This is locked by somebody else. Ask them to unlock it.")
    task = getattr(fact, "current_workflow_task", None)
    if task is not None and task.locked_for_user(fact, user):
        return _(
            "An editor's draft of this is in review. Only its reviewers can approve texts until it is decided."
        )
    return ""


def why_reviewed(content: Mapping[str, Any] | None, slot: Slot, language: str) -> str:
    """Why this text waits for the review of a draft with this content, as a sentence; empty when it need not.

    A review goes on with an approved text in it, as with every act. But where the draft itself changes this very
    text, its reviewer would approve words that nobody has shown them: that is decided first.
    """
    if content is None:
        return ""
    drafted = text_in(content, slot, language)
    if drafted is None or digest_of(drafted) == digest_of(slot.texts[language]):
        return ""
    return _("A draft that is in review changes this text as well. Decide on that review first.")


def reviewed_content(fact: Any) -> Mapping[str, Any] | None:
    """The content of the draft that a running review is about; None when there is no such review."""
    state = getattr(fact, "current_workflow_state", None)
    if state is None or state.status != state.STATUS_IN_PROGRESS or state.current_task_state is None:
        return None
    revision = state.current_task_state.revision
    return revision.content if revision else None


def text_in(content: Mapping[str, Any], slot: Slot, language: str) -> str | None:
    """What a draft's content says at `slot`; None when the draft has no such row."""
    column = languages.column(slot.field, languages.parse(language) or languages.DEFAULT)
    rows = [content] if not slot.relation else content.get(slot.relation, ())
    found = (row for row in rows if not slot.relation or str(row.get("pk")) == slot.row_id)
    row = next(found, None)
    return None if row is None else row.get(column) or ""
