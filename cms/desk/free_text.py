"""Where texts hold people's names: every text column of the database, with the page or row that is edited there.

Copies that follow their originals of themselves are left out: indexes, sessions, names of permissions.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.apps import apps
from django.db.models import CharField, FileField, JSONField, Model, TextField
from django.db.models.functions import Cast
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.fields import StreamField
from wagtail.models import Comment, CommentReply, Page, PageLogEntry, Revision, TaskState
from wagtail_localize.models import (
    BaseSegment,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    TranslationSource,
)

from cms.snippets.spellings import Finder, Found
from cms.snippets.uses import owner
from cms.translation.models import AboutFact

Person = TypeVar("Person")
Texts = Iterable[str]

_COPIES: Final = frozenset(
    {
        "wagtailsearch",
        "sessions",
        "contenttypes",
        "wagtailcore.referenceindex",
        "auth.permission",
        "cms_disclosure.namekey",
        "cms_disclosure.namerest",
        "cms_pages.pagewords",
    }
)
_COLUMNS: Final = (CharField, TextField, JSONField, FileField, StreamField)
_AT_ONCE: Final = 500


@dataclass(frozen=True)
class Place(Generic[Person]):
    """A column of a row that holds names."""

    model: type[Model]
    pk: Any
    column: str
    found: tuple[Found[Person], ...]

    @property
    def is_full(self) -> bool:
        """Whether a given name stands beside the family name: then it is hardly a namesake."""
        return any(each.is_full for each in self.found)

    def edited_at(self) -> Model | None:
        """The page or row in whose form the text stands; None when it is gone."""
        return edited_at(self.model._base_manager.filter(pk=self.pk).first())


def places(
    finder: Finder[Person],
    models: Iterable[type[Model]] | None = None,
    *,
    report: Callable[[str], None] | None = None,
) -> Iterator[Place[Person]]:
    """Every place that holds a name; one query a table, rows read in portions."""
    for model in searchable_models() if models is None else models:
        if report:
            report(str(model._meta.verbose_name_plural))
        yield from _places_in(model, finder)


def searchable_models() -> list[type[Model]]:
    """Every table whose texts are originals."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if not {model._meta.app_label, model._meta.label_lower} & _COPIES
        and model._meta.managed
        and not model._meta.proxy
        and text_columns(model)
    ]


def text_columns(model: type[Model]) -> list[str]:
    """The columns in which `model` itself, without its parents, keeps text."""
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if isinstance(field, _COLUMNS) and not field.choices
    ]


def texts_in(stored: str | None) -> Iterator[str]:
    """The texts of a column as the database holds it: one, or each in a structure."""
    if not stored:
        return
    if stored[0] in '[{"':
        try:
            yield from _leaves(json.loads(stored))
        except ValueError:
            yield stored
    else:
        yield stored


def edited_at(row: Model | None) -> Model | None:
    """The page or row in whose form the texts of `row` are changed; None when it is gone."""
    return _edited(row) if row is not None else None


def admin_url(row: Model | None, user: Any = None) -> str | None:
    """Where `row` is edited, as far as `user` may."""
    return AdminURLFinder(user).get_edit_url(row) if row is not None else None


def _places_in(model: type[Model], finder: Finder[Person]) -> Iterator[Place[Person]]:
    columns = text_columns(model)
    # As stored: no model of ours or of a host's turns it into anything first.
    stored = {f"text_of_{column}": Cast(column, TextField()) for column in columns}
    rows = model._base_manager.order_by("pk").values_list("pk", *stored.values())
    for pk, *values in rows.iterator(chunk_size=_AT_ONCE):
        for column, value in zip(columns, values, strict=True):
            found = dict.fromkeys(hit for text in texts_in(value) for hit in finder.find(text))
            if found:
                yield Place(model, pk, column, tuple(found))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        # A structure is often kept within another one as text.
        yield from texts_in(value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from _leaves(each)


def _edited(row: Any) -> Model | None:
    edited = _leading_to(row)
    if edited is None or edited is row:
        edited = owner(row)
        return edited.specific if isinstance(edited, Page) else edited
    return _edited(edited)


def _leading_to(row: Any) -> Model | None:
    """The row to whose history, comments or translation `row` belongs; None when it stands for itself."""
    for kind, path in _LEADING.items():
        if isinstance(row, kind):
            return path(row)
    return None


def _translated(row: Any) -> Model | None:
    """The page in whose translation a string stands: that language's, else the original."""
    known = row.context.object if row.context_id else None
    return known and (known.get_instance_or_none(row.locale) or _source_page(known.sources.first()))


def _source_page(source: TranslationSource | None) -> Model | None:
    if source is None:
        return None
    return source.object.get_instance_or_none(source.locale)


def _strings_page(string: Any) -> Model | None:
    segment = StringSegment.objects.filter(string=string).select_related("source").first()
    return _source_page(segment.source) if segment else None


_LEADING: Final[dict[Any, Callable[[Any], Model | None]]] = {
    Revision: lambda revision: revision.content_object,
    CommentReply: lambda reply: reply.comment,
    Comment: lambda comment: comment.page,
    PageLogEntry: lambda entry: entry.page,
    TaskState: lambda state: state.workflow_state.content_object,
    TranslationSource: _source_page,
    BaseSegment: lambda segment: _source_page(segment.source),
    String: _strings_page,
    StringTranslation: _translated,
    SegmentOverride: _translated,
    AboutFact: lambda note: note.fact,
}
