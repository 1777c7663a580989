"""The blocks of a body. Blocks that show facts hold a reference; `cms.pages.composing` looks them up."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.references import ReferenceBlock

PROSE = ["bold", "italic", "link", "ul", "ol"]


class ActionKind(TextChoices):
    """Ways to help."""

    LETTERS = "letters", _("Letters")
    FINANCE = "finance", _("Financial support")
    SPREAD = "spread", _("Spreading information")
    ORGANISATIONS = "organisations", _("Support for human-rights organisations")
    PROTEST = "protest", _("Taking part in protest actions")


class Audience(TextChoices):
    """For whom a way to help is meant. None of them is called safe: none is."""

    LOWER_RISK = "lower_risk", _("Lower risk")
    OUTSIDE_ONLY = "outside_only", _("Only from outside Belarus")
    NOT_IF_TIES = "not_if_ties", _("Not if you, your family or property are in Belarus")


class NoticeKind(TextChoices):
    """How a notice is meant."""

    INFO = "info", _("information")
    CARE = "care", _("please take care")
    LEGAL = "legal", _("legal")


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=160)

    class Meta:
        icon = "title"
        label = _("Heading")


class RichTextBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)

    class Meta:
        icon = "pilcrow"
        label = _("Text")


class StatementBlock(blocks.StructBlock):
    """What somebody says, in their own words."""

    speaker = blocks.CharBlock(
        label=_("Speaker"), required=False, max_length=120, help_text=_("Empty: the guardian of this story.")
    )
    text = blocks.RichTextBlock(label=_("Paragraphs"), features=["bold", "italic"])

    class Meta:
        icon = "openquote"
        label = _("Statement")


class PersonCardBlock(blocks.StructBlock):
    """A prisoner's facts as they stand today."""

    person = ReferenceBlock("cms_snippets.Prisoner", label=_("Prisoner"))

    class Meta:
        icon = "user"
        label = _("Person card")


class MailableAddressBlock(blocks.StructBlock):
    """A prisoner's postal address, always the current one."""

    person = ReferenceBlock("cms_snippets.Prisoner", label=_("Prisoner"))

    class Meta:
        icon = "mail"
        label = _("Postal address")


class SupportActionBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("Way to help"), choices=ActionKind.choices)
    audience = blocks.ChoiceBlock(label=_("For whom"), choices=Audience.choices)
    title = blocks.CharBlock(
        label=_("Title"), required=False, max_length=120, help_text=_("Empty: the way to help.")
    )
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)

    class Meta:
        icon = "help"
        label = _("Way to help")


class SupportActionsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    actions = blocks.ListBlock(SupportActionBlock(), label=_("Ways to help"), min_num=1)

    class Meta:
        icon = "group"
        label = _("Ways to help")


class NoticeBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=NoticeKind.choices, default=NoticeKind.INFO)
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)

    class Meta:
        icon = "info-circle"
        label = _("Notice")


class BodyBlock(blocks.StreamBlock):
    """Everything that a body may hold."""

    heading = HeadingBlock()
    rich_text = RichTextBlock()
    statement = StatementBlock()
    person_card = PersonCardBlock()
    mailable_address = MailableAddressBlock()
    support_actions = SupportActionsBlock()
    notice = NoticeBlock()
