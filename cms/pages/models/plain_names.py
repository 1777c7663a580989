"""Whom the own words of a page name, noted when they are kept: see `cms.pages.plain_names`."""

from django.db import models
from wagtail.models import Page


class PageWords(models.Model):
    """What the words of a page were when they were looked through: a digest, and those that may be names."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    digest = models.CharField(max_length=32)
    # Folded, each between spaces: where to look when somebody becomes known to us.
    capitals = models.TextField()

    def __str__(self) -> str:
        return self.digest


class PlainName(models.Model):
    """That a name in a page's words may mean this person; no foreign key, because the words outlive their row."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    # Counts the names on the page: those whom one name may mean share a number.
    number = models.PositiveIntegerField()
    prisoner_pk = models.BigIntegerField(null=True)
    guardian_pk = models.BigIntegerField(null=True)
    # Two people have read exactly these words and let them stand.
    is_reviewed = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.pk)
