"""Blocks that point at a fact, an image or a page: they hold an id and never load the row for a reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from wagtail.admin.compare import BlockComparison
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

# What every database can compare a primary key with; more would be an error in SQL.
_LARGEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Reference:
    """A row by its primary key; what it says, the disclosure layer tells."""

    pk: int


class HoldsReference(ChooserBlock):
    """A chooser whose value is a `Reference`: no query, no row, nothing for a template to leak.

    Translators cannot point it at another row: it has no segments.
    """

    @property
    def kind(self) -> str:
        """What it points at, in one word: "prisoner", "supportaction"."""
        return str(self.model_class._meta.model_name)

    def to_python(self, value: Any) -> Reference | None:
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return Reference(value) if is_number and 0 < value <= _LARGEST else None

    def bulk_to_python(self, values: Iterable[Any]) -> list[Reference | None]:
        return [self.to_python(value) for value in values]

    def value_from_form(self, value: Any) -> Reference | None:
        pk = getattr(value, "pk", value)
        try:
            return self.to_python(int(pk)) if pk not in (None, "") else None
        except (TypeError, ValueError):
            return None

    def clean(self, value: Any) -> Reference | None:
        chosen = super().clean(value.pk if isinstance(value, Reference) else value)
        return Reference(chosen.pk) if chosen is not None else None

    def get_form_state(self, value: Reference | None) -> Any:
        return super().get_form_state(value.pk if value else None)

    def render_basic(self, value: Reference | None, context: Any = None) -> str:
        """What an editor reads who compares two revisions; no reader is ever shown it."""
        row = self.model_class._base_manager.filter(pk=value.pk).first() if value else None
        return str(row or "")

    def get_searchable_content(self, value: Any) -> list[str]:
        return []

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, segments: Any) -> Any:
        return value


class ReferenceBlock(HoldsReference, SnippetChooserBlock):
    """A fact."""


class ImageReferenceBlock(HoldsReference, ImageChooserBlock):
    """An image. What it shows stands beside it, in the language of the page."""

    kind = "image"

    def get_comparison_class(self) -> Any:
        """Compare two revisions by what stands there: Wagtail's comparison of images needs the rows."""
        return BlockComparison


class PageReferenceBlock(HoldsReference, PageChooserBlock):
    """A page, in whichever language it was chosen: readers are led to theirs."""

    kind = "page"
