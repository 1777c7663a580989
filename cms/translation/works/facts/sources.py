"""Keeps what a text of a fact was made from, as that read then: so a later change of the original is noticed.

The original is the language with a text and no mark. Any other language carries one; a text that is written or
rewritten is level with the original as it reads in the same save.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from cms import languages
from cms.languages import Language
from cms.translation.models import ColumnSource, Proposal
from cms.translation.works.facts.cleaning import digest_of, without_numbers
from cms.translation.works.facts.kinds import kind_of
from cms.translation.works.facts.texts import ByLanguage, Slot, original_of

Marks = Mapping[str, ColumnSource]


def mark_of(
    slot: Slot, fact_id: Any, language: Language, source: Language, text: str | None = None
) -> ColumnSource:
    """The mark, not saved, of a text that was made from `source` as it reads, or from `text`."""
    kind = kind_of(slot.model)
    assert kind is not None  # noqa: S101 - only rows with texts have slots
    made_from = without_numbers(slot.texts[source] if text is None else text)
    return ColumnSource(
        fact_type=ContentType.objects.get_for_model(kind.model),
        fact_id=str(fact_id),
        row_type=ContentType.objects.get_for_model(slot.model),
        row_id=slot.row_id,
        field=slot.field,
        language=language,
        source_language=source,
        source_text=made_from,
        source_digest=digest_of(made_from),
        marked_at=timezone.now(),
    )


def keep(marks: Collection[ColumnSource]) -> None:
    """Write marks, each in the place of the one that stood there: one query."""
    if marks:
        ColumnSource.objects.bulk_create(
            marks,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["row_type", "row_id", "field", "language"],
            update_fields=["source_language", "source_text", "source_digest", "marked_at"],
        )


def marks_of(
    model: type[Any], row_id: Any, fields: Iterable[str] | None = None
) -> dict[str, dict[str, ColumnSource]]:
    """The marks of one row, by field and language: one query."""
    rows = ColumnSource.objects.filter(row_type=ContentType.objects.get_for_model(model), row_id=str(row_id))
    if fields is not None:
        rows = rows.filter(field__in=list(fields))
    found: dict[str, dict[str, ColumnSource]] = {}
    for mark in rows:
        found.setdefault(mark.field, {})[mark.language] = mark
    return found


def follow(
    slot: Slot, before: ByLanguage, marks: Marks, fact_id: Any, *, is_live: bool
) -> tuple[list[ColumnSource], list[ColumnSource]]:
    """What a save changes of the marks of one text: those to be kept, and those to be deleted.

    While a fact is a draft of its own, its languages are still being written together: none gets its first mark.
    """
    written = [each for each in languages.CODES if slot.texts[each]]
    if not written:
        return [], list(marks.values())
    original = _original(slot.texts, before, marks)
    kept = [
        mark_of(slot, fact_id, each, original)
        for each in written
        if each != original and _is_due(slot.texts, before, marks, each, is_live)
    ]
    gone = [mark for language, mark in marks.items() if language == original or language not in written]
    return kept, gone


def note_approved(slot: Slot, fact_id: Any, proposal: Proposal, marks: Marks) -> ColumnSource | None:
    """The mark of an approved text: of the original where it was made from that or from a level translation.

    None for a text of the original itself: it is made from nothing.
    """
    target, source = _language(proposal.language), _language(proposal.source_language)
    original = original_of(slot.texts, marks.keys() - {target})
    if target == original:
        return None
    via = marks.get(source)
    if via is not None and source != original and digest_of(slot.texts[source]) == proposal.source_digest:
        return mark_of(slot, fact_id, target, _language(via.source_language), via.source_text)
    return mark_of(slot, fact_id, target, source, proposal.source_text)


def unmarked(slot: Slot, fact_id: Any, marked: Collection[str]) -> list[ColumnSource]:
    """First marks of a text whose languages nobody has compared yet: all are taken to be level."""
    original = original_of(slot.texts, marked)
    return [
        mark_of(slot, fact_id, each, original)
        for each in languages.CODES
        if original and slot.texts[each] and each != original and each not in marked
    ]


def _original(texts: ByLanguage, before: ByLanguage, marks: Marks) -> Language:
    """Who was the original stays it, whatever is added; else the first that is no translation."""
    kept = (each for each in languages.CODES if before.get(each) and texts[each] and each not in marks)
    found = next(kept, None) or original_of(texts, marks.keys())
    assert found is not None  # noqa: S101 - some language has a text
    return found


def _is_due(texts: ByLanguage, before: ByLanguage, marks: Marks, each: str, is_live: bool) -> bool:
    if each not in marks:
        return is_live
    is_rewritten = digest_of(texts[each]) != digest_of(before.get(each))
    return is_rewritten or not texts[marks[each].source_language]


def _language(code: str) -> Language:
    return languages.parse(code) or languages.DEFAULT
