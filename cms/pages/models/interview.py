"""A guardian speaks for the prisoners in their care."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from cms.pages.blocks import BodyBlock
from cms.pages.fields import BodyField
from cms.pages.models.base import BasePage


class InterviewPage(BasePage):
    """One interview in one language; who speaks and for whom is the same in all of them."""

    guardian = models.ForeignKey(
        "cms_snippets.Guardian", verbose_name=_("guardian"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic"])
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    template = "cms/pages/interview_page.html"
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("guardian"),
        InlinePanel("wards", label=_("Ward"), heading=_("Wards")),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("guardian", overridable=False),
        SynchronizedField("wards", overridable=False),
    ]

    class Meta:
        verbose_name = _("interview")
        verbose_name_plural = _("interviews")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.disclosure.guardians import guardians
        from cms.pages.composing import SPEAKER_FIELDS, compose
        from cms.pages.context import homes_of
        from cms.pages.stories import newest, story_ref

        others = InterviewPage.objects.exclude(pk=self.pk)
        following = newest(others, self.language, homes_of(request).get(self.language))
        speaking = {each.guardian_id for each in (self, *following) if each.guardian_id}
        speakers = guardians(speaking, self.language, SPEAKER_FIELDS) if speaking else {}
        composed = compose(self.body, self.language, wards=[ward.prisoner_id for ward in self.wards.all()])
        return {
            **super().get_context(request, *args, **kwargs),
            "body": composed.body,
            "wards": composed.wards,
            "guardian": speakers.get(self.guardian_id),
            "next_story": story_ref(following[0], self.language, speakers) if following else None,
        }


class InterviewWard(Orderable):
    """A prisoner whom an interview is about."""

    page = ParentalKey(InterviewPage, on_delete=models.CASCADE, related_name="wards")
    prisoner = models.ForeignKey(
        "cms_snippets.Prisoner", verbose_name=_("prisoner"), on_delete=models.CASCADE, related_name="+"
    )
    panels = [FieldPanel("prisoner")]

    class Meta(Orderable.Meta):
        verbose_name = _("ward")
        verbose_name_plural = _("wards")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
