"""Answers the panel's script: the report on what stands in the form, without saving it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.cache import add_never_cache_headers
from wagtail.snippets.views.snippets import PreviewOnCreateView, PreviewOnEditView, SnippetViewSet

from cms.desk.envelope.panel import ADD_URL, EDIT_URL, fragment
from cms.desk.envelope.report import report


class _FromForm:
    """What both views do with the form, which Wagtail's previews know how to read."""

    http_method_names = ("post",)
    object: Any

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.get_form(request.POST)  # type: ignore[attr-defined]
        is_valid = self.validate_form(form)  # type: ignore[attr-defined]
        # Validation has changed the object of a form that is wrong: the saved one is shown instead.
        fact = form.save(commit=False) if is_valid else self.get_object()  # type: ignore[attr-defined]
        response = HttpResponse(fragment(fact, is_outdated=not is_valid))
        add_never_cache_headers(response)
        return response


class EnvelopeOnEditView(_FromForm, PreviewOnEditView):
    """The report while a fact is edited."""


class EnvelopeOnAddView(_FromForm, PreviewOnCreateView):
    """The report while a fact is entered."""


def envelope_urls(viewset: SnippetViewSet) -> list[URLPattern]:
    """The addresses of both views; none for a fact that has no envelope."""
    if viewset.model not in report.registry:
        return []
    on_add = viewset.construct_view(EnvelopeOnAddView, form_class=viewset.get_form_class())
    on_edit = viewset.construct_view(EnvelopeOnEditView, form_class=viewset.get_form_class(for_update=True))
    return [
        path("envelope/", on_add, name=ADD_URL),
        path("envelope/<str:pk>/", on_edit, name=EDIT_URL),
    ]
