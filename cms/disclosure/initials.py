"""People by the first letter of the name that they are listed by: for readers who rather choose than type."""

from collections.abc import Collection
from functools import partial
from typing import Final

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr

from cms import version
from cms.disclosure.lists import Slice
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.people import prisoners
from cms.disclosure.values import Prisoner
from cms.languages import Language
from cms.snippets.folding import sorted_letters

# Stands for whatever is no letter of ours: figures, other scripts.
OTHER: Final = "other"


@partial(version.remembered, kept=6)
def initials(language: Language) -> tuple[str, ...]:
    """The letters with which a disclosed name begins, in the alphabet of `language`; last OTHER, if any does.

    One query for all the answers made under one content version in a process.
    """
    letters = sorted_letters(language)
    people = PrisonerDisclosure.objects.visible().order_by()
    begun = set(people.values_list(Substr(f"sort_{language}", 1, 2), flat=True).distinct())
    found = [letter for weight, letter in letters.items() if weight in begun]
    return (*found, OTHER) if begun - letters.keys() else tuple(found)


def list_by_initial(
    initial: str,
    language: Language,
    *,
    offset: int = 0,
    limit: int = 20,
    fields: Collection[str] | None = None,
) -> Slice[Prisoner]:
    """People whose disclosed name begins with one of the `initials`, in the order of lists."""
    found = _beginning_with(initial, language)
    order = found.order_by(f"sort_{language}", "prisoner__public_id").values_list("pk", flat=True)
    return Slice(total=found.count(), values=prisoners(order[offset : offset + limit], language, fields))


def _beginning_with(initial: str, language: Language) -> QuerySet[PrisonerDisclosure]:
    people = PrisonerDisclosure.objects.visible()
    weights = sorted(sorted_letters(language))
    if initial == OTHER:
        # The weights of letters follow each other without a gap.
        below, above = (
            Q(**{f"sort_{language}__lt": weights[0]}),
            Q(**{f"sort_{language}__gte": _after(weights[-1])}),
        )
        return people.filter(below | above)
    own = [weight for weight, letter in sorted_letters(language).items() if letter == initial]
    between = [Q(**{f"sort_{language}__gte": each, f"sort_{language}__lt": _after(each)}) for each in own]
    return people.filter(*between) if between else people.none()


def _after(weight: str) -> str:
    return str(int(weight) + 1)
