"""What translators write before it is public, what a translation was made from, and who tends it."""

from typing import Any, Final

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from cms import languages


class Origin(models.TextChoices):
    """How a text came about."""

    TYPED = "typed", pgettext_lazy("origin of a text", "written by hand")
    MEMORY = "memory", pgettext_lazy("origin of a text", "taken from an earlier translation")
    FILE = "file", pgettext_lazy("origin of a text", "read from a file")
    MACHINE = "machine", pgettext_lazy("origin of a text", "written by a machine")


class ProposalState(models.TextChoices):
    """How far a proposal has come."""

    DRAFT = "draft", pgettext_lazy("state of a proposal", "draft")
    WAITING = "waiting", pgettext_lazy("state of a proposal", "in review")
    RETURNED = "returned", pgettext_lazy("state of a proposal", "returned")
    APPROVED = "approved", pgettext_lazy("state of a proposal", "approved")


OPEN: Final = (ProposalState.DRAFT, ProposalState.WAITING, ProposalState.RETURNED)


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


class PageSource(models.Model):
    """What a published translation was made from: which language, and the digest of all its strings."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+", primary_key=True)
    source_language = models.CharField(max_length=2, choices=languages.CHOICES)
    source_digest = models.CharField(max_length=32)
    # Strings that were published in the source's language because nobody had translated them.
    untranslated = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.page_id} ({self.source_language})"


class PageCheck(models.Model):
    """That a fact changed which a translated page mentions: somebody should read the page again."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    fact_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    fact_id = models.CharField(max_length=36)
    fact = GenericForeignKey("fact_type", "fact_id")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page", "fact_type", "fact_id"], name="cms_translation_one_check_per_fact"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id}"


class Stage(models.TextChoices):
    """How a thing stands in one language, the worst that holds of any of its texts."""

    MISSING = "missing", pgettext_lazy("stage of a translation", "missing")
    OUTDATED = "outdated", pgettext_lazy("stage of a translation", "outdated")
    DRAFT = "draft", pgettext_lazy("stage of a translation", "draft")
    RETURNED = "returned", pgettext_lazy("stage of a translation", "returned")
    REVIEW = "review", pgettext_lazy("stage of a translation", "in review")
    CHECK = "check", pgettext_lazy("stage of a translation", "check")
    COMPLETE = "complete", pgettext_lazy("stage of a translation", "complete")
    # Nothing to translate: no language has a text.
    EMPTY = "empty", pgettext_lazy("stage of a translation", "no text")


class Work(models.Model):
    """One thing in one language: `kind` and `key` are those of `cms.translation.works`."""

    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=36)
    language = models.CharField(_("language"), max_length=2, choices=languages.CHOICES)

    class Meta:
        abstract = True


class Standing(Work):
    """A cell of the parity board. It follows from the texts and can be made anew at any time; it holds no text."""

    # What sort of thing it is, by its model's name: "interviewpage", "prisoner".
    type = models.CharField(max_length=32, default="")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.EMPTY)
    is_public = models.BooleanField(default=False)
    # Text of or about somebody whom the public may not know: only for those who may read it. Denied by default.
    is_hidden = models.BooleanField(default=True)
    texts = models.PositiveIntegerField(default=0)
    missing = models.PositiveIntegerField(default=0)
    outdated = models.PositiveIntegerField(default=0)
    drafts = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    words_left = models.PositiveIntegerField(default=0)
    # How much readers miss it; see `cms.translation.board.weights`.
    weight = models.PositiveIntegerField(default=0)
    # Since when it is not level; None when it is.
    since = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "language"], name="cms_translation_one_standing")
        ]
        indexes = [
            models.Index(fields=["language", "stage", "-weight"], name="cms_translation_standing_board")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} ({self.language}): {self.stage}"


class Due(models.Model):
    """A note that the cells of a thing no longer hold. It is only ever added, and taken away by a refresh.

    Adding a row waits for nobody, so acts that change the same things at once never block one another here.
    """

    kind = models.CharField(max_length=32)
    # Empty: everything of this kind.
    key = models.CharField(max_length=36)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Assignment(Work):
    """Who is asked to bring a thing into a language."""

    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("assignment to a translator")
        verbose_name_plural = _("assignments to translators")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "language"], name="cms_translation_one_translator")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} ({self.language})"


class Reminder(models.Model):
    """When somebody was last reminded of what waits for them: once a week is enough."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", primary_key=True
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user_id}"


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
