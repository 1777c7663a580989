"""The facts: one model a file."""

from cms.snippets.models.article import Article
from cms.snippets.models.base import Fact, FactChild
from cms.snippets.models.facility import Facility
from cms.snippets.models.guardian import Guardian, GuardianLink
from cms.snippets.models.guardianship import Guardianship
from cms.snippets.models.organisation import Organisation
from cms.snippets.models.placement import Placement
from cms.snippets.models.prisoner import Prisoner, PrisonerSource
from cms.snippets.models.sending_country import SendingCountry
from cms.snippets.models.sentence import Sentence, SentenceArticle
from cms.snippets.models.site_settings import SiteSettings
from cms.snippets.models.support_action import ActionOrganisation, SupportAction

__all__ = [
    "ActionOrganisation",
    "Article",
    "Facility",
    "Fact",
    "FactChild",
    "Guardian",
    "GuardianLink",
    "Guardianship",
    "Organisation",
    "Placement",
    "Prisoner",
    "PrisonerSource",
    "SendingCountry",
    "Sentence",
    "SentenceArticle",
    "SiteSettings",
    "SupportAction",
]
