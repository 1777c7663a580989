"""Pages as lists name them, for those who may read them."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst

from cms.languages import Language
from cms.translation.rights import may_read_hidden
from cms.translation.works.base import PAGE, Listed
from cms.translation.works.pages.families import Family, families
from cms.translation.works.pages.readable import hidden_keys


def shown_to(user: Any, keys: Collection[str], language: Language) -> dict[str, Listed]:
    """Those of these families that `user` may read, titled in `language` where they are told in it."""
    known = families(keys)
    hidden = set() if may_read_hidden(user) else hidden_keys(known)
    return {
        key: _listed(family, language, user)
        for key, family in known.items()
        if key not in hidden and family.original is not None
    }


def title_in(family: Family, language: Language) -> str:
    """The title in `language` where readers have it, otherwise that of the original."""
    original = family.original
    page = family.pages.get(language)
    if original is not None and (page is None or not page.live):
        page = family.pages[original]
    return str(family.drafts.get(page.pk, {}).get("title") or page.title) if page is not None else ""


def _listed(family: Family, language: Language, user: Any) -> Listed:
    original = family.pages[family.original or language]
    return Listed(
        kind=PAGE,
        key=family.key,
        title=title_in(family, language),
        type_label=capfirst(str(original._meta.verbose_name)),
        edit_url=reverse("wagtailadmin_pages:edit", args=[original.pk])
        if may_change(original, user)
        else None,
        is_live=any(page.live for page in family.pages.values()),
    )


def may_change(page: Any, user: Any) -> bool:
    """Whether `user` holds the right to edit `page`; no query beyond the user's permissions."""
    return bool(
        user.is_active and (user.is_superuser or "change" in page.permissions_for_user(user).permissions)
    )
