"""Connects what follows of a fact's save, of an act about a person, and of a release day."""

from collections.abc import Collection
from typing import Any

from cms.disclosure.custody import custody_written
from cms.snippets.models import Prisoner
from cms.translation.works.facts import (
    events,
    following,
    log_actions,  # noqa: F401 - registers the entries of the audit log
    page_checks,
)


def ask_for_pages(sender: Any, pks: Collection[int], **signal: Any) -> None:
    """Custody is written to many rows at once, past their saves."""
    page_checks.ask(Prisoner, pks)


def connect() -> None:
    """Connect the handlers, once."""
    following.connect()
    events.connect()
    custody_written.connect(ask_for_pages, dispatch_uid="cms_pages_after_custody")
