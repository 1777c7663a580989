"""Everything that a body may hold."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks.helping import (
    CampaignContactBlock,
    OrganisationListBlock,
    RemovalContactBlock,
    SendingCountriesBlock,
    SupportActionsBlock,
)
from cms.pages.blocks.people import (
    AppealBlock,
    GuardianCardBlock,
    GuardianCategoriesBlock,
    MailableAddressBlock,
    PersonCardBlock,
)
from cms.pages.blocks.phrasebook import PhrasebookBlock
from cms.pages.blocks.pictures import FigureBlock, StatisticBlock
from cms.pages.blocks.prose import (
    HeadingBlock,
    NoticeBlock,
    QuestionAnswerBlock,
    QuoteBlock,
    RichTextBlock,
    StatementBlock,
)
from cms.pages.blocks.stories import StoryListBlock

_TEXT = _("Text")
_PEOPLE = _("People")
_HELP = _("Help")


class BodyBlock(blocks.StreamBlock):
    """The blocks by name; the admin offers them in these groups."""

    heading = HeadingBlock(group=_TEXT)
    rich_text = RichTextBlock(group=_TEXT)
    statement = StatementBlock(group=_TEXT)
    question_answer = QuestionAnswerBlock(group=_TEXT)
    quote = QuoteBlock(group=_TEXT)
    figure = FigureBlock(group=_TEXT)
    statistic = StatisticBlock(group=_TEXT)
    notice = NoticeBlock(group=_TEXT)
    person_card = PersonCardBlock(group=_PEOPLE)
    guardian_card = GuardianCardBlock(group=_PEOPLE)
    guardian_categories = GuardianCategoriesBlock(group=_PEOPLE)
    mailable_address = MailableAddressBlock(group=_PEOPLE)
    appeal = AppealBlock(group=_PEOPLE)
    story_list = StoryListBlock(group=_PEOPLE)
    support_actions = SupportActionsBlock(group=_HELP)
    organisation_list = OrganisationListBlock(group=_HELP)
    campaign_contact = CampaignContactBlock(group=_HELP)
    removal_contact = RemovalContactBlock(group=_HELP)
    sending_countries = SendingCountriesBlock(group=_HELP)
    phrasebook = PhrasebookBlock(group=_HELP)

    class Meta:
        # Both hold places that a page has once.
        block_counts = {"sending_countries": {"max_num": 1}, "phrasebook": {"max_num": 1}}
