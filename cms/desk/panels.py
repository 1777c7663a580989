"""Panels of facts: one tab a language for their texts, always by column, never by the bare field."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
)
from wagtail.admin.panels.base import get_form_for_model

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


class ChildrenPanel(InlinePanel):
    """Rows of one fact with rules of their own: `form_class` for each row, `formset_class` for all of them."""

    def __init__(
        self, *args: Any, form_class: type | None = None, formset_class: type | None = None, **kwargs: Any
    ) -> None:
        self.form_class, self.formset_class = form_class, formset_class
        super().__init__(*args, **kwargs)

    def clone_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().clone_kwargs()
        return kwargs | {"form_class": self.form_class, "formset_class": self.formset_class}

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        children = options["formsets"][self.relation_name]
        if self.form_class:
            deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
            children["form"] = get_form_for_model(
                self.db_field.related_model, self.form_class, defer_required_on_fields=deferred
            )
        if self.formset_class:
            children["formset"] = self.formset_class
        return options


class FormFieldPanel(FieldPanel):
    """A field that the form has and the model has not: there is nothing to compare between revisions."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The panel of one form."""

        def get_comparison(self) -> list[Any]:
            return []


def three_languages(
    *fields: str, only: Mapping[Language, Iterable[str]] | None = None, above: Iterable[Panel] = ()
) -> list[ObjectList]:
    """A tab for each language with its columns of `fields`; `only` adds what one language alone has.

    What stands `above` the fields stands there in each of them: nobody knows which tab is opened first.
    """
    above = list(above)
    return [
        ObjectList(
            [*above, *(ColumnPanel(field, language) for field in fields), *(only or {}).get(language, ())],
            heading=languages.NAMES[language],
        )
        for language in languages.CODES
    ]


def in_three_languages(field: str, heading: Any) -> MultiFieldPanel:
    """The three columns of one translated field under each other, for forms within a form."""
    panels = [ColumnPanel(field, language, by_language=True) for language in languages.CODES]
    return MultiFieldPanel(panels, heading=heading)


def rarely(*panels: Any) -> MultiFieldPanel:
    """What few facts need, folded up below what most do."""
    return MultiFieldPanel(panels, heading=_("Rarely needed"), classname="collapsed")


def row(*fields: str) -> FieldRowPanel:
    """Fields beside each other, such as a date and how much of it is known."""
    return FieldRowPanel(fields)


_capitalised = lazy(lambda text: capfirst(str(text)), str)
