"""Which stories a reader asks for: those told by guardians of one circle, or all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cms.disclosure.guardians import guardians
from cms.disclosure.values import Labelled
from cms.languages import Language
from cms.pages.guardian_categories import circles
from cms.pages.models import InterviewPage
from cms.pages.querysets import public_pages

if TYPE_CHECKING:
    from cms.pages.models import HomePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The primary keys of the stories asked for, newest first, and the circles that have told any story."""

    stories: Sequence[int]
    circles: Sequence[Labelled]


def chosen(category: str, language: Language, home: HomePage) -> Chosen:
    """The stories of the circle `category` (of all circles when empty): two queries, however many there are."""
    public = InterviewPage.objects.filter(pk__in=public_pages(language, home).values("pk"))
    told = list(public.order_by("-first_published_at", "-pk").values_list("pk", "guardian_id"))
    speaking = guardians({guardian for _pk, guardian in told if guardian}, language, fields=())
    of = {pk: {each.value for each in guardian.categories} for pk, guardian in speaking.items()}
    known = {value for guardian in of.values() for value in guardian}
    return Chosen(
        stories=[pk for pk, guardian in told if not category or category in of.get(guardian, ())],
        circles=[circle.category for circle in circles(known, (), language)] if known else [],
    )
