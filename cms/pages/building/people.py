"""Values of blocks about people, as readers may see them today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.pages import block_values as values
from cms.pages.building.parts import key
from cms.pages.collecting import part
from cms.pages.guardian_categories import circles

if TYPE_CHECKING:
    from cms.pages.composing import Found


def person(value: Any, found: Found) -> values.Person | None:
    card = found.cards.get(key(value, "person"))
    return values.Person(card=card) if card else None


def appeal(value: Any, found: Found) -> values.Appeal | None:
    card, call = found.cards.get(key(value, "person")), part(value, "call")
    if card is None or not call:
        return None
    return values.Appeal(call=call, card=card, closing=part(value, "closing") or None)


def guardian_card(value: Any, found: Found) -> values.GuardianCard | None:
    guardian = found.facts.guardians.get(key(value, "guardian"))
    return values.GuardianCard(guardian=guardian) if guardian else None


def guardian_categories(value: Any, found: Found) -> values.GuardianCategories:
    with_people = bool(part(value, "with_people"))
    known = found.facts.guardians
    people = [known[pk] for pk in found.facts.circle if pk in known] if with_people else []
    return values.GuardianCategories(
        heading=part(value, "heading") or None,
        with_people=with_people,
        categories=circles(part(value, "categories") or (), people, found.language),
    )
