"""Turns plain paragraphs into rich text: escaped, with links to pages and mentions of people."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Final

Pks = Mapping[Any, int]

_LINK: Final = re.compile(r"\[([^\]]+)\]\((page|person):([\w-]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Primary keys of whatever prose refers to: people by number, pages by slug, the rest by key."""

    people: Pks
    guardians: Pks
    organisations: Pks
    actions: Pks
    pictures: Pks
    pages: Pks


def keys(rows: Mapping[Any, Any]) -> Pks:
    """The primary keys of rows."""
    return {key: row.pk for key, row in rows.items()}


def prose(texts: Iterable[str], at: References, points: Iterable[str] = ()) -> str:
    """Paragraphs and, after them, a list."""
    told = "".join(f"<p>{_linked(text, at)}</p>" for text in texts)
    listed = "".join(f"<li>{_linked(point, at)}</li>" for point in points)
    return told + (f"<ul>{listed}</ul>" if listed else "")


def _linked(text: str, at: References) -> str:
    return _LINK.sub(lambda found: _link(found, at), escape(text, quote=False))


def _link(found: re.Match[str], at: References) -> str:
    words, kind, key = found.groups()
    pk = at.pages[key] if kind == "page" else at.people[int(key)]
    return f'<a linktype="{kind}" id="{pk}">{words}</a>'
