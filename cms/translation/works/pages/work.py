"""A page to be brought into a language."""

from typing import Any

from cms.languages import Language
from cms.translation.works.base import OpenWork


def open_page(key: str, language: Language, user: Any) -> OpenWork:
    """The page of this translation key.

    Raises:
        NoSuchWork: there is none, or `user` may not read it.
    """
    raise NotImplementedError
