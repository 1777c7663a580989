"""Choosers of facts: found by any script, and only by those who may see the facts."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)

from cms.desk.search import find


class FoldedSearchForm(BaseFilterForm):
    """The chooser's search field."""

    q = forms.CharField(
        label=_("Search term"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("In any script or spelling")}),
    )

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        query = self.cleaned_data.get("q")
        if not query:
            return objects
        self.is_searching, self.search_query = True, query
        return find(objects, query)


class _ForThoseWhoMaySee:
    """Wagtail shows a chooser to everybody in the admin; names of hidden people are not for everybody."""

    model: Any
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        policy = policy_registry.get_by_type(self.model)
        if not policy.user_has_any_permission(request.user, {"view", "add", "change"}):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response


class _Choose(_ForThoseWhoMaySee, ChooseView):
    filter_form_class = FoldedSearchForm


class _ChooseResults(_ForThoseWhoMaySee, ChooseResultsView):
    filter_form_class = FoldedSearchForm


class _Chosen(_ForThoseWhoMaySee, SnippetChosenView):
    pass


class _ChosenMultiple(_ForThoseWhoMaySee, SnippetChosenMultipleView):
    pass


class FactChooserViewSet(SnippetChooserViewSet):
    """Used by every foreign key to a fact and every `ReferenceBlock`."""

    choose_view_class = _Choose
    choose_results_view_class = _ChooseResults
    chosen_view_class = _Chosen
    chosen_multiple_view_class = _ChosenMultiple
