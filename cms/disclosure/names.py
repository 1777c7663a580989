"""Names that an address must not hold, and people who are gone: for checks before a page is kept, never for readers."""

from collections.abc import Collection, Iterable
from typing import Any, Final

from cms.languages import columns
from cms.snippets.folding import fold
from cms.snippets.models import Guardian, Prisoner

# A shorter word is part of too many others.
SHORTEST: Final = 4


def family_names(prisoner_pks: Collection[int], guardian_pks: Collection[int]) -> set[str]:
    """The folded words of the family names of these people, hidden or not, of at least SHORTEST letters.

    A guardian's name is one column, whose words count all: nothing says which of them is the family's.
    """
    names = [
        *_values(Prisoner.objects.filter(pk__in=prisoner_pks), "family_name"),
        *_values(Guardian.objects.filter(pk__in=guardian_pks), "name"),
    ]
    return {word for name in names for word in fold(name).split() if len(word) >= SHORTEST}


def unknown_prisoners(pks: Collection[int]) -> set[int]:
    """Those of `pks` that are nobody's (any more)."""
    return _unknown(Prisoner, pks)


def unknown_guardians(pks: Collection[int]) -> set[int]:
    """Those of `pks` that are nobody's (any more)."""
    return _unknown(Guardian, pks)


def holds_a_name(address: str, names: Iterable[str]) -> bool:
    """Whether a slug holds one of the folded `names`, also grown together with other words."""
    spellings = (fold(address), fold(address.replace("-", "")))
    return any(name in spelling for name in names for spelling in spellings)


def _values(people: Any, field: str) -> list[str]:
    return [name for row in people.values_list(*columns(field)) for name in row if name]


def _unknown(model: Any, pks: Collection[int]) -> set[int]:
    return set(pks) - set(model.objects.filter(pk__in=pks).values_list("pk", flat=True)) if pks else set()
