"""Who cares for whom, how, and since when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from cms.snippets.choices import FormOfCare
from cms.snippets.fields import ChoiceListField
from cms.snippets.models.base import FactChild
from cms.snippets.models.dates import require_order
from cms.snippets.models.guardian import Guardian
from cms.snippets.models.prisoner import Prisoner


class Guardianship(FactChild):
    """A guardian's care for a prisoner; public only when both sides are."""

    translated = ("statement",)

    prisoner = ParentalKey(Prisoner, on_delete=models.CASCADE, related_name="guardianships")
    guardian = models.ForeignKey(
        Guardian, verbose_name=_("guardian"), on_delete=models.CASCADE, related_name="guardianships"
    )
    forms_of_care = ChoiceListField(FormOfCare, verbose_name=_("forms of care"))
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(
        _("until"), null=True, blank=True,
        help_text=_("Leave it empty while the care lasts. Former guardianships are kept, but readers see none."),
    )  # fmt: skip
    statement = models.TextField(
        _("statement"), blank=True, max_length=600,
        help_text=_(
            "Why this guardian speaks for this person, in the guardian's own words. For example: “Somebody has "
            "to be the first to ask about him.”"
        ),
    )  # fmt: skip
    successor = models.ForeignKey(
        Guardian,
        verbose_name=_("handed over to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who goes on after the day above; this guardian needs a guardianship of their own here."),
    )

    class Meta(FactChild.Meta):
        verbose_name = _("guardianship")
        verbose_name_plural = _("guardianships")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self) -> None:
        super().clean()
        require_order(self.since, self.until, "until")
        if self.until and self.until > timezone.now().date():
            raise ValidationError(
                {"until": _("This day is still to come. Leave it empty until the care ends.")}
            )
        if self.successor_id and self.until is None:
            raise ValidationError({"until": _("Say when the care ended that was handed over.")})
        if self.successor_id and self.successor_id == self.guardian_id:
            raise ValidationError(
                {"successor": _("A guardian cannot hand over to themselves: choose another.")}
            )
