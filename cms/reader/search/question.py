"""What a reader asks, as it can be read: whatever was sent, some words or none."""

import re
import unicodedata
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict

TEXT_LENGTH: Final = 120
_LAST_PAGE: Final = 1000
# Signs that turn the direction of writing, and other invisible ones.
_INVISIBLE: Final = "Cf"
# Control characters, halves of characters, unassigned ones.
_UNREADABLE: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS: Final = re.compile(r"([\u0300-\u036f]{2})[\u0300-\u036f]+")
_SPACE: Final = re.compile(r"\s+")


def question_in(query: QueryDict) -> str:
    """The words of the question, in at most `TEXT_LENGTH` characters."""
    # Nobody asks so much; what follows need not look at it.
    text = query.get("q", "")[: 4 * TEXT_LENGTH]
    kinds = ((each, unicodedata.category(each)) for each in text)
    readable = (" " if kind in _UNREADABLE else each for each, kind in kinds if kind != _INVISIBLE)
    composed = _MARKS.sub(r"\1", unicodedata.normalize("NFC", "".join(readable)))
    return _SPACE.sub(" ", composed).strip()[:TEXT_LENGTH].rstrip()


def page_in(query: QueryDict) -> int:
    """Which page of the results is asked for: the first, where that is no number."""
    text = query.get("page", "")[:9]
    number = int(text) if text.isascii() and text.isdigit() else 1
    return max(1, min(number, _LAST_PAGE))


def asking(question: str, page: int = 1) -> str:
    """The query of an address that asks this."""
    asked = {"q": question} | ({"page": str(page)} if page > 1 else {})
    return f"?{urlencode(asked)}"
