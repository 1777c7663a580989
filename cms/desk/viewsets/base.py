"""What the admin of every fact shares: lists, search, choosers, previews, the way to publication."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, IndexView, SnippetViewSet

from cms.desk import search
from cms.desk.envelope.views import envelope_urls
from cms.desk.forms import FactForm
from cms.desk.help_texts import explain
from cms.desk.names.places import standing_url
from cms.desk.preview_links.hooks import sharing_button
from cms.desk.previews import attach_preview
from cms.desk.publication.hiding import HideNowButton, hide_url
from cms.desk.publication.urls import publication_url, publication_urls
from cms.desk.publication.views import PUBLICATION_VIEWS
from cms.desk.usage import answer_in_use
from cms.desk.used_in import UsedInView
from cms.desk.verifying import VERIFIABLE
from cms.desk.viewsets.cells import NameColumn
from cms.desk.viewsets.choosers import FactChooserViewSet
from cms.desk.viewsets.columns import alphabetical, names_elsewhere, ui_language
from cms.snippets.models import Prisoner
from cms.snippets.uses import InUse
from cms.translation.board.badges import TranslationsColumn

# Any of these lets its bearer know which facts there are.
_SEEING: Final = frozenset({"view", "add", "change", "delete", "publish", "lock", "unlock"})


class FactIndexView(IndexView):
    """A list sorted by the alphabet of the editor's language and searched in any script.

    Boxes to tick stand where an editor's day has something to say of many facts at once: that they are verified.
    Publishing or deleting many at once is no act of an editor.
    """

    name_of: Callable[[Any], str] = staticmethod(str)
    # The translated fields that make up the name, for its other scripts below it.
    name_fields: tuple[str, ...] = ()
    # Sort key of a column → the column of the table that it stands for; "{language}" is the editor's.
    sort_columns: dict[str, str] = {}
    # For a table without a column of sort keys: the translated fields that its names are sorted by.
    sort_texts: tuple[str, ...] = ()
    before_name: tuple[Column, ...] = ()

    @cached_property
    def columns(self) -> list[Column]:
        name = self._get_title_column_class(NameColumn)(
            "name",
            label=_("Name"),
            width="22%",
            accessor=self.name_of,
            other_names=lambda row: names_elsewhere(row, self.name_fields),
            hide_url=lambda row: hide_url(row, self.request.user),
            sort_key="name",
            get_url=self.get_edit_url,
            get_title_id=lambda row: f"snippet_{quote(row.pk)}_title",
        )
        return [*self._boxes, *self.before_name, name, TranslationsColumn(), *self.list_display]

    @property
    def verifiable(self) -> bool:
        """Whether whoever looks at this list may say of its rows that they are verified."""
        return self.model in VERIFIABLE and self.user_has_permission("change")

    @property
    def _boxes(self) -> list[Column]:
        return [BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet")] if self.verifiable else []

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


class FactAddView(CreateView):
    """The form of a new fact, which is there from the moment an editor saves it.

    Wagtail would save it half a second after the first key: a person with half a name, and two of them where an
    editor saves while that is under way.
    """

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class FactEditView(EditView):
    """The form of a fact, with the way to its publication in the header."""

    @property
    def header_buttons(self) -> list[Any]:
        buttons: list[Any] = [HeaderButton(_("Used in"), url=self.get_usage_url(), icon_name="link")]
        if type(self.object) in PUBLICATION_VIEWS:
            where = HeaderButton(_("Name in texts"), url=standing_url(self.object), icon_name="search")
            buttons.append(where)
            buttons.append(self._name_forms_button)
        url = publication_url(self.object, self.request.user)
        buttons += [HeaderButton(_("Publication"), url=url, icon_name="view")] if url else []
        if url and isinstance(self.object, Prisoner):
            consents = reverse("cms_desk_consents", args=[self.object.pk])
            buttons.append(HeaderButton(_("Consents"), url=consents, icon_name="form"))
        hiding = hide_url(self.object, self.request.user)
        return [HideNowButton(hiding, self.request.path), *buttons] if hiding else buttons

    @property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *sharing_button(self.object, self.request.user)]

    @property
    def _name_forms_button(self) -> HeaderButton:
        url = reverse(f"cms_desk_{self.model._meta.model_name}_name_forms", args=[self.object.pk])
        return HeaderButton(_("Suggest name forms"), url=url, icon_name="edit")


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
    add_view_class = FactAddView
    edit_view_class = FactEditView
    delete_view_class = FactDeleteView
    usage_view_class = UsedInView
    chooser_viewset_class = FactChooserViewSet
    index_template_name = "cms/admin/fact_list.html"
    copy_view_enabled = False
    list_per_page = 50
    chooser_per_page = 20
    list_display: list[Column] = []

    def construct_view(self, view_class: type[Any], **kwargs: Any) -> Callable[..., HttpResponseBase]:
        """A view for those who may see this kind of fact: not each of Wagtail's asks, and some answer with a name."""
        view = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not self.permission_policy.user_has_any_permission(request.user, _SEEING):
                raise PermissionDenied
            answer: HttpResponseBase = view(request, *args, **kwargs)
            return answer

        return guarded

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), *publication_urls(self.model), *envelope_urls(self)]

    def get_edit_handler(self) -> Panel:
        form: Panel = super().get_edit_handler()
        form.base_form_class = form.base_form_class or FactForm
        explain(form)
        return form

    def on_register(self) -> None:
        attach_preview(self.model)
        super().on_register()
