"""The circles that guardians come from, in the plural, with today's guardians of each."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import override, pgettext_lazy

from cms.disclosure.selection import named_guardians
from cms.disclosure.values import Guardian, Labelled
from cms.languages import Language
from cms.pages.block_values import Circle
from cms.snippets.choices import GuardianCategory
from cms.snippets.folding import sort_key

PLURALS: Final[Mapping[str, Promise]] = {
    GuardianCategory.POLITICIAN: pgettext_lazy("circle of guardians", "Political actors"),
    GuardianCategory.OPPOSITION: pgettext_lazy("circle of guardians", "Opposition leaders"),
    GuardianCategory.INTERNATIONAL: pgettext_lazy(
        "circle of guardians", "Representatives of the international community"
    ),
    GuardianCategory.DIASPORA: pgettext_lazy("circle of guardians", "Belarusians from the diaspora"),
    GuardianCategory.WELL_KNOWN: pgettext_lazy(
        "circle of guardians", "Well-known Belarusians inside and outside the country"
    ),
}


def public_guardians() -> set[int]:
    """The primary keys of all guardians whom readers may know: one query."""
    return set(named_guardians().values_list("guardian_id", flat=True))


def circles(
    categories: Collection[str], people: Iterable[Guardian], language: Language
) -> tuple[Circle, ...]:
    """The `categories` (all when empty), in our order, with those of `people` who belong to each, by name."""
    by_name = sorted(people, key=lambda guardian: sort_key(guardian.name, language))
    with override(language):
        return tuple(
            Circle(
                category=Labelled(value=category, text=str(plural)),
                guardians=tuple(each for each in by_name if _belongs(each, category)),
            )
            for category, plural in PLURALS.items()
            if not categories or category in categories
        )


def _belongs(guardian: Guardian, category: str) -> bool:
    return any(own.value == category for own in guardian.categories)
