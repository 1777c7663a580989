"""The API keeps nothing of its own but the journal of changes."""

from cms.api.changes.models import Holding, Stamp

__all__ = ["Holding", "Stamp"]
