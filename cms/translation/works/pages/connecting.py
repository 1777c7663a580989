"""Connects what follows of a page's publication and of every change that the board shows."""

from cms.translation.localize.syncing import hide_component
from cms.translation.works.pages import (
    events,
    publication,  # noqa: F401 - its receivers connect themselves
)


def connect() -> None:
    """Connect the handlers, once."""
    events.connect()
    hide_component()
