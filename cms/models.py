"""The one row that says which state of the public content is current."""

from django.db import models


class ContentVersion(models.Model):
    """A number raised with every public change; see `cms.version`."""

    number = models.PositiveBigIntegerField(default=0)
    next_change_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="cms_core_one_version_row")]

    def __str__(self) -> str:
        return str(self.number)
