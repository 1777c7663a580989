"""What a published translation of a page was made from, and which facts it should be read again for."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from wagtail.models import Page

from cms import languages


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
