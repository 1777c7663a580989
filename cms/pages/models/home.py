"""The front page of one language."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from cms.pages.blocks import BodyBlock
from cms.pages.fields import BodyField
from cms.pages.mentions import FEATURE
from cms.pages.models.base import BasePage


class HomePage(BasePage):
    """The campaign's call, its stories and people to write to."""

    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic", "link", FEATURE])
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    template = "cms/pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "cms_pages.CampaignPage",
        "cms_pages.InterviewPage",
        "cms_pages.DirectoryPage",
        "cms_pages.ContentPage",
    ]
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.pages.composing import compose
        from cms.pages.context import campaigns, directory_path
        from cms.pages.front import people_shown, stories_shown
        from cms.pages.headline_figures import headline_figures

        composed = compose(self.body, self.language, page=self)
        return {
            **super().get_context(request, *args, lead=composed.lead, **kwargs),
            "body": composed.body,
            "campaigns": campaigns(self),
            **stories_shown(self),
            **people_shown(self.language),
            "headline": headline_figures(self.language),
            "directory_url": directory_path(self.language),
        }
