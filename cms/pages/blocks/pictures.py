"""Blocks that show a picture or a number."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks.base import SPOKEN, BodyPart
from cms.pages.references import ImageReferenceBlock


class FigureBlock(BodyPart):
    """A picture that says something, so its text is required."""

    image = ImageReferenceBlock(
        label=_("Image"), help_text=_("Portraits are shown by the cards of people, never here.")
    )
    alt = blocks.CharBlock(
        label=_("What the picture shows"),
        max_length=250,
        help_text=_(
            "For those who do not see it. For example: Envelopes with foreign stamps on a kitchen table."
        ),
    )
    caption = blocks.RichTextBlock(label=_("Caption"), required=False, features=SPOKEN)
    credit = blocks.CharBlock(
        label=_("Credit"), required=False, max_length=160, help_text=_("Who made the picture.")
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a caption and who made it.")


class StatisticBlock(BodyPart):
    """A number that somebody else can check."""

    number = blocks.IntegerBlock(
        label=_("Number"), help_text=_("Figures only, for example 1200: readers see 1 200 or 1,200.")
    )
    label = blocks.CharBlock(
        label=_("What is counted"),
        max_length=200,
        help_text=_("Below the number. For example: people recognised as political prisoners."),
    )
    source = blocks.CharBlock(label=_("Source"), max_length=200, help_text=_("Who counted."))
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False, max_length=500)
    date = blocks.DateBlock(label=_("Counted on"), help_text=_("A number without a day grows old unseen."))

    class Meta:
        icon = "table"
        label = _("Number")
        description = _("A number with what is counted, by whom and when.")
