"""Who cares for whom, how, and since when."""

from django.db import models
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
    until = models.DateField(_("until"), null=True, blank=True)
    statement = models.TextField(
        _("statement"), blank=True, max_length=600, help_text=_("Why this guardian speaks for this person.")
    )
    successor = models.ForeignKey(
        Guardian,
        verbose_name=_("handed over to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta(FactChild.Meta):
        verbose_name = _("guardianship")
        verbose_name_plural = _("guardianships")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self) -> None:
        super().clean()
        require_order(self.since, self.until, "until")
