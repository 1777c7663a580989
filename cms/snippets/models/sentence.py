"""What a court decided, in numbers: terms and money are never text."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from cms.snippets.choices import Instance, MoneyUnit, Regime, SentenceEffect, SentenceKind, Stage
from cms.snippets.models.article import Article
from cms.snippets.models.base import FactChild
from cms.snippets.models.dates import date_field, precision_field, truncate
from cms.snippets.models.prisoner import Prisoner


def _part_of_term(label: Any, maximum: int) -> models.PositiveSmallIntegerField[Any, Any]:
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=[MaxValueValidator(maximum)]
    )


# What ends with a life, an amount or a decision of doctors.
WITHOUT_TERM: Final = frozenset(
    {SentenceKind.LIFE, SentenceKind.DEATH, SentenceKind.FINE, SentenceKind.COMPULSORY_TREATMENT}
)


class Sentence(FactChild):
    """One court decision about one prisoner. Unknown numbers stay empty."""

    translated = ("court",)

    prisoner = ParentalKey(Prisoner, on_delete=models.CASCADE, related_name="sentences")
    kind = models.CharField(_("kind"), max_length=24, choices=SentenceKind, default=SentenceKind.IMPRISONMENT)
    regime = models.CharField(_("regime"), max_length=12, choices=Regime, blank=True)
    years = _part_of_term(_("years"), 50)
    months = _part_of_term(_("months"), 600)
    days = _part_of_term(_("days"), 366)
    amount = models.DecimalField(
        _("amount"), max_digits=12, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    amount_unit = models.CharField(_("counted in"), max_length=12, choices=MoneyUnit, blank=True)
    verdict_date = date_field(_("verdict date"))
    verdict_precision = precision_field()
    court = models.CharField(_("court"), max_length=255, blank=True)
    instance = models.CharField(_("instance"), max_length=12, choices=Instance, default=Instance.FIRST)
    in_force = models.BooleanField(_("in force"), default=True)
    effect = models.CharField(_("effect"), max_length=8, choices=SentenceEffect, default=SentenceEffect.NEW)
    is_effective_override = models.BooleanField(
        _("this row alone is the effective sentence"), default=False,
        help_text=_(
            "Readers then see this row instead of the result of the calculation. For at most one row, when "
            "the rows do not tell enough."
        ),
    )  # fmt: skip
    article_count = models.PositiveSmallIntegerField(
        _("number of articles"), null=True, blank=True, validators=[MaxValueValidator(50)],
        help_text=_("Only when the article numbers are unknown, for example 4."),
    )  # fmt: skip

    class Meta(FactChild.Meta):
        verbose_name = _("sentence")
        verbose_name_plural = _("sentences")

    def __str__(self) -> str:
        return str(self.get_kind_display())

    def clean(self) -> None:
        super().clean()
        self.verdict_date = truncate(self.verdict_date, self.verdict_precision)
        if self.amount is not None and not self.amount_unit:
            raise ValidationError({"amount_unit": _("Say what the amount is counted in.")})
        if self.kind in WITHOUT_TERM and any((self.years, self.months, self.days)):
            raise ValidationError({"years": _("This kind of punishment has no term: leave it empty.")})
        if self.regime and self.kind != SentenceKind.IMPRISONMENT and self.kind != SentenceKind.LIFE:
            raise ValidationError({"regime": _("Only imprisonment has a regime.")})


class SentenceArticle(FactChild):
    """An article of the Criminal Code that a sentence names."""

    sentence = ParentalKey(Sentence, on_delete=models.CASCADE, related_name="articles")
    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="+"
    )
    part = models.CharField(_("part"), max_length=12, blank=True, help_text=_("For example 2."))
    stage = models.CharField(_("stage"), max_length=12, choices=Stage, default=Stage.COMPLETED)

    class Meta(FactChild.Meta):
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def __str__(self) -> str:
        return f"{self.article_id}"
