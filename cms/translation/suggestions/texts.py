"""The spellings under which one text may have been translated before: inline HTML, plain, evenly spaced."""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from typing import Final

from wagtail_localize.strings import StringValue

from cms.translation.works.base import PAGE, OpenWork, Unit

_TAG: Final = re.compile(r"<[^>]*>")
_BREAK: Final = re.compile(r"<br\s*/?>")
_LINK: Final = re.compile(r"<a\b[^>]*\bid=[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spelt:
    """One text as pages keep it, as plain columns of facts do, and as rich ones do; None where it cannot stand."""

    inline: str | None
    plain: str | None
    rich: str | None


def spelt(work: OpenWork, unit: Unit) -> Spelt:
    """The source of `unit` in every way in which it may have been kept."""
    if is_inline(work, unit):
        return Spelt(inline=unit.source, plain=as_plain(unit.source), rich=None)
    if unit.is_html:
        return Spelt(inline=None, plain=None, rich=unit.source)
    return Spelt(inline=as_inline(unit.source), plain=unit.source, rich=None)


def is_inline(work: OpenWork, unit: Unit) -> bool:
    """Whether `unit` is a piece of a page's rich text; its plain ones read as plain columns of facts do."""
    return work.kind == PAGE and unit.is_html


def as_inline(plain: str) -> str:
    """A plain text as wagtail-localize keeps it."""
    return str(StringValue.from_plaintext(plain).data)


def as_plain(inline: str) -> str | None:
    """An inline text without its markup; None when it has marks that a plain column would lose."""
    text = _BREAK.sub("\n", inline)
    return None if _TAG.search(text) else unescape(text)


def spaced(text: str) -> str:
    """`text` with single spaces and none at its ends: repeats differ in those alone."""
    return " ".join(text.split())


def variants(text: str) -> set[str]:
    """What an exact repeat of `text` may be stored as."""
    return {text, text.strip(), spaced(text)}


def same_marks(one: str, other: str) -> bool:
    """Whether two inline texts hold the same links, each as often: another's would have no address here."""
    return Counter(_LINK.findall(one)) == Counter(_LINK.findall(other))
