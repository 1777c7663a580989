"""Blocks about people: they hold a reference, and readers see what may be shown today."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks.base import BodyPart
from cms.pages.references import ReferenceBlock
from cms.snippets.choices import GuardianCategory


class PersonCardBlock(BodyPart):
    """A prisoner's facts as they stand today."""

    person = ReferenceBlock("cms_snippets.Prisoner", label=_("Prisoner"))

    class Meta:
        icon = "user"
        label = _("Person card")
        description = _("Name, portrait, custody, term and place of a prisoner, as they stand today.")


class MailableAddressBlock(BodyPart):
    """A prisoner's postal address, always the current one."""

    person = ReferenceBlock("cms_snippets.Prisoner", label=_("Prisoner"))

    class Meta:
        icon = "mail"
        label = _("Postal address")
        description = _("Where a letter goes today, line by line, or why none can be sent.")


class AppealBlock(BodyPart):
    """A short call with somebody's name, which is live: no sentence is bent around it."""

    call = blocks.CharBlock(
        label=_("Call"),
        max_length=80,
        help_text=_("Stands above the name and must not need another form of it. For example: Freedom!"),
    )
    person = ReferenceBlock("cms_snippets.Prisoner", label=_("Prisoner"))
    closing = blocks.CharBlock(
        label=_("Closing words"),
        required=False,
        max_length=160,
        help_text=_("Below the name. For example: Freedom for all political prisoners!"),
    )

    class Meta:
        icon = "pick"
        label = _("Appeal")
        description = _("The last words of a story: a call, the name of a prisoner, a call for all.")


class GuardianCardBlock(BodyPart):
    """A guardian as they are presented today."""

    guardian = ReferenceBlock("cms_snippets.Guardian", label=_("Guardian"))

    class Meta:
        icon = "user"
        label = _("Guardian card")
        description = _("Name, role, portrait and a few words about a guardian.")


class GuardianCategoriesBlock(BodyPart):
    """Who can be a guardian: the circles, and who of each is one today."""

    heading = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=160,
        help_text=_("For example: Who can become a guardian?"),
    )
    categories = blocks.MultipleChoiceBlock(
        label=_("Categories"),
        choices=GuardianCategory.choices,
        required=False,
        help_text=_("None chosen: all of them."),
    )
    with_people = blocks.BooleanBlock(
        label=_("Show who is a guardian"),
        required=False,
        default=True,
        help_text=_("Off: the categories alone, as a list."),
    )

    class Meta:
        icon = "group"
        label = _("Guardian categories")
        description = _("The circles that guardians come from, with today's guardians of each.")
