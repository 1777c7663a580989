"""The journal: what apps must fetch again or drop, and since which version. Written by `cms.api.changes.settling`."""

from django.db import models


class Stamp(models.Model):
    """When something that is or was public was last stamped: under `number` it may have changed.

    There is no row of what was never public. Each number under which anything was stamped has a row of its own
    (`kind` is "version"), by which a number that never was is told from one that was. The day is for forgetting:
    nobody is told of it.
    """

    kind = models.CharField(max_length=16)
    key = models.BigIntegerField()
    public_id = models.CharField(max_length=16, default="")
    number = models.PositiveBigIntegerField(db_index=True)
    is_public = models.BooleanField(default=True)
    # What others see of it beside its own content: a person's state, where a page stands.
    aspect = models.TextField(default="")
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="cms_api_one_stamp_each")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Holding(models.Model):
    """That a page, public or not, shows something: `what` and which one (`key`, 0 where there is only one)."""

    page_pk = models.BigIntegerField(db_index=True)
    what = models.CharField(max_length=24)
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["what", "key"], name="cms_api_held")]
        constraints = [models.UniqueConstraint(fields=["page_pk", "what", "key"], name="cms_api_held_once")]

    def __str__(self) -> str:
        return f"{self.page_pk} holds {self.what} {self.key}"
