"""Opens a work for a user, whatever kind it is."""

from typing import Any

from cms import languages
from cms.languages import Language
from cms.translation.works.base import PAGE, OpenWork


class NoSuchWork(LookupError):
    """Nothing of this kind and key that this user may read: absent and hidden are one answer."""


def open_work(kind: str, key: str, language: str, user: Any) -> OpenWork:
    """The work of this kind and key in `language`, as `user` may see it.

    Raises:
        NoSuchWork: there is none, or not for them.
    """
    target: Language | None = languages.parse(language)
    if target is None:
        raise NoSuchWork(f"{language} is none of our languages.")
    if kind == PAGE:
        from cms.translation.works.pages.work import open_page

        return open_page(key, target, user)
    from cms.translation.works.facts.work import open_fact

    return open_fact(kind, key, target, user)
