"""A check that keeps the bare name of a translated field out of the admin.

The bare name reads and writes the *active* language, which in the admin is that of the editor's interface: an
editor working in English who opened and saved a Belarusian row would write its text into the English column.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel, PanelGroup
from wagtail.admin.ui.tables import BaseColumn
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.contrib.settings.views import get_setting_edit_handler
from wagtail.search import index

from cms import languages

# Where a bare name was found → the id of the error.
IDS: Final = {
    "panel": "cms.E001",
    "list column": "cms.E002",
    "filter": "cms.E003",
    "search field": "cms.E004",
    "ordering": "cms.E005",
}


@register("cms")
def check_fact_admin(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look through every snippet's admin, and the forms of settings."""
    from wagtail.snippets.models import get_snippet_models

    errors = [error for model in get_snippet_models() for error in check_viewset(model.snippet_viewset)]
    return errors + [error for model in settings_registry for error in check_settings(model)]


def check_viewset(viewset: Any) -> Iterator[CheckMessage]:
    """The bare names in one viewset and its model, one error each."""
    for where, model, lookup in _names(viewset):
        yield from _refused(where, model, lookup, viewset.model, type(viewset))


def check_settings(model: Any) -> Iterator[CheckMessage]:
    """The bare names in the form of one settings model."""
    for owner, name in _panel_names(get_setting_edit_handler(model)):
        yield from _refused("panel", owner, name, model, model)


def _refused(where: str, model: Any, lookup: str, fact: Any, declared_in: Any) -> Iterator[CheckMessage]:
    field = bare_field(model, lookup)
    if field:
        column = languages.column(field, languages.DEFAULT)
        yield Error(
            f"A {where} of {fact._meta.label} names “{lookup}” without a language.",
            hint=f"Name one language's column, for example {column}; in panels use three_languages().",
            obj=declared_in,
            id=IDS[where],
        )


def bare_field(model: Any, lookup: str) -> str | None:
    """The translated field that `lookup` names without a language, through whatever relations it goes."""
    for part in lookup.removeprefix("-").replace(".", "__").split("__"):
        if part in getattr(model, "translated", ()):
            return part
        try:
            model = model._meta.get_field(part).related_model
        except (FieldDoesNotExist, AttributeError):
            return None
    return None


def _names(viewset: Any) -> Iterator[tuple[str, Any, str]]:
    """Every name that the admin of a fact looks up: where, from which model, the name."""
    model = viewset.model
    for owner, name in _panel_names(viewset.get_edit_handler()):
        yield "panel", owner, name
    for name in _column_names(getattr(viewset, "list_display", ())):
        yield "list column", model, name
    for name in _filter_names(viewset):
        yield "filter", model, name
    for name in (*_declared(viewset, "search_fields"), *_indexed_names(model.search_fields)):
        yield "search field", model, name
    for name in _ordering_names(viewset):
        yield "ordering", model, name


def _panel_names(panel: Panel) -> Iterator[tuple[Any, str]]:
    if isinstance(panel, FieldPanel):
        yield panel.model, panel.field_name
    if isinstance(panel, InlinePanel):
        yield from _panel_names(panel.child_edit_handler)
    if isinstance(panel, PanelGroup):
        for child in panel.children:
            yield from _panel_names(child)


def _column_names(columns: Iterable[Any]) -> Iterator[str]:
    for column in columns:
        if not isinstance(column, BaseColumn):
            yield str(column)
            continue
        yield from (name for name in (column.accessor, column.sort_key) if isinstance(name, str))


def _filter_names(viewset: Any) -> Iterator[str]:
    yield from _declared(viewset, "list_filter")
    filterset = getattr(viewset, "filterset_class", None)
    base_filters = getattr(filterset, "base_filters", {})
    yield from (each.field_name for each in base_filters.values() if each.field_name)


def _ordering_names(viewset: Any) -> Iterator[str]:
    ordering = _declared(viewset, "ordering")
    sort_columns = getattr(viewset.index_view_class, "sort_columns", {}).values()
    for name in (*ordering, *sort_columns, *viewset.model._meta.ordering):
        expression = getattr(name, "expression", name)
        yield str(getattr(expression, "name", expression))


def _indexed_names(fields: Iterable[Any]) -> Iterator[str]:
    for field in fields:
        if isinstance(field, index.RelatedFields):
            yield from (f"{field.field_name}__{name}" for name in _indexed_names(field.fields))
        else:
            yield field.field_name


def _declared(viewset: Any, name: str) -> tuple[str, ...]:
    """A list, a dictionary or a single name that the viewset declares, as names."""
    value = getattr(viewset, name, None)
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list | tuple | dict) else ()
