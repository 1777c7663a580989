"""What a deletion removed and what remains to be done by hand, kept without anybody's name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms.desk.free_text import Place

MENTIONS: Final = "mentions"
LABELS: Final = "labels"
COMMENTS: Final = "comments"
STRINGS: Final = "strings"
PROPOSALS: Final = "proposals"
PRUNED: Final = "pruned"
PORTRAITS: Final = "portraits"
_TOLD: Final[dict[str, Any]] = {
    MENTIONS: _("mentions in texts, withheld for good"),
    LABELS: _("names in the audit log, blanked"),
    COMMENTS: _("comments that named the person"),
    STRINGS: _("former texts kept for translators"),
    PROPOSALS: _("proposed translations of other facts that named the person"),
    "cms_translation.columnsource": _("notes on what texts were translated from"),
    "cms_translation.suggestedname": _("notes on suggested forms of the name"),
    "cms_translation.pagecheck": _("notes that a page should be read again"),
    PRUNED: _("old revisions of pages that named the person"),
    PORTRAITS: _("portraits with their originals"),
}


@dataclass(frozen=True)
class Remainder:
    """A column of a row that still holds the name, or a row that pointed at the person."""

    model: str
    pk: str
    column: str = ""
    is_full: bool = True

    @property
    def kind(self) -> str:
        """What the row is, in words."""
        return _name_of(self.model)

    @property
    def field(self) -> str:
        """The column, in words."""
        model: Any = _model(self.model)
        return capfirst(str(model._meta.get_field(self.column).verbose_name)) if model and self.column else ""

    def row(self) -> Model | None:
        """The row; None when it is gone."""
        model: Any = _model(self.model)
        return model._base_manager.filter(pk=self.pk).first() if model else None


@dataclass
class Report:
    """Counts by kind, places where the name still stands, rows that pointed at the person."""

    public_id: str
    removed: Counter[str] = field(default_factory=Counter)
    named: list[Remainder] = field(default_factory=list)
    pointing: list[Remainder] = field(default_factory=list)
    has_tombstone: bool = False

    def note_places(self, places: Iterable[Place[Any]]) -> None:
        """Keep where the name stands, full names first, without the words."""
        found = [
            Remainder(place.model._meta.label_lower, str(place.pk), place.column, place.is_full)
            for place in places
        ]
        self.named = sorted(found, key=lambda each: not each.is_full)

    def note_rows(self, rows: Iterable[Model]) -> None:
        """Keep which rows pointed at the person."""
        self.pointing = [Remainder(row._meta.label_lower, str(row.pk)) for row in rows]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """What was removed, in words."""
        return [(str(_TOLD[key]) if key in _TOLD else _name_of(key), count) for key, count in self._sorted()]

    def _sorted(self) -> list[tuple[str, int]]:
        return sorted((key, count) for key, count in self.removed.items() if count)

    def kept(self) -> dict[str, Any]:
        """The report as JSON, for the audit log."""
        return {
            "public_id": self.public_id,
            "removed": dict(self._sorted()),
            "named": [[each.model, each.pk, each.column, each.is_full] for each in self.named],
            "pointing": [[each.model, each.pk] for each in self.pointing],
            "has_tombstone": self.has_tombstone,
        }


def report_of(kept: dict[str, Any]) -> Report:
    """The report that the audit log keeps."""
    return Report(
        public_id=kept["public_id"],
        removed=Counter(kept["removed"]),
        named=[Remainder(*each) for each in kept["named"]],
        pointing=[Remainder(*each) for each in kept["pointing"]],
        has_tombstone=kept["has_tombstone"],
    )


def _model(label: str) -> type[Model] | None:
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def _name_of(label: str) -> str:
    model = _model(label)
    return str(model._meta.verbose_name_plural) if model else label
