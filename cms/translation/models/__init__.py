"""What translators write before it is public, what a translation was made from, and who tends it."""

from cms.translation.models.board import Assignment, Due, Reminder, Standing, Work
from cms.translation.models.choices import OPEN, Origin, ProposalState, Stage
from cms.translation.models.facts import AboutFact, ColumnSource, Proposal, SuggestedName
from cms.translation.models.pages import PageCheck, PageSource

__all__ = [
    "OPEN",
    "AboutFact",
    "Assignment",
    "ColumnSource",
    "Due",
    "Origin",
    "PageCheck",
    "PageSource",
    "Proposal",
    "ProposalState",
    "Reminder",
    "Stage",
    "Standing",
    "SuggestedName",
    "Work",
]
