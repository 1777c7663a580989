"""Wagtail's own lists and pages, for translators and reviewers: what the workbench keeps from them, these keep too.

Their groups may change pages of a language, and Wagtail would show them every one: titles in its explorer, search,
choosers and reports, whole texts among the drafts and revisions.
"""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Replace
from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.admin.views import home
from wagtail.admin.views.pages import bulk_actions
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import page_permission_policy, policy_registry

from cms import languages
from cms.pages.models import BasePage
from cms.pages.querysets import concrete_models
from cms.translation.board.querysets import visible_cells
from cms.translation.board.refreshing import refresh
from cms.translation.models import Due
from cms.translation.rights import may_read_hidden, may_review, may_translate
from cms.translation.works.base import PAGE

# Nobody waits longer for what changed; what is not worked out until then is not shown.
_SECONDS: Final = 0.3
_REMEMBERED: Final = "_cms_translation_shown_pages"
# What Wagtail asks for before its reports; one of them names a page of each type, whoever reads it.
_REPORTS: Final = frozenset({"add", "change", "publish"})
# Wagtail asks in the order of registration, and the last of those that are called alike stands.
_AFTER_WAGTAIL: Final = 1
# These name pages by what their user did with them once; ours tells what waits.
_NAMING_PANELS: Final = (
    home.LockedPagesPanel,
    home.RecentEditsPanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.WorkflowObjectsToModeratePanel,
)


def is_narrow(user: Any) -> bool:
    """Whether `user` works in the translators' room and may not read of hidden people."""
    return not may_read_hidden(user) and any(
        may_translate(user, each) or may_review(user, each) for each in languages.CODES
    )


def readable_pages(pages: Any, user: Any) -> Any:
    """Those of the queryset `pages` that `user` may know of; a host's own pages are the host's matter.

    No query of its own: Wagtail's menu asks on every page. What has just changed is missing until it is worked out.
    """
    if not is_narrow(user):
        return pages
    ours = ContentType.objects.get_for_models(*concrete_models(BasePage)).values()
    cells = visible_cells(user, all_fresh=False).filter(kind=PAGE)
    shown = Page.objects.annotate(bare=_bare("translation_key")).filter(
        bare__in=cells.annotate(bare=_bare("key")).values("bare")
    )
    return pages.filter(Q(pk__in=shown.values("pk")) | ~Q(content_type__in=[each.pk for each in ours]))


def _bare(name: str) -> Any:
    """A key without its hyphens: databases without a type for it keep it so."""
    return Replace(Cast(name, CharField()), Value("-"), Value(""))


class RoomPolicy(PagePermissionPolicy):
    """Wagtail's rights over pages, less those over pages that their holder may not read."""

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        if set(actions) == _REPORTS and is_narrow(user):
            return False
        return bool(super().user_has_any_permission(user, actions))

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> Any:
        return readable_pages(super().instances_user_has_any_permission_for(user, actions), user)

    def explorable_instances(self, user: Any) -> Any:
        return readable_pages(super().explorable_instances(user), user)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        return _may_know_of(instance, user) and super().user_has_any_permission_for_instance(
            user, actions, instance
        )

    def __call__(self, page: Any) -> "PagePolicy":
        """The registry calls what it keeps to ask about one page."""
        return PagePolicy(page)


class PagePolicy(RoomPolicy):
    """The same about one page: whoever may not read it holds no right over it."""

    def __init__(self, page: Any) -> None:
        super().__init__()
        self._page = page

    def get_cached_permissions_for_user(self, user: Any) -> Any:
        return super().get_cached_permissions_for_user(user) if _may_know_of(self._page, user) else []


class _QuietBulkAction:
    """Names none of the pages that its user may not know of among those that it leaves out."""

    request: HttpRequest

    def get_actionable_objects(self) -> tuple[list[Any], dict[str, Any]]:
        found, told = super().get_actionable_objects()
        left = told["items_with_no_access"]
        return found, told | {"items_with_no_access": [e for e in left if _may_know_of(e, self.request.user)]}


for _action in (
    bulk_actions.DeleteBulkAction,
    bulk_actions.MoveBulkAction,
    bulk_actions.PublishBulkAction,
    bulk_actions.UnpublishBulkAction,
):
    _quiet = type(_action.__name__, (_QuietBulkAction, _action), {})
    hooks.register("register_bulk_action", _quiet, order=_AFTER_WAGTAIL)


@hooks.register("construct_explorer_page_queryset")
def explore_readable(parent: Page, pages: Any, request: HttpRequest) -> Any:
    """Wagtail asks for no right over the page whose subpages it lists."""
    if not _may_know_of(parent, request.user):
        raise Http404
    return pages


@hooks.register("construct_page_chooser_queryset")
def choose_among_readable(pages: Any, request: HttpRequest) -> Any:
    """Wagtail's chooser offers every page of the site to everybody."""
    match = request.resolver_match
    above = Page.objects.filter(pk=match.kwargs.get("parent_page_id") if match else None).first()
    if above is not None and not _may_know_of(above, request.user):
        raise Http404
    return readable_pages(pages, request.user)


@hooks.register("construct_homepage_panels")
def drop_naming_panels(request: HttpRequest, panels: list[Any]) -> None:
    """They ask for no right over the pages that they name."""
    if is_narrow(request.user):
        panels[:] = [each for each in panels if not isinstance(each, _NAMING_PANELS)]


def _may_know_of(page: Any, user: Any) -> bool:
    model = page.specific_class
    if model is None or not issubclass(model, BasePage) or not is_narrow(user):
        return True
    return page.translation_key in _shown_keys(user)


def _shown_keys(user: Any) -> Collection[UUID]:
    """The translation keys of the pages that `user` may read, as the board knows them; asked once a request."""
    known: Collection[UUID] | None = getattr(user, _REMEMBERED, None)
    if known is None:
        is_fresh = _work_out()
        cells = visible_cells(user, all_fresh=is_fresh).filter(kind=PAGE)
        known = {UUID(key) for key in cells.values_list("key", flat=True).distinct()}
        setattr(user, _REMEMBERED, known)
    return known


def _work_out() -> bool:
    """Whether the board knows of every page how it stands now."""
    return refresh(_SECONDS) if Due.objects.filter(kind=PAGE).exists() else True


# A host that has a policy of its own keeps it.
if policy_registry.get_by_type(Page) is page_permission_policy:
    policy_registry.register(Page, RoomPolicy())
