"""The value of a phrasebook: what a reader copies, in the order in which their language prefers the two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal

from cms.disclosure.reading_aid import romanise
from cms.languages import Language
from cms.pages import block_values as values
from cms.pages.collecting import part

if TYPE_CHECKING:
    from cms.pages.composing import Found

# Letters arrive in these two; the same order as that of addresses.
_TO_COPY: Final[Mapping[Language, tuple[Literal["be", "ru"], ...]]] = {
    "be": ("be", "ru"),
    "ru": ("ru", "be"),
    "en": ("ru", "be"),
}


def phrasebook(value: Any, found: Found) -> values.Phrasebook | None:
    groups = [_group(each, found.language) for each in part(value, "groups") or ()]
    told = tuple(group for group in groups if group.phrases)
    return values.Phrasebook(heading=part(value, "heading") or "", groups=told) if told else None


def phrase(texts: Any, language: Language) -> values.Phrase | None:
    """One sentence from its text in each language; None where it cannot be copied in both."""
    to_copy = tuple(_words(code, part(texts, code), language) for code in _TO_COPY[language])
    if not all(words.text for words in to_copy):
        return None
    meaning = None if language in _TO_COPY[language] else part(texts, language)
    return values.Phrase(meaning=meaning or None, to_copy=to_copy)


def _group(value: Any, language: Language) -> values.PhraseGroup:
    told = [phrase(each, language) for each in part(value, "phrases") or ()]
    phrases = tuple(each for each in told if each is not None)
    return values.PhraseGroup(heading=part(value, "heading") or "", phrases=phrases)


def _words(code: Literal["be", "ru"], text: str | None, language: Language) -> values.WordsToCopy:
    reading = romanise(text, code) if text and language not in _TO_COPY[language] else None
    return values.WordsToCopy(language=code, text=text or "", reading=reading)
