"""The cells of the board, who tends them, and who was reminded."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.translation.models.choices import Stage


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
