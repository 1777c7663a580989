"""wagtail-localize's views, each behind the permission that it does not ask for itself."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import convert, edit_translation
from wagtail_localize.views.snippets_api import SnippetViewSet
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms.translation.publishing import drafts_only, may_publish, may_publish_translation, refused


class PermittedSnippetViewSet(SnippetViewSet):
    """Titles of snippets, for those who may see or change that kind of snippet in its own list."""

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        policy = self.get_model().snippet_viewset.permission_policy
        if not policy.user_has_any_permission(request.user, ["view", "change"]):
            raise PermissionDenied


class GuardedSubmitView(SubmitPageTranslationView):
    """Asks for translations of a page as drafts: no live page changes and no live alias appears."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            with drafts_only(request.user):
                return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            return refused(request)


class GuardedUpdateView(UpdateTranslationsView):
    """Takes changes of the source over for translating; publishing them is for those who may."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            return refused(request)

    def get_form(self) -> Any:
        form = super().get_form()
        if self.request.method != "POST" and not self._may_publish():
            del form.fields["publish_translations"]
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        if form.cleaned_data["publish_translations"] and not self._may_publish():
            raise PermissionDenied
        return super().form_valid(form)

    def _may_publish(self) -> bool:
        """Whether every translation that would become public is the user's to publish."""
        return all(
            may_publish_translation(self.request.user, translation)
            for translation in self.object.translations.filter(enabled=True)
        )


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """Replace a translation by a copy of its source, which is as public as the source is."""
    if not may_publish(request.user, get_object_or_404(Page, pk=page_id)):
        return refused(request)
    return convert.convert_to_alias(request, page_id)


def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Part a page from its source."""
    if not may_publish_translation(request.user, get_object_or_404(Translation, pk=translation_id)):
        return refused(request)
    return edit_translation.stop_translation(request, translation_id)
