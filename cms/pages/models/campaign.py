"""One campaign of the site: its call, its partners, and the stories below it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from cms.pages.blocks import BodyBlock
from cms.pages.fields import BodyField
from cms.pages.mentions import FEATURE
from cms.pages.models.base import BasePage


class CampaignPage(BasePage):
    """A campaign in one language; picture and partners are the same in all of them.

    Like the front page, and unlike a story, it only loses the block about somebody who may not be shown: it
    holds many people, and must not disappear on the day when one of them is freed.
    """

    teaser = models.CharField(
        _("teaser"), max_length=300, blank=True,
        help_text=_("One or two sentences for lists and search engines, without a name of a prisoner."),
    )  # fmt: skip
    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic", "link", FEATURE])
    image = models.ForeignKey(
        get_image_model_string(), verbose_name=_("image"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    image_alt = models.CharField(
        _("what the image shows"), max_length=250, blank=True,
        help_text=_("For those who do not see it. For example: Envelopes with foreign stamps on a kitchen table."),
    )  # fmt: skip
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    template = "cms/pages/campaign_page.html"
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types = ["cms_pages.InterviewPage"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("teaser"),
        FieldPanel("lead"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Image")),
        InlinePanel("partners", label=_("Partner"), heading=_("Partners")),
        FieldPanel("body"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("image", overridable=False),
        SynchronizedField("partners", overridable=False),
    ]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def clean(self) -> None:
        super().clean()
        if self.image_id and not self.image_alt:
            raise ValidationError({"image_alt": _("Say what the image shows, for those who do not see it.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.pages.campaigns import compose_campaign
        from cms.pages.context import homes_of

        lead, own = compose_campaign(self, homes_of(request).get(self.language))
        return {**super().get_context(request, *args, lead=lead, **kwargs), **own}


class CampaignPartner(Orderable):
    """An organisation that carries a campaign together with its publisher."""

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        "cms_snippets.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    panels = [FieldPanel("organisation")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
