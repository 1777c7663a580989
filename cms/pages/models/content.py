"""A page that explains: about us, how to write letters, privacy, method, removal, words."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField

from cms.pages.blocks import BodyBlock
from cms.pages.fields import BodyField
from cms.pages.mentions import FEATURE
from cms.pages.models.base import BasePage


class ContentPage(BasePage):
    """Prose in one language; like the front page it only loses the block about somebody who may not be shown."""

    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic", "link", FEATURE])
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))
    in_footer = models.BooleanField(
        _("in the footer"),
        default=False,
        help_text=_(
            "A link at the foot of every page, in every language that has this page. The page about removal is "
            "always there."
        ),
    )

    template = "cms/pages/content_page.html"
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: list[str] = []
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]
    promote_panels = [*BasePage.promote_panels, FieldPanel("in_footer")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("in_footer", overridable=False),
    ]

    class Meta:
        verbose_name = _("explaining page")
        verbose_name_plural = _("explaining pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.pages.composing import compose

        composed = compose(self.body, self.language, page=self)
        return {**super().get_context(request, *args, lead=composed.lead, **kwargs), "body": composed.body}
