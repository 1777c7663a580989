"""Selections of facts, named by intent; bulk writes only inside an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models.functions import Now

from cms import version


if TYPE_CHECKING:
    _Base = models.QuerySet[Any]
else:
    _Base = models.QuerySet


class FactQuerySet(_Base):
    """A queryset that refuses to change public content behind the content version's back."""

    def update(self, **kwargs: Any) -> int:
        version.require_act(f"{self.model.__name__}.objects.update()")
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        version.require_act(f"{self.model.__name__}.objects.delete()")
        return super().delete()

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Any]:
        version.require_act(f"{self.model.__name__}.objects.bulk_create()")
        return super().bulk_create(objs, *args, **kwargs)

    def bulk_update(self, objs: Any, *args: Any, **kwargs: Any) -> int:
        version.require_act(f"{self.model.__name__}.objects.bulk_update()")
        return super().bulk_update(objs, *args, **kwargs)


class DraftableQuerySet(FactQuerySet):
    """Facts that have a draft state."""

    def live(self) -> Self:
        """Keep what an editor published and no expiry has ended."""
        return self.filter(live=True).exclude(expire_at__lte=Now())


class PlacementQuerySet(FactQuerySet):
    """Stays in facilities, the current one first."""

    def ongoing(self) -> Self:
        """Keep stays without an end, the latest first."""
        return self.filter(until__isnull=True).order_by(models.F("since").desc(nulls_last=True), "-pk")
