"""The page types: one a file."""

from cms.pages.models.base import BasePage
from cms.pages.models.campaign import CampaignPage, CampaignPartner
from cms.pages.models.content import ContentPage
from cms.pages.models.directory import DirectoryPage
from cms.pages.models.home import HomePage
from cms.pages.models.interview import InterviewPage, InterviewWard, NamedPerson
from cms.pages.models.plain_names import PageWords, PlainName

__all__ = [
    "BasePage",
    "CampaignPage",
    "CampaignPartner",
    "ContentPage",
    "DirectoryPage",
    "HomePage",
    "InterviewPage",
    "InterviewWard",
    "NamedPerson",
    "PageWords",
    "PlainName",
]
