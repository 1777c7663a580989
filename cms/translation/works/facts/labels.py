"""What the texts of a fact are called in the workbench."""

from typing import Any

from django.utils import translation
from django.utils.text import capfirst

from cms import languages
from cms.formatting import format_date
from cms.snippets.models import Guardianship, Sentence
from cms.translation.works.facts.texts import Slot


def label_of(slot: Slot, row: Any) -> str:
    """The field's name, and for one of many rows which of them."""
    name = capfirst(str(slot.model._meta.get_field(slot.field).verbose_name))
    which = _which(row) if slot.relation else ""
    return f"{name} · {which}" if which else name


def _which(row: Any) -> str:
    if isinstance(row, Sentence):
        return _verdict(row)
    if isinstance(row, Guardianship):
        return str(row.guardian)
    return f"{row} {row.pk}"


def _verdict(sentence: Sentence) -> str:
    language = languages.parse(translation.get_language()) or languages.DEFAULT
    day, precision = sentence.verdict_date, sentence.verdict_precision
    kind = str(sentence.get_kind_display())
    if day is None or precision == "unknown":
        return f"{kind} {sentence.pk}"
    return f"{kind}, {format_date(day, precision, language)}"
