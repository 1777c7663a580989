"""Blocks that point at a fact: they hold an id and never load the row for a reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.snippets.blocks import SnippetChooserBlock


@dataclass(frozen=True, slots=True)
class Reference:
    """A row of facts by its primary key; what it says, the disclosure layer tells."""

    pk: int


class ReferenceBlock(SnippetChooserBlock):
    """A snippet chooser whose value is a `Reference`: no query, no row, nothing for a template to leak.

    Translators cannot point it at another row: it has no segments.
    """

    def to_python(self, value: Any) -> Reference | None:
        return Reference(value) if isinstance(value, int) and not isinstance(value, bool) else None

    def bulk_to_python(self, values: Iterable[Any]) -> list[Reference | None]:
        return [self.to_python(value) for value in values]

    def value_from_form(self, value: Any) -> Reference | None:
        pk = getattr(value, "pk", value)
        try:
            return Reference(int(pk)) if pk not in (None, "") else None
        except (TypeError, ValueError):
            return None

    def clean(self, value: Any) -> Reference | None:
        chosen = super().clean(value.pk if isinstance(value, Reference) else value)
        return Reference(chosen.pk) if chosen is not None else None

    def get_form_state(self, value: Reference | None) -> Any:
        return self.widget.get_value_data(value.pk if value else None)

    def get_searchable_content(self, value: Any) -> list[str]:
        return []

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, segments: Any) -> Any:
        return value
