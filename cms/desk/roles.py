"""Who may do what: one table of roles, granted to groups by `setup_campaign`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from django.contrib.auth.models import Group, Permission
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern
from django.views.decorators.cache import never_cache
from wagtail.documents import get_permission_policy as get_document_policy
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from cms import languages
from cms.languages import Language
from cms.pages.documents import placed_documents
from cms.pages.querysets import live_homes

Report = Callable[[str], None]

EDITORS: Final = "Editors"
PUBLISHERS: Final = "Publishers"
ADMINISTRATORS: Final = "Administrators"


def translators(language: Language) -> str:
    """The name of the translators' group of one language."""
    return f"Translators ({language})"


def reviewers(language: Language) -> str:
    """The name of the group that reviews translations into one language."""
    return f"Reviewers ({language})"


_FACTS: Final = (
    "prisoner", "guardian", "facility", "article", "organisation", "supportaction", "sendingcountry",
)  # fmt: skip


def _on_facts(*actions: str) -> tuple[str, ...]:
    return tuple(f"cms_snippets.{action}_{fact}" for action in actions for fact in _FACTS)


@dataclass(frozen=True, kw_only=True)
class Role:
    """What a group is granted: permissions, on pages below our homes, on collections of files."""

    permissions: tuple[str, ...]
    pages: tuple[str, ...]
    homes: tuple[Language, ...] = languages.CODES
    everywhere: tuple[str, ...] = ()
    portraits: tuple[str, ...] = ()


_ADMIN: Final = "wagtailadmin.access_admin"
_TRANSLATING: Final = "wagtail_localize.submit_translation"
_PROPOSING: Final = tuple(f"cms_translation.translate_{language}" for language in languages.CODES)
_REVIEWING: Final = tuple(f"cms_translation.review_{language}" for language in languages.CODES)
# Figures of a primary key that every database can compare.
_LONGEST_ID: Final = 18
_EDITING: Final = _on_facts("add", "change", "view")
_PUBLISHING: Final = (
    *_on_facts("delete", "publish", "lock", "unlock"),
    "cms_disclosure.change_prisonerdisclosure",
    "cms_disclosure.change_guardiandisclosure",
    "cms_snippets.change_sitesettings",
    *_REVIEWING,
)
_WEBHOOKS: Final = tuple(f"cms_delivery.{action}_webhook" for action in ("add", "change", "delete", "view"))
# Adding lets its bearer change only what they uploaded themselves: a host's other files stay untouched.
_UPLOADING: Final = (
    "wagtailimages.add_image", "wagtailimages.choose_image",
    "wagtaildocs.add_document", "wagtaildocs.choose_document",
)  # fmt: skip

