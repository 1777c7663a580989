"""What the admin of every fact shares: lists, search, choosers, previews, the way to publication."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import DeleteView, EditView, IndexView, SnippetViewSet

from cms.desk import search
from cms.desk.previews import attach_preview
from cms.desk.publication.views import PUBLICATION_VIEWS
from cms.desk.usage import answer_in_use
from cms.desk.viewsets.choosers import FactChooserViewSet
from cms.desk.viewsets.columns import alphabetical, ui_language
from cms.snippets.uses import InUse


class FactIndexView(IndexView):
    """A list sorted by the alphabet of the editor's language and searched in any script.

    There is no column of boxes to tick: publishing or deleting many facts at once is no act of an editor.
    """

    name_of: Callable[[Any], str] = staticmethod(str)
    # Sort key of a column → the column of the table that it stands for; "{language}" is the editor's.
    sort_columns: dict[str, str] = {}
    # For a table without a column of sort keys: the translated fields that its names are sorted by.
    sort_texts: tuple[str, ...] = ()

    @cached_property
    def columns(self) -> list[Column]:
        name = self._get_title_column_class(TitleColumn)(
            "name",
            label=_("Name"),
            accessor=self.name_of,
            sort_key="name",
            get_url=self.get_edit_url,
            get_title_id=lambda row: f"snippet_{quote(row.pk)}_title",
        )
        return [name, *self.list_display]

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return search.find(queryset, self.search_query) if self.is_searching else queryset

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        ordering = self.ordering or "name"
        key, descending = ordering.removeprefix("-"), ordering.startswith("-")
        if key == "name" and self.sort_texts:
            return alphabetical(queryset, self.sort_texts, descending=descending)
        if key not in self.sort_columns:
            return super().order_queryset(queryset)
        column = self.sort_columns[key].format(language=ui_language())
        return queryset.order_by(f"-{column}" if descending else column, "pk")

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        url = publication_url(instance, self.request.user)
        if url:
            buttons.append(MenuItem(_("Publication"), url=url, icon_name="view", priority=15))
        return buttons


class FactEditView(EditView):
    """The form of a fact, with the way to its publication in the header."""

    @property
    def header_buttons(self) -> list[HeaderButton]:
        url = publication_url(self.object, self.request.user)
        return [HeaderButton(_("Publication"), url=url, icon_name="view")] if url else []


class FactDeleteView(DeleteView):
    """Deleting, or the sentence that says why not."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            answer: HttpResponse = super().form_valid(form)
        except InUse as refusal:
            return answer_in_use(self.request, self.object, refusal)
        return answer


class FactViewSet(SnippetViewSet):
    """Base of our viewsets. Copying is off: a copy would repeat a person."""

    index_view_class = FactIndexView
    edit_view_class = FactEditView
    delete_view_class = FactDeleteView
    chooser_viewset_class = FactChooserViewSet
    copy_view_enabled = False
    list_per_page = 50
    chooser_per_page = 20
    list_display: list[Column] = []

    def get_urlpatterns(self) -> list[URLPattern]:
        patterns: list[URLPattern] = super().get_urlpatterns()
        if self.model in PUBLICATION_VIEWS:
            view = PUBLICATION_VIEWS[self.model].as_view()
            patterns.append(path("publication/<int:pk>/", view, name="publication"))
        return patterns

    def on_register(self) -> None:
        attach_preview(self.model)
        super().on_register()


def publication_url(fact: Any, user: Any) -> str | None:
    """Where the publication of `fact` is decided; None when it is no person or `user` may not decide."""
    view = PUBLICATION_VIEWS.get(type(fact))
    if view is None or not fact.pk or not user.has_perm(view.permission):
        return None
    return reverse(fact.snippet_viewset.get_url_name("publication"), args=[quote(fact.pk)])
