"""Texts as a reader's eye or a program sees them: no escapes, no marks inside words, no tags."""

import html
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from json import JSONDecodeError, loads
from typing import Any, Final
from urllib.parse import unquote

_ROUNDS: Final = 3
_JSON_LETTER: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_JSON_SPACE: Final = re.compile(r"\\[bfnrt]")
_INVISIBLE: Final = re.compile("[\u00ad\u0300\u0301\u200b-\u200f\u2060-\u2064\ufeff]")
_INLINE: Final = re.compile(r"</?(?:a|abbr|b|bdi|em|i|mark|s|small|span|strong|u|wbr)\b[^>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^>]*>")


def decoded(text: str) -> str:
    """`text` without HTML, JSON and percent escapes, also twice escaped, each letter in one piece."""
    for _round in range(_ROUNDS):
        before = text
        if "\\" in text:
            text = _JSON_SPACE.sub(" ", _JSON_LETTER.sub(lambda match: chr(int(match[1], 16)), text))
            text = text.replace("\\/", "/").replace('\\"', '"')
        if "&" in text:
            text = html.unescape(text)
        if "%" in text:
            text = unquote(text)
        if text == before:
            break
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def without_tags(markup: str) -> str:
    """What a page says: words that inline tags cut are whole again, and blocks stand apart."""
    return _TAG.sub("\n", _INLINE.sub("", markup))


def parts(content_type: str, text: str) -> Iterator[tuple[str, str]]:
    """The named pieces of an answer: where in it a value stands, and the piece's text."""
    if "html" in content_type or "xml" in content_type:
        finder = _Pieces()
        finder.feed(text)
        yield from finder.found
        return
    if "json" in content_type:
        try:
            yield from _leaves(loads(text), "")
            return
        except JSONDecodeError:
            pass
    yield from ((f"line {number}", line) for number, line in enumerate(text.splitlines(), 1))


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, nested in value.items():
            yield f"{path}.(key)".strip("."), str(name)
            yield from _leaves(nested, f"{path}.{name}".strip("."))
    elif isinstance(value, list):
        for at, nested in enumerate(value):
            yield from _leaves(nested, f"{path}.{at}".strip("."))
    elif value is not None:
        yield path, str(value)


class _Pieces(HTMLParser):
    """Notes texts by the element they stand in, and attributes by their names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._inside = "text"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        name = known.get("name") or known.get("property")
        label = f"{tag}[{name}]" if tag == "meta" and name else tag
        self._inside = label
        self.found += [(f"{label} {attribute}", value) for attribute, value in attrs if value]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append((self._inside, data))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))
