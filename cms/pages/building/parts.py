"""What the values of blocks are read from."""

from typing import Any

from cms.markup import plain_text
from cms.pages.collecting import part


def key(value: Any, name: str) -> int:
    """What a reference points at; 0, which nothing has, where nothing is chosen."""
    pk = getattr(part(value, name), "pk", None)
    return pk if isinstance(pk, int) else 0


def has_words(html: str) -> bool:
    """Whether `html` holds anything to read."""
    return bool(plain_text(html))
