"""What of a text a reader is shown who searched for words: a short passage round them, with the words marked."""

import re
from collections.abc import Sequence
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cms.reader.search.words import Asked, Word, words_in

LENGTH: Final = 160
# What stands before the first word that was found: its sentence from the beginning, if that is not too long.
_BEFORE: Final = 50
_SENTENCE: Final = 100
_END: Final = re.compile(r"[.!?…][»”\")]*\s")
_MORE: Final = "…"


def marked(text: str, asked: Sequence[Asked]) -> SafeString:
    """`text` as HTML, with every word marked that was asked for."""
    return _with_marks(text, _fitting(text, asked), 0, len(text))


def passage(text: str, asked: Sequence[Asked]) -> SafeString:
    """A passage of `text`, which has its paragraphs in lines, as HTML: from the one that has most of the words.

    Without any it is the beginning.
    """
    lines = text.split("\n")
    found = [_fitting(line, asked) for line in lines]
    best = max(range(len(lines)), key=lambda at: (_distinct(found[at], asked), -at))
    line, words = lines[best], found[best]
    start, end = _bounds(line, words[0].start if words else 0)
    before = _MORE if start and not _END.search(line, max(0, start - 4), start) else ""
    after = _MORE if end < len(line) else ""
    return format_html("{}{}{}", before, _with_marks(line, words, start, end), after)


def _fitting(text: str, asked: Sequence[Asked]) -> list[Word]:
    return [word for word in words_in(text) if any(each.fit(word.key) is not None for each in asked)]


def _distinct(words: Sequence[Word], asked: Sequence[Asked]) -> int:
    return sum(1 for each in asked if any(each.fit(word.key) is not None for word in words))


def _bounds(line: str, first: int) -> tuple[int, int]:
    """Where a passage begins and ends that holds the word at `first`: between words, unless one never ends."""
    start = _start(line, first)
    end = min(len(line), start + LENGTH)
    if end < len(line):
        border = line.rfind(" ", first + 1, end)
        end = border if border > 0 else end
    return start, end


def _start(line: str, first: int) -> int:
    if first <= _BEFORE:
        return 0
    sentences = [match.end() for match in _END.finditer(line, max(0, first - _SENTENCE), first)]
    return sentences[-1] if sentences else line.find(" ", first - _BEFORE, first) + 1 or first


def _with_marks(text: str, words: Sequence[Word], start: int, end: int) -> SafeString:
    shown = [word for word in words if start <= word.start and word.end <= end]
    pieces: list[tuple[SafeString | str]] = []
    at = start
    for word in shown:
        pieces += [(text[at : word.start],), (format_html("<mark>{}</mark>", text[word.start : word.end]),)]
        at = word.end
    return format_html_join("", "{}", [*pieces, (text[at:end],)])
