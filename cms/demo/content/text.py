"""One text in the three languages, or in one of them."""

from cms.languages import Language
from cms.snippets.catalogue.text import Text

__all__ = ["Text", "only"]


def only(language: Language, text: str) -> Text:
    """A statement that nobody has written in the other languages."""
    return Text(**{"be": "", "ru": "", "en": "", language: text})
