"""When time alone changes what the facts say."""

from datetime import datetime

from cms.snippets.models import Fact


def next_expiry(now: datetime) -> datetime | None:
    """The next moment at which a published fact expires."""
    moments = (
        model.objects.filter(live=True, expire_at__gt=now)
        .order_by("expire_at")
        .values_list("expire_at", flat=True)
        .first()
        for model in Fact.__subclasses__()
    )
    return min((moment for moment in moments if moment is not None), default=None)
