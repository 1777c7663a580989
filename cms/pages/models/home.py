"""The front page of one language."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from cms.languages import Language
from cms.pages.blocks import BodyBlock
from cms.pages.fields import BodyField
from cms.pages.models.base import BasePage


class HomePageManager(PageManager):
    """Homes by language."""

    def live_in(self, language: Language) -> "HomePage | None":
        """The home that readers of `language` see; Wagtail's own `localized` would fall back to another one."""
        from cms.pages.querysets import live_homes

        return live_homes().get(language)


class HomePage(BasePage):
    """The campaign's call, its stories and people to write to."""

    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic", "link"])
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    template = "cms/pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["cms_pages.InterviewPage", "cms_pages.DirectoryPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    objects = HomePageManager()

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.pages.composing import compose
        from cms.pages.context import directory_path, people_to_write_to, stories

        return {
            **super().get_context(request, *args, **kwargs),
            "body": compose(self.body, self.language).body,
            "stories": stories(self),
            "people": people_to_write_to(self.language),
            "directory_url": directory_path(self.language),
        }
