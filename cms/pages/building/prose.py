"""Values of prose: headings, paragraphs, questions, what somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import slugify

from cms.pages import block_values as values
from cms.pages.blocks import NoticeKind
from cms.pages.building.parts import has_words, key
from cms.pages.collecting import part

if TYPE_CHECKING:
    from cms.pages.composing import Found


def heading(value: Any, found: Found) -> values.Heading | None:
    text = part(value, "text")
    return values.Heading(text=text, anchor=slugify(text, allow_unicode=True)) if text else None


def rich_text(value: Any, found: Found) -> values.Prose:
    return values.Prose(html=found.html(part(value, "text")))


def statement(value: Any, found: Found) -> values.Statement:
    return values.Statement(speaker=part(value, "speaker") or None, html=found.html(part(value, "text")))


def question_answer(value: Any, found: Found) -> values.QuestionAnswer | None:
    question, html = part(value, "question"), found.html(part(value, "answer"))
    if not question and not has_words(html):
        return None
    return values.QuestionAnswer(question=question or "", speaker=part(value, "speaker") or None, html=html)


def quote(value: Any, found: Found) -> values.Quote | None:
    chosen = key(value, "guardian")
    guardian = found.facts.guardians.get(chosen)
    html = found.html(part(value, "text"))
    if (chosen and guardian is None) or not has_words(html):
        return None
    return values.Quote(html=html, attribution=part(value, "attribution") or None, guardian=guardian)


def notice(value: Any, found: Found) -> values.Notice:
    kind = part(value, "kind")
    return values.Notice(
        kind=kind if kind in NoticeKind.values else NoticeKind.INFO.value,
        title=part(value, "title") or None,
        html=found.html(part(value, "text")),
    )
