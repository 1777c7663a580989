"""The facts: one model a file."""

from cms.snippets.models.article import Article
from cms.snippets.models.base import Fact, FactChild
from cms.snippets.models.facility import Facility
from cms.snippets.models.guardian import Guardian, GuardianLink
from cms.snippets.models.guardianship import Guardianship
from cms.snippets.models.placement import Placement
from cms.snippets.models.prisoner import Prisoner, PrisonerSource
from cms.snippets.models.sentence import Sentence, SentenceArticle

__all__ = [
    "Article",
    "Facility",
    "Fact",
    "FactChild",
    "Guardian",
    "GuardianLink",
    "Guardianship",
    "Placement",
    "Prisoner",
    "PrisonerSource",
    "Sentence",
    "SentenceArticle",
]
