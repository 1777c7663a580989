"""Pages as lists name them, for those who may read them."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from wagtail.permissions import page_permission_policy

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
    return _holds("change_page", page, user)


def may_publish(page: Any, user: Any) -> bool:
    """Whether `user` holds the right to publish `page`."""
    return _holds("publish_page", page, user)


def _holds(codename: str, page: Any, user: Any) -> bool:
    """Wagtail's own answer asks as well what the user may read, which the works have asked already."""
    if not user.is_active or user.is_superuser:
        return bool(user.is_active)
    held = page_permission_policy.get_cached_permissions_for_user(user)
    return any(each.permission.codename == codename and page.path.startswith(each.page.path) for each in held)
