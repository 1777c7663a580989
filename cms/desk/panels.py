"""Panels of facts: one tab a language for their texts, always by column, never by the bare field."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import lazy
from django.utils.text import capfirst
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from cms import languages
from cms.languages import Language


class ColumnPanel(FieldPanel):
    """One language's column of a translated field, labelled by the field or by the language."""

    heading: Any

    def __init__(self, field: str, language: Language, *, by_language: bool = False, **kwargs: Any) -> None:
        self.field, self.language, self.by_language = field, language, by_language
        # The browser checks spelling and picks glyphs by this attribute.
        kwargs.setdefault("attrs", {"lang": language})
        kwargs.pop("field_name", None)
        super().__init__(languages.column(field, language), **kwargs)

    def clone_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().clone_kwargs()
        return kwargs | {"field": self.field, "language": self.language, "by_language": self.by_language}

    def on_model_bound(self) -> None:
        super().on_model_bound()
        if not self.heading:
            # A column's own label would repeat the language that stands on the tab.
            label = self.model._meta.get_field(self.field).verbose_name
            self.heading = languages.NAMES[self.language] if self.by_language else _capitalised(label)


def three_languages(*fields: str, only: Mapping[Language, Iterable[str]] | None = None) -> list[ObjectList]:
    """A tab for each language with its columns of `fields`; `only` adds what one language alone has."""
    return [
        ObjectList(
            [*(ColumnPanel(field, language) for field in fields), *(only or {}).get(language, ())],
            heading=languages.NAMES[language],
        )
        for language in languages.CODES
    ]


def in_three_languages(field: str, heading: Any) -> MultiFieldPanel:
    """The three columns of one translated field under each other, for forms within a form."""
    panels = [ColumnPanel(field, language, by_language=True) for language in languages.CODES]
    return MultiFieldPanel(panels, heading=heading)


def row(*fields: str) -> FieldRowPanel:
    """Fields beside each other, such as a date and how much of it is known."""
    return FieldRowPanel(fields)


_capitalised = lazy(lambda text: capfirst(str(text)), str)
