"""What the public templates need beyond Django: texts that say their language, dates, postal lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django import template
from django.template import Context
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.disclosure.values import PartialDate, PostalBlock
from cms.formatting import format_date
from cms.languages import DEFAULT, parse
from cms.pages.outgoing import as_text
from cms.pages.typography import bound, bound_html

register = template.Library()

Note = Mapping[str, str | Promise]
Step = str | int

# Translators: stands above a text that is missing in the language of the page; name that language.
NOTES: Final[Note] = {
    "be": _("Shown in Belarusian: there is no English text yet"),
    "ru": _("Shown in Russian: there is no English text yet"),
    "en": _("Shown in English: there is no text in the language of this page yet"),
}
SHORT_NOTES: Final[Note] = {
    "be": pgettext_lazy("beside a word in another language", "in Belarusian"),
    "ru": pgettext_lazy("beside a word in another language", "in Russian"),
    "en": pgettext_lazy("beside a word in another language", "in English"),
}
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_LATIN: Final = re.compile("[A-Za-z]")


class PostalLine(NamedTuple):
    """One line of an address, the language to read it in, and how it sounds in Latin letters."""

    text: str
    language: str
    reading: str


@register.simple_tag
def text(value: Any, *path: Step) -> SafeString | str:
    """The field at `path`, escaped; from another language it carries `lang` and a short note.

    Example: `{% text person "guardians" 0 "statement" %}`
    """
    return _text(value, path, note=True)


@register.filter("bound")
def bound_words(value: str) -> str:
    """A heading that no line leaves on a short word; escaped where it is shown, like any text."""
    return bound(str(value))


@register.simple_tag
def words(value: Any, *path: Step) -> SafeString | str:
    """Like `text` without the visible note, for a text repeated beside one that has it."""
    return _text(value, path, note=False)


@register.simple_tag(takes_context=True)
def html(context: Context, value: Any, *path: Step) -> SafeString | str:
    """The field at `path` as HTML, which the layer that made the value has cleaned already.

    From another language it comes after a note, in an element with `lang`. In careful mode no link leaves the site.
    """
    found = _follow(value, path)
    if not found:
        return ""
    shown = as_text(str(found)) if getattr(context.get("site"), "careful", False) else str(found)
    safe = mark_safe(bound_html(shown))  # noqa: S308 (the one place where the public templates trust HTML)
    used = _fallback(value, path)
    if not used:
        return safe
    return format_html('<p class="fallback-note">{}</p><div lang="{}">{}</div>', NOTES[used], used, safe)


@register.simple_tag(takes_context=True)
def day(context: Context, value: PartialDate | date | None) -> SafeString | str:
    """A `<time>` from a date value, or from a moment of publication in the language of the page."""
    if not value:
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        language = parse(context.get("language")) or DEFAULT
        return _time(value.isoformat(), format_date(value, "day", language))
    return _time(value.date, value.text)


@register.simple_tag
def postal_lines(block: PostalBlock, lines: Sequence[str]) -> list[PostalLine]:
    """`lines` of `block` with the language of each: what has to be in Latin letters reads as English."""
    readings = dict(zip(block.domestic, block.reading_aid, strict=False))
    return [PostalLine(line, _language_of(line, block.language), readings.get(line, "")) for line in lines]


def _text(value: Any, path: Sequence[Step], *, note: bool) -> SafeString | str:
    found = _follow(value, path)
    if not found:
        return ""
    used = _fallback(value, path)
    if not used:
        return str(found)
    marked = format_html('<span lang="{}">{}</span>', used, found)
    if not note:
        return marked
    return format_html('{} <small class="fallback-word">({})</small>', marked, SHORT_NOTES[used])


def _follow(value: Any, path: Sequence[Step]) -> Any:
    """What stands at `path`, or None as soon as a step leads nowhere."""
    for step in _steps(path):
        try:
            value = _step(value, step)
        except (AttributeError, KeyError, IndexError):
            return None
    return value


def _step(value: Any, step: str) -> Any:
    if isinstance(value, Mapping):
        return value[step]
    return value[int(step)] if step.isdigit() else getattr(value, step)


def _fallback(value: Any, path: Sequence[Step]) -> str | None:
    """The other language that the field at `path`, or what it is part of, was taken from."""
    fallback = getattr(value, "fallback", None) or {}
    steps = list(_steps(path))
    paths = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    return next((fallback[known] for known in paths if known in fallback), None)


def _steps(path: Sequence[Step]) -> Iterator[str]:
    return (step for part in path for step in str(part).split("."))


def _language_of(line: str, language: str) -> str:
    return "en" if _LATIN.search(line) and not _CYRILLIC.search(line) else language


def _time(iso: str, words: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', iso, words)
