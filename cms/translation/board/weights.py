"""What readers would miss most: the tables by which the board is sorted."""

from typing import Final

from cms.translation.models import Stage
from cms.translation.works.base import Tally

# A text that is not there is missed most; an old one misleads; what is on its way needs the less the further it is.
STAGES: Final[dict[str, int]] = {
    Stage.MISSING: 100,
    Stage.OUTDATED: 70,
    Stage.RETURNED: 50,
    Stage.DRAFT: 40,
    Stage.REVIEW: 30,
    Stage.CHECK: 15,
    Stage.COMPLETE: 0,
    Stage.EMPTY: 0,
}

# Everybody comes by the front page and the campaign, many to a story, fewer to one person, and few to a place.
TYPES: Final[dict[str, int]] = {
    "homepage": 1000,
    "campaignpage": 800,
    "sitesettings": 700,
    "directorypage": 600,
    "supportaction": 550,
    "interviewpage": 500,
    "contentpage": 400,
    "prisoner": 300,
    "guardian": 250,
    "organisation": 150,
    "facility": 120,
    "sendingcountry": 60,
    "article": 50,
}
# A page type of a host's own: between a story and a person.
_OTHER: Final = 350

# Readers cannot miss what they do not have in any language yet; it comes after everything public that weighs alike.
_PUBLIC: Final = 20

# A thing of which one text of twelve is missing still weighs a quarter of one that is missing altogether.
_LEAST_SHARE: Final = 0.25


def weight(tally: Tally, of_type: str) -> int:
    """How much readers miss this thing in this language; 0 for what is level."""
    points = STAGES[tally.stage] * TYPES.get(of_type, _OTHER) * (_PUBLIC if tally.is_public else 1)
    return round(points * (_LEAST_SHARE + (1 - _LEAST_SHARE) * _share(tally)))


def _share(tally: Tally) -> float:
    left = tally.missing + tally.outdated + tally.drafts + tally.waiting
    return min(left / tally.texts, 1.0) if tally.texts else 1.0
