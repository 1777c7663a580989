"""Verified today: the one thing that an editor says of many facts at once; and no deletion of many."""

from typing import Any, ClassVar, Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.locks import BasicLock
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from cms.desk.verifying import VERIFIABLE, verify_today
from cms.desk.viewsets.columns import name_of
from cms.snippets.models import Fact

# Wagtail's own hooks may run after ours, and the last action of a name counts.
AFTER_WAGTAIL: Final = 1


class _ForThoseWhoMay:
    """Wagtail shows the page before the act to everybody in the admin, and names on it what they may not touch."""

    permission: ClassVar[str]
    permission_policy: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.permission_policy.user_has_permission(request.user, self.permission):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response


class DeleteFactsBulkAction(_ForThoseWhoMay, DeleteBulkAction):
    """Wagtail's action, which `cms.desk.usage` answers with a sentence: no list of ours offers it."""

    permission = "delete"
    models = tuple(Fact.__subclasses__())


class VerifyBulkAction(_ForThoseWhoMay, SnippetBulkAction):
    """First what will happen, fact by fact, then the act."""

    display_name = _("Verified today")
    aria_label = _("Say of the selected facts that they are verified today")
    action_type = "verify"
    action_priority = 10
    template_name = "cms/admin/verify.html"
    permission = "change"
    models = VERIFIABLE

    def check_perm(self, snippet: Any) -> bool:
        """A schedule or a review keeps its own content; only somebody's explicit lock stops this."""
        return not (snippet.locked and BasicLock(snippet).for_user(self.request.user))

    def get_all_objects_in_listing_query(self, parent_id: Any) -> list[int]:
        """Nobody has looked at a whole table today: only what is ticked counts."""
        return []

    def object_context(self, snippet: Any) -> dict[str, Any]:
        return super().object_context(snippet) | {"name": name_of(snippet)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"today": timezone.now().date()}

    @classmethod
    def execute_action(cls, objects: list[Any], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        return verify_today(objects, user=user), 0

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "user": self.request.user}

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(count)d fact is verified as of today.",
            "%(count)d facts are verified as of today.",
            num_parent_objects,
        ) % {"count": num_parent_objects}