ROLES: Final[dict[str, Role]] = {
    EDITORS: Role(
        # They ask for translations; a translator, who sees one language alone, would not find the source.
        permissions=(_ADMIN, *_EDITING, _TRANSLATING, *_PROPOSING),
        pages=("add_page", "change_page"),
        everywhere=_UPLOADING,
        portraits=("wagtailimages.add_image", "wagtailimages.change_image"),
    ),
    **{
        translators(language): Role(
            permissions=(_ADMIN, _TRANSLATING, f"cms_translation.translate_{language}"),
            pages=("change_page",),
            homes=(language,),
        )
        for language in languages.CODES
    },
    **{
        # They approve what others wrote in their language, and see nobody who is hidden.
        reviewers(language): Role(
            permissions=(
                _ADMIN,
                _TRANSLATING,
                f"cms_translation.translate_{language}",
                f"cms_translation.review_{language}",
            ),
            pages=("change_page",),
            homes=(language,),
        )
        for language in languages.CODES
    },
    PUBLISHERS: Role(
        permissions=(_ADMIN, _TRANSLATING, *_EDITING, *_PUBLISHING, *_PROPOSING),
        pages=("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
        everywhere=_UPLOADING,
        portraits=("wagtailimages.add_image", "wagtailimages.change_image"),
    ),
    ADMINISTRATORS: Role(
        permissions=(
            _ADMIN,
            _TRANSLATING,
            *_EDITING,
            *_PUBLISHING,
            *_PROPOSING,
            "auth.add_user",
            "auth.change_user",
            *_WEBHOOKS,
        ),
        pages=("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"),
        everywhere=(*_UPLOADING, "wagtailimages.change_image", "wagtaildocs.change_document"),
        portraits=("wagtailimages.add_image", "wagtailimages.change_image"),
    ),
}
# Only a group of ours holds this: by it a group named alike in a host's site is told apart.
_MARK: Final = {
    name: _TRANSLATING if role.pages == ("change_page",) else "cms_snippets.view_prisoner"
    for name, role in ROLES.items()
}


class PermissionMissing(LookupError):
    """The database lacks a permission; `migrate` makes them."""


def group(role: str, report: Report = lambda line: None) -> Group:
    """The group of a role, made where need be.

    A host's own group of that name that has members is left alone: nobody is let in by a coincidence of
    names. Ours is then called "Editors (campaign)".
    """
    beside = f"{role} (campaign)"
    known = Group.objects.filter(name=beside).first() or Group.objects.filter(name=role).first()
    if known is not None and (known.name == beside or _is_ours(known, role) or not known.user_set.exists()):
        return known
    made: Group = Group.objects.create(name=role if known is None else beside)
    report(f"group {made.name}")
    return made


def grant(homes: dict[Language, Page], portraits: Collection, report: Report) -> dict[str, Group]:
    """Complete every role's permissions; what else a group holds is left to it. Returns groups by role."""
    groups = {}
    for name, role in ROLES.items():
        groups[name] = group(name, report)
        added = _grant(groups[name], role, homes, portraits)
        if added:
            report(f"permissions of {groups[name].name}: {added}")
    return groups


def _grant(to: Group, role: Role, homes: dict[Language, Page], portraits: Collection) -> int:
    known = set(to.permissions.values_list("pk", flat=True))
    wanted = [permission for permission in map(find, role.permissions) if permission.pk not in known]
    to.permissions.add(*wanted)
    return (
        len(wanted)
        + _grant_pages(to, role.pages, [homes[language] for language in role.homes])
        + _grant_collection(to, role.everywhere, Collection.get_first_root_node())
        + _grant_collection(to, role.portraits, portraits)
    )


def _grant_pages(to: Group, names: Iterable[str], homes: Iterable[Page]) -> int:
    return sum(
        GroupPagePermission.objects.get_or_create(
            group=to, page_id=home.pk, permission=find(f"wagtailcore.{name}")
        )[1]
        for home in homes
        for name in names
    )


def _grant_collection(to: Group, names: Iterable[str], collection: Collection) -> int:
    return sum(
        GroupCollectionPermission.objects.get_or_create(
            group=to, collection=collection, permission=find(name)
        )[1]
        for name in names
    )


def find(name: str) -> Permission:
    """The permission "app_label.codename".

    Raises:
        PermissionMissing: it does not exist.
    """
    app_label, codename = name.split(".")
    permission = Permission.objects.filter(content_type__app_label=app_label, codename=codename).first()
    if permission is None:
        raise PermissionMissing(f"The permission {name} does not exist. Run `manage.py migrate` first.")
    return permission


def _is_ours(known: Group, role: str) -> bool:
    app_label, codename = _MARK[role].split(".")
    return known.permissions.filter(content_type__app_label=app_label, codename=codename).exists()


def may_open_documents(user: Any) -> bool:
    """Whether `user` works in the admin and with documents there."""
    return user.has_perm(_ADMIN) and get_document_policy().user_has_any_permission(
        user, ["add", "change", "delete", "choose"]
    )


def is_public_document(figures: str = "") -> bool:
    """Whether a public page links to the document of this id, as its address gives it."""
    if not 0 < len(figures) < _LONGEST_ID:
        return False
    return bool(placed_documents(live_homes()).filter(pk=int(figures)).exists())


def for_document_users(patterns: Iterable[URLPattern]) -> list[URLPattern]:
    """Copies of `patterns` that answer readers only what public pages link to; no cache keeps an answer.

    Any other uploaded document is an editor's working paper, file name and all: 404 to whoever may not open it.
    """
    return [
        URLPattern(each.pattern, _for_document_users(each.callback), each.default_args, each.name)
        for each in patterns
    ]


def _for_document_users(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        # A reader's session is not even looked at where the file is public.
        if not is_public_document(*args[:1]) and not may_open_documents(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded
