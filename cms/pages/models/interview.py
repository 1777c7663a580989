"""A guardian speaks for the prisoners in their care."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from cms import version
from cms.disclosure.names import family_names, holds_a_name
from cms.pages.blocks import BodyBlock
from cms.pages.fields import BodyField
from cms.pages.mentions import FEATURE
from cms.pages.models.base import BasePage
from cms.pages.named_people import named_in, named_in_revision, note

# The fields that say whom a story names.
NAMING: Final = frozenset({"guardian", "wards", "body"})


class InterviewForm(WagtailAdminPageForm):
    """Shows the page its new wards before it is validated: Wagtail hands them over only afterwards."""

    def _post_clean(self) -> None:
        if (wards := self.formsets.get("wards")) is not None:
            kept = [row for row in wards.forms if row.is_valid() and not wards._should_delete_form(row)]
            chosen = [row.cleaned_data.get("prisoner") for row in kept]
            self.instance._posted_wards = [person.pk for person in chosen if person]
        super()._post_clean()


class InterviewPage(BasePage):
    """One interview in one language; who speaks and for whom is the same in all of them."""

    guardian = models.ForeignKey(
        "cms_snippets.Guardian", verbose_name=_("guardian"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic", FEATURE])
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    base_form_class = InterviewForm
    template = "cms/pages/interview_page.html"
    parent_page_types = ["cms_pages.HomePage", "cms_pages.CampaignPage"]
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

    # Set by the form: the wards that this page will have.
    _posted_wards: list[int] | None = None

    class Meta:
        verbose_name = _("interview")
        verbose_name_plural = _("interviews")

    def clean(self) -> None:
        """An address outlives a hidden name, and cannot be masked: it must hold none."""
        super().clean()
        prisoners = self._posted_wards
        if prisoners is None:
            prisoners = [ward.prisoner_id for ward in self.wards.all()]
        names = family_names(prisoners, [self.guardian_id] if self.guardian_id else [])
        if holds_a_name(self.slug, names):
            sentence = _("This address holds a name of somebody in the story. Choose one without names.")
            raise ValidationError({"slug": sentence})

    def save(self, *args: Any, **kwargs: Any) -> None:
        update_fields = kwargs.get("update_fields")
        if update_fields is not None and NAMING.isdisjoint(update_fields):
            super().save(*args, **kwargs)
            return
        with version.act():
            super().save(*args, **kwargs)
            note(self, named_in(self))

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            result = super().publish(revision, *args, **kwargs)
            # A page restored from a revision has lost whoever was deleted since.
            gone = named_in_revision(revision.content).gone()
            live = InterviewPage.objects.filter(pk=self.pk, live_revision=revision).first()
            if live is not None:
                note(live, named_in(live) | gone)
        return result

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.pages.composing import compose
        from cms.pages.context import homes_of
        from cms.pages.interviews import MOST_BESIDE, headline, not_shown_in
        from cms.pages.stories import newest, story_ref

        others = InterviewPage.objects.exclude(pk=self.pk)
        following = newest(others, self.language, homes_of(request).get(self.language))
        composed = compose(
            self.body,
            self.language,
            wards=[ward.prisoner_id for ward in self.wards.all()],
            page=self,
            beside=[each.lead for each in following],
            also={"guardian": {each.guardian_id for each in (self, *following) if each.guardian_id}},
        )
        speakers = composed.facts.guardians
        speaker = speakers.get(self.guardian_id)
        return {
            **super().get_context(request, *args, lead=composed.lead, **kwargs),
            "body": composed.body,
            "wards": composed.wards,
            "headline": headline(self.title, speaker.name if speaker else ""),
            "beside": not_shown_in(composed.body, composed.wards)[:MOST_BESIDE],
            "guardian": speaker,
            "next_story": story_ref(following[0], self.language, speakers, *composed.beside)
            if following
            else None,
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


class NamedPerson(models.Model):
    """That a story names somebody: a note that outlives the person's row, see `cms.pages.named_people`."""

    page = models.ForeignKey(InterviewPage, on_delete=models.CASCADE, related_name="named")
    prisoner_pk = models.BigIntegerField(null=True)
    guardian_pk = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return str(self.pk)
