"""Who may propose texts in a language, approve them, and read about people who are hidden."""

from typing import Any

from cms.languages import Language


def may_translate(user: Any, language: Language) -> bool:
    """Whether `user` may propose texts in `language`."""
    return bool(user.has_perm(f"cms_translation.translate_{language}"))


def may_review(user: Any, language: Language) -> bool:
    """Whether `user` may approve texts of others in `language`."""
    return bool(user.has_perm(f"cms_translation.review_{language}"))


def may_read_hidden(user: Any) -> bool:
    """Whether `user` may read texts about people whom the public may not know."""
    return bool(user.has_perm("cms_snippets.view_prisoner"))
