"""When time alone changes what the facts say."""

from datetime import datetime
from typing import Any, Final

from django.db.models import DateTimeField, QuerySet

from cms.prepared import Given, Prepared
from cms.snippets.models import Fact


def next_expiry(now: datetime) -> datetime | None:
    """The next moment at which a published fact expires: one query for all kinds."""
    return next((row["expire_at"] for row in _EXPIRING.rows(now=now, limit=1)), None)


def _expiring() -> QuerySet[Any, Any]:
    first, *others = (
        model.objects.filter(live=True, expire_at__gt=Given("now", DateTimeField()))
        .order_by()
        .values("expire_at")
        for model in Fact.__subclasses__()
    )
    return first.union(*others).order_by("expire_at")


_EXPIRING: Final = Prepared(_expiring)
