"""What is proposed for the columns of facts, what a column was made from, and which names a rule suggested."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.translation.models.choices import Origin, ProposalState


class AboutFact(models.Model):
    """A row about a text column of a fact or of one of its children; it goes when the fact is deleted for good.

    `fact` is what editors open (a prisoner), `row` holds the column (the prisoner, or one of their sentences).
    """

    fact_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    fact_id = models.CharField(max_length=36)
    fact = GenericForeignKey("fact_type", "fact_id")
    row_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    row_id = models.CharField(max_length=36)
    row = GenericForeignKey("row_type", "row_id")
    # The name without its language: "about", not "about_ru".
    field = models.CharField(max_length=64)
    language = models.CharField(_("language"), max_length=2, choices=languages.CHOICES)

    class Meta:
        abstract = True


class Proposal(AboutFact):
    """What a translator would have one column say. It is no revision: approval writes this column and nothing else."""

    text = models.TextField(_("text"), blank=True)
    source_language = models.CharField(max_length=2, choices=languages.CHOICES)
    # What was translated, as it read then: the difference is shown when it has changed since.
    source_text = models.TextField(blank=True)
    source_digest = models.CharField(max_length=32)
    # What approval replaced: an editor's form that still holds it must not bring it back.
    replaced = models.TextField(blank=True)
    origin = models.CharField(max_length=8, choices=Origin, default=Origin.TYPED)
    state = models.CharField(max_length=8, choices=ProposalState, default=ProposalState.DRAFT, db_index=True)
    comment = models.TextField(_("comment"), blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    updated_at = models.DateTimeField(default=timezone.now)
    handed_in_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("proposed translation")
        verbose_name_plural = _("proposed translations")
        # Nobody adds or changes one in a form of Wagtail's: the rights are those of the workbench.
        default_permissions = ()
        permissions = [
            ("translate_be", "Can propose Belarusian texts"),
            ("translate_ru", "Can propose Russian texts"),
            ("translate_en", "Can propose English texts"),
            ("review_be", "Can approve Belarusian texts"),
            ("review_ru", "Can approve Russian texts"),
            ("review_en", "Can approve English texts"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["row_type", "row_id", "field", "language"],
                condition=~Q(state="approved"),
                name="cms_translation_one_open_proposal",
            )
        ]
        indexes = [
            models.Index(fields=["fact_type", "fact_id", "language"], name="cms_translation_proposal_fact")
        ]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class ColumnSource(AboutFact):
    """What a text column was translated from, as that read then; the original's own column has no such row."""

    source_language = models.CharField(max_length=2, choices=languages.CHOICES)
    source_text = models.TextField(blank=True)
    source_digest = models.CharField(max_length=32)
    marked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["row_type", "row_id", "field", "language"],
                name="cms_translation_one_source_per_column",
            )
        ]
        indexes = [models.Index(fields=["fact_type", "fact_id"], name="cms_translation_source_fact")]

    def __str__(self) -> str:
        return f"{self.field} ({self.source_language} → {self.language})"


class SuggestedName(models.Model):
    """That a name form in a column was suggested by a rule, and nobody has confirmed it yet (or who has)."""

    fact_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    fact_id = models.CharField(max_length=36)
    fact: Any = GenericForeignKey("fact_type", "fact_id")
    # With its language: "family_name_en", "postal_name_ru".
    column = models.CharField(max_length=64)
    # Of the suggested text: a text that somebody has changed since is nobody's suggestion.
    digest = models.CharField(max_length=32)
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    suggested_at = models.DateTimeField(default=timezone.now)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["fact_type", "fact_id", "column"], name="cms_translation_one_suggestion_per_column"
            )
        ]

    def __str__(self) -> str:
        return self.column
