"""The admin of the facts: one viewset a file."""

from cms.desk.viewsets.group import FactsGroup

__all__ = ["FactsGroup"]
