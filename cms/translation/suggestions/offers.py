"""What the workbench offers beside the texts of a work; nothing of it is ever applied by itself."""

from collections.abc import Mapping, Sequence

from cms.translation.suggestions.values import Suggestion, Term
from cms.translation.works.base import OpenWork, Unit


def offers(work: OpenWork, units: Sequence[Unit]) -> Mapping[str, Sequence[Suggestion]]:
    """Earlier translations of exactly these texts, by the unit's key; only what the work's user may read."""
    return {}


def glossary(work: OpenWork, units: Sequence[Unit]) -> Sequence[Term]:
    """The names and fixed words that the texts mention, with their forms in the work's language."""
    return ()


def machine_available(work: OpenWork) -> bool:
    """Whether this work's user may ask a machine for drafts of its empty texts."""
    return False
