"""Titles of facts, as wagtail-localize's editor asks for them."""

from typing import Any

from django.core.exceptions import PermissionDenied
from wagtail_localize.views.snippets_api import SnippetViewSet


class PermittedSnippetViewSet(SnippetViewSet):
    """Titles of snippets, for those who may see or change that kind of snippet in its own list."""

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        policy = self.get_model().snippet_viewset.permission_policy
        if not policy.user_has_any_permission(request.user, ["view", "change"]):
            raise PermissionDenied
