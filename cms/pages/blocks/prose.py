"""Blocks of plain prose: headings, paragraphs, questions, what somebody says."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks.base import PROSE, SPOKEN, BodyPart
from cms.pages.references import ReferenceBlock


class NoticeKind(TextChoices):
    """How a notice is meant."""

    INFO = "info", _("information")
    CARE = "care", _("please take care")
    LEGAL = "legal", _("legal")


class HeadingBlock(BodyPart):
    text = blocks.CharBlock(label=_("Heading"), max_length=160)

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Begins a section of the page.")


class RichTextBlock(BodyPart):
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs and lists.")


class StatementBlock(BodyPart):
    """What somebody says, in their own words."""

    speaker = blocks.CharBlock(
        label=_("Speaker"), required=False, max_length=120, help_text=_("Empty: the guardian of this story.")
    )
    text = blocks.RichTextBlock(label=_("Paragraphs"), features=SPOKEN)

    class Meta:
        icon = "openquote"
        label = _("Statement")
        description = _("Somebody speaks for several paragraphs, without questions.")


class QuestionAnswerBlock(BodyPart):
    """One exchange of an interview."""

    question = blocks.CharBlock(
        label=_("Question"), max_length=400, help_text=_("For example: How did you choose whom to speak for?")
    )
    speaker = blocks.CharBlock(
        label=_("Who answers"),
        required=False,
        max_length=120,
        help_text=_("Only where several people answer. Empty: the guardian of this story."),
    )
    answer = blocks.RichTextBlock(label=_("Answer"), features=PROSE)

    class Meta:
        icon = "help"
        label = _("Question and answer")
        description = _("One question of an interview with its answer.")


class QuoteBlock(BodyPart):
    """A sentence or two that stand out, with whose they are."""

    text = blocks.RichTextBlock(
        label=_("What was said"), features=SPOKEN, help_text=_("Without quotation marks.")
    )
    guardian = ReferenceBlock(
        "cms_snippets.Guardian",
        label=_("Guardian"),
        required=False,
        help_text=_(
            "Their name and role are shown as they stand today. While they are hidden, so is this quote."
        ),
    )
    attribution = blocks.CharBlock(
        label=_("Or somebody else"),
        required=False,
        max_length=160,
        help_text=_(
            "For example: a former prisoner. Not the name of anybody who is in the list of prisoners."
        ),
    )

    def problems(self, value: Any) -> dict[str, Any]:
        if value.get("guardian") and value.get("attribution"):
            return {"attribution": _("Choose a guardian or write whose words these are, not both.")}
        return {}

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("A sentence or two set large, with whose words they are.")


class NoticeBlock(BodyPart):
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=NoticeKind.choices, default=NoticeKind.INFO)
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)

    class Meta:
        icon = "info-circle"
        label = _("Notice")
        description = _("A remark apart from the text: information, a warning, or a legal note.")
