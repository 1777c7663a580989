"""The block that lists stories, and the rule by which it chooses them."""

from typing import Any, Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks.base import BodyPart
from cms.pages.references import PageReferenceBlock, ReferenceBlock

MOST_STORIES: Final = 20


class StoryRule(TextChoices):
    """By which rule stories are listed; readers are told."""

    NEWEST = "newest", _("The newest stories")
    CAMPAIGN = "campaign", _("The newest stories of this campaign")
    GUARDIAN = "guardian", _("The newest stories of one guardian")
    CHOSEN = "chosen", _("Stories chosen by the editors")


class StoryListBlock(BodyPart):
    heading = blocks.CharBlock(
        label=_("Heading"), required=False, max_length=160, help_text=_("For example: Stories of support")
    )
    rule = blocks.ChoiceBlock(
        label=_("Which stories"),
        choices=StoryRule.choices,
        default=StoryRule.NEWEST,
        help_text=_("Readers are told this rule."),
    )
    limit = blocks.IntegerBlock(label=_("At most"), default=6, min_value=1, max_value=MOST_STORIES)
    campaign = PageReferenceBlock(
        "cms_pages.CampaignPage",
        label=_("Campaign"),
        required=False,
        help_text=_("For the stories of a campaign. Empty: the campaign that this page belongs to."),
    )
    guardian = ReferenceBlock(
        "cms_snippets.Guardian",
        label=_("Guardian"),
        required=False,
        help_text=_("For the stories of a guardian. Empty: the guardian of this story."),
    )
    stories = blocks.ListBlock(
        PageReferenceBlock("cms_pages.InterviewPage"),
        label=_("Chosen stories"),
        default=[],
        help_text=_("For chosen stories, in this order. One that is not public is left out."),
    )

    def problems(self, value: Any) -> dict[str, Any]:
        is_empty = value["rule"] == StoryRule.CHOSEN and not any(value["stories"])
        return {"stories": _("Choose at least one story.")} if is_empty else {}

    class Meta:
        icon = "list-ul"
        label = _("Stories")
        description = _("A list of stories that says by which rule they were chosen.")
