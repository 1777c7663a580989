"""Turn one block of a body into its value; None where it says nothing, or shows what readers may not see."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from cms.pages.building import helping, people, phrasebook, pictures, prose, stories

if TYPE_CHECKING:
    from cms.pages.composing import Found

Builder = Callable[[Any, "Found"], Any]


def build(name: str, value: Any, found: Found) -> Any:
    """The value of the block `value` of the type `name`."""
    return _BUILDERS[name](value, found)


_BUILDERS: Final[dict[str, Builder]] = {
    "heading": prose.heading,
    "rich_text": prose.rich_text,
    "statement": prose.statement,
    "question_answer": prose.question_answer,
    "quote": prose.quote,
    "figure": pictures.figure,
    "statistic": pictures.statistic,
    "notice": prose.notice,
    "person_card": people.person,
    "guardian_card": people.guardian_card,
    "guardian_categories": people.guardian_categories,
    "mailable_address": people.person,
    "appeal": people.appeal,
    "story_list": stories.story_list,
    "support_actions": helping.support_actions,
    "organisation_list": helping.organisation_list,
    "campaign_contact": helping.campaign_contact,
    "removal_contact": helping.removal_contact,
    "sending_countries": helping.sending_countries,
    "phrasebook": phrasebook.phrasebook,
}
