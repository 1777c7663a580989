"""Selections of facts, named by intent; bulk writes only inside an act."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.dispatch import Signal

from cms import version
from cms.snippets.uses import require_unused

if TYPE_CHECKING:
    _Base = models.QuerySet[Any]
else:
    _Base = models.QuerySet


# Sent by a model with `rows` that are written in bulk, of which no other signal tells: those about to be updated,
# as a queryset, or those that were made.
bulk_written = Signal()


def published(prefix: str = "") -> Q:
    """`Fact.is_published` as SQL, for the fact at `prefix` ("facility__"; itself when empty)."""
    expired = Q(**{f"{prefix}expire_at__isnull": False, f"{prefix}expire_at__lte": Now()})
    return Q(**{f"{prefix}live": True}) & ~expired


class UnsettledWrite(RuntimeError):
    """A bulk write of columns on which a person's disclosure depends; signals see saved rows only."""


class FactQuerySet(_Base):
    """A queryset that refuses to change public content behind the content version's back."""

    def update(self, **kwargs: Any) -> int:
        version.require_act(f"{self.model.__name__}.objects.update()")
        self._refuse_settled(kwargs)
        bulk_written.send(self.model, rows=self)
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        version.require_act(f"{self.model.__name__}.objects.delete()")
        return super().delete()

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Any]:
        version.require_act(f"{self.model.__name__}.objects.bulk_create()")
        made = super().bulk_create(objs, *args, **kwargs)
        bulk_written.send(self.model, rows=made)
        return made

    def bulk_update(self, objs: Any, *args: Any, **kwargs: Any) -> int:
        version.require_act(f"{self.model.__name__}.objects.bulk_update()")
        return super().bulk_update(objs, *args, **kwargs)

    def _refuse_settled(self, names: Iterable[str]) -> None:
        columns = {self.model._meta.get_field(name).name for name in names}
        settled = sorted(columns & getattr(self.model, "settled_columns", frozenset()))
        if settled:
            raise UnsettledWrite(
                f"{self.model.__name__}.objects.update() of {', '.join(settled)} would skip what follows, "
                "such as a withdrawal on release: save the rows one by one, or use an act of "
                "cms.disclosure.acts."
            )


class DraftableQuerySet(FactQuerySet):
    """Facts that have a draft state."""

    def live(self) -> Self:
        """Keep what an editor published and no expiry has ended."""
        return self.filter(published())

    def delete(self, *, even_if_used: bool = False) -> tuple[int, dict[str, int]]:
        """Delete what nothing refers to; `even_if_used` also what is referred to.

        Raises:
            InUse: a page or fact refers to one of them; then none is deleted.
        """
        version.require_act(f"{self.model.__name__}.objects.delete()")
        if not even_if_used:
            for fact in self:
                require_unused(fact)
        return super().delete()


class PlacementQuerySet(FactQuerySet):
    """Stays in facilities, the current one first."""

    def ongoing(self) -> Self:
        """Keep stays without an end, the latest first."""
        return self.filter(until__isnull=True).order_by(models.F("since").desc(nulls_last=True), "-pk")

    def current_first(self) -> Self:
        """Order the ongoing stays as `ongoing` does, and put those that ended behind them."""
        return self.order_by(
            models.F("until").desc(nulls_first=True), models.F("since").desc(nulls_last=True), "-pk"
        )
