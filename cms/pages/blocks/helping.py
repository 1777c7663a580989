"""Blocks that say how to help and whom to turn to."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.markup import plain_text
from cms.pages.blocks.base import PROSE, BodyPart, CheckedBlock
from cms.pages.references import ReferenceBlock
from cms.snippets.choices import ActionKind, Audience


class SupportActionBlock(CheckedBlock):
    """A way to help from the facts, which this page may say in its own words; or one of this page alone."""

    action = ReferenceBlock(
        "cms_snippets.SupportAction",
        label=_("Way to help, from the list"),
        required=False,
        help_text=_("For whom it is meant stands there alone: a page cannot soften it."),
    )
    title = blocks.CharBlock(
        label=_("Title"),
        required=False,
        max_length=120,
        help_text=_("Empty: as in the list, or the kind chosen below."),
    )
    text = blocks.RichTextBlock(
        label=_("Text"),
        features=PROSE,
        required=False,
        help_text=_("This page's own words. Empty: as in the list."),
    )
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=ActionKind.choices,
        required=False,
        help_text=_("Only where nothing is chosen from the list."),
    )
    audience = blocks.ChoiceBlock(
        label=_("For whom"),
        choices=Audience.choices,
        required=False,
        help_text=_("Only where nothing is chosen from the list."),
    )

    def problems(self, value: Any) -> dict[str, Any]:
        if value.get("action"):
            return {}
        unfilled = [name for name in ("kind", "audience") if not value.get(name)]
        unfilled += [] if plain_text(value["text"].source) else ["text"]
        return dict.fromkeys(unfilled, _("Fill in this, or choose a way to help from the list."))

    class Meta:
        icon = "help"
        label = _("Way to help")


class SupportActionsBlock(BodyPart):
    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    actions = blocks.ListBlock(SupportActionBlock(), label=_("Ways to help"), min_num=1)

    class Meta:
        icon = "group"
        label = _("Ways to help")
        description = _("What a reader can do. Each way says for whom it is meant.")


class OrganisationListBlock(BodyPart):
    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    organisations = blocks.ListBlock(
        ReferenceBlock("cms_snippets.Organisation"), label=_("Organisations"), min_num=1
    )

    class Meta:
        icon = "list-ul"
        label = _("Organisations")
        description = _("Organisations in the order given, each with what it does and its address.")


class CampaignContactBlock(BodyPart):
    """How to reach the campaign: the contact itself stands in the campaign settings."""

    text = blocks.RichTextBlock(
        label=_("Text"),
        features=PROSE,
        required=False,
        help_text=_("Above the contact. For example: For all questions about taking part, write to our bot."),
    )

    class Meta:
        icon = "comment"
        label = _("Campaign contact")
        description = _("The contact from the campaign settings, with what to beware of.")


class RemovalContactBlock(BodyPart):
    """How to ask for removal: the contact itself stands in the campaign settings."""

    text = blocks.RichTextBlock(
        label=_("Text"),
        features=PROSE,
        required=False,
        help_text=_("Above the contact. For example: Write to us; you need not say why."),
    )

    class Meta:
        icon = "cross"
        label = _("Removal contact")
        description = _(
            "The contact for removal from the campaign settings; without one, the campaign contact."
        )


class SendingCountriesBlock(BodyPart):
    """Whether post leaves for Belarus: every country of the list, as it stands today."""

    text = blocks.RichTextBlock(
        label=_("Text"),
        features=PROSE,
        required=False,
        help_text=_("Above the countries. Empty: a sentence that asks readers to find their own."),
    )

    class Meta:
        icon = "globe"
        label = _("Sending countries")
        description = _("From which countries post leaves for Belarus, with the date of the last look.")
