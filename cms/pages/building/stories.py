"""Values of lists of stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.disclosure.labels import labelled
from cms.pages import block_values as values
from cms.pages.blocks import StoryRule
from cms.pages.collecting import part
from cms.pages.story_lists import guardian_of

if TYPE_CHECKING:
    from cms.pages.composing import Found


def story_list(value: Any, found: Found) -> values.StoryList | None:
    from cms.pages.stories import story_ref

    facts, rule = found.facts, part(value, "rule") or StoryRule.NEWEST
    guardian = None
    if rule == StoryRule.GUARDIAN:
        guardian = facts.guardians.get(guardian_of(value, found.place) or 0)
    stories = facts.shelf.listed(value, found.place)
    if rule not in StoryRule.values or not stories or (rule == StoryRule.GUARDIAN and guardian is None):
        return None
    return values.StoryList(
        heading=part(value, "heading") or None,
        rule=labelled(StoryRule, rule, found.language),
        guardian=guardian,
        stories=tuple(
            story_ref(each, found.language, facts.guardians, found.html(each.lead, linked=False))
            for each in stories
        ),
    )
