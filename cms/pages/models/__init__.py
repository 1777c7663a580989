"""The page types: one a file."""

from cms.pages.models.base import BasePage
from cms.pages.models.directory import DirectoryPage
from cms.pages.models.home import HomePage
from cms.pages.models.interview import InterviewPage, InterviewWard, NamedPerson

__all__ = ["BasePage", "DirectoryPage", "HomePage", "InterviewPage", "InterviewWard", "NamedPerson"]
