"""Keeps the marks in step with every save of a fact, and tells who needs to know that a fact's texts changed."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db.models.signals import post_delete, post_save, pre_save

from cms import languages, version
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.translation import TRANSLATED
from cms.translation.models import ColumnSource
from cms.translation.works.facts import forgetting, page_checks
from cms.translation.works.facts.cleaning import digest_of
from cms.translation.works.facts.kinds import fields_of, parent_key, parent_of
from cms.translation.works.facts.sources import follow, keep, marks_of
from cms.translation.works.facts.texts import ByLanguage, slots_of, values_of

Row = Mapping[str, Any]
# `cms.disclosure` has read these rows anyway before they are saved.
_READ_ALREADY: Final = (Prisoner, Guardian)


def remember(sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **signal: Any) -> None:
    """Note how the row reads before it is saved; nothing where no text is written."""
    instance._texts_before = None
    if not raw and _writes(sender, update_fields):
        instance._texts_before = _stored(sender, instance)


def note(sender: Any, instance: Any, raw: bool = False, **signal: Any) -> None:
    """Mark what was written, and what now reads otherwise than its source."""
    before: Row | None = getattr(instance, "_texts_before", None)
    if raw or before is None:
        return
    is_live = bool(getattr(parent_of(instance), "live", True))
    goes_live = is_live and not _was_live(instance, before)
    instance._goes_live = goes_live
    changed = set(fields_of(sender)) if goes_live and before else _changed(sender, instance, before)
    if changed:
        _mark(sender, instance, before, changed, is_live)
    if before and is_live and not goes_live:
        page_checks.note_changes(sender, instance, before)


def forget(sender: Any, instance: Any, **signal: Any) -> None:
    """Whatever was noted about a row goes with it."""
    forgetting.forget(sender, instance.pk)


def connect() -> None:
    """Connect the handlers, once."""
    for model in TRANSLATED:
        name = model.__name__
        pre_save.connect(remember, sender=model, dispatch_uid=f"cms_texts_before_{name}")
        post_save.connect(note, sender=model, dispatch_uid=f"cms_texts_after_{name}")
        post_delete.connect(forget, sender=model, dispatch_uid=f"cms_texts_gone_{name}")


def _writes(model: Any, update_fields: Iterable[str] | None) -> bool:
    if update_fields is None:
        return True
    watched = {*_columns(model), "live", *page_checks.telling_columns(model)}
    return not watched.isdisjoint(update_fields)


def _stored(model: Any, instance: Any) -> Row:
    """The row as the database holds it; empty for a new one."""
    if instance.pk is None:
        return {}
    names = _columns(model)
    if model in _READ_ALREADY and version.in_act():
        row = getattr(instance, "_before", None)
        return {name: getattr(row, name) for name in names} if row is not None else {}
    return model._base_manager.filter(pk=instance.pk).values(*names).first() or {}


def _columns(model: Any) -> list[str]:
    own = {field.name for field in model._meta.concrete_fields}
    names = [*languages.columns(*fields_of(model)), *page_checks.telling_columns(model), "live"]
    return [name for name in dict.fromkeys(names) if name in own]


def _changed(model: Any, instance: Any, before: Row) -> set[str]:
    return {
        field
        for field in fields_of(model)
        for column in languages.columns(field)
        if digest_of(before.get(column)) != digest_of(getattr(instance, column))
    }


def _mark(model: Any, instance: Any, before: Row, changed: set[str], is_live: bool) -> None:
    # A new row has no marks yet.
    marks = marks_of(model, instance.pk, changed) if before else {}
    fact_id = parent_key(instance)
    kept: list[ColumnSource] = []
    gone: list[ColumnSource] = []
    for slot in slots_of(model, "", values_of(instance)):
        if slot.field in changed:
            former: ByLanguage = {
                each: before.get(languages.column(slot.field, each)) or "" for each in languages.CODES
            }
            more, less = follow(slot, former, marks.get(slot.field, {}), fact_id, is_live=is_live)
            kept += more
            gone += less
    keep(kept)
    if gone:
        ColumnSource.objects.filter(pk__in=[mark.pk for mark in gone]).delete()


def _was_live(instance: Any, before: Row) -> bool:
    if "live" in before or parent_of(instance) is instance:
        return bool(before.get("live", True))
    # Wagtail saves the fact before its children.
    return not getattr(parent_of(instance), "_goes_live", False)
