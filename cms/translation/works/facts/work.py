"""A fact to be brought into a language."""

from typing import Any

from cms.languages import Language
from cms.translation.works.base import OpenWork


def open_fact(kind: str, key: str, language: Language, user: Any) -> OpenWork:
    """The fact of this kind (a model's name) and primary key.

    Raises:
        NoSuchWork: there is none, or `user` may not read it.
    """
    raise NotImplementedError
