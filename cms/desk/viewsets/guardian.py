"""Guardians in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column

from cms.desk.completeness import with_completeness
from cms.desk.guardianship.panels import WardsPanel
from cms.desk.kits.button import kit_button
from cms.desk.name_forms.panel import SuggestedNamesPanel
from cms.desk.panels import row, three_languages
from cms.desk.viewsets.base import FactEditView, FactIndexView, FactViewSet
from cms.desk.viewsets.cells import CompletenessColumn, PortraitColumn
from cms.desk.viewsets.columns import DraftColumn, StateColumn, TextColumn, text_of, with_wards
from cms.desk.viewsets.filters import GuardianFilterSet
from cms.snippets.models import Guardian


class GuardianIndexView(FactIndexView):
    """Every guardian with role, number of wards and publication state."""

    name_of = staticmethod(lambda guardian: text_of(guardian, "name"))
    name_fields = ("name",)
    sort_texts = ("name",)
    sort_columns = {"wards": "wards_now"}
    before_name = (PortraitColumn(),)

    def get_base_queryset(self) -> QuerySet[Guardian]:
        guardians: QuerySet[Guardian] = super().get_base_queryset()
        return with_completeness(with_wards(guardians.select_related("disclosure")))


class GuardianEditView(FactEditView):
    """The form of a guardian, with the way to what they are given."""

    @property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *kit_button(self.object, self.request.user)]


class GuardianViewSet(FactViewSet):
    model = Guardian
    icon = "group"
    menu_label = _("Guardians")
    index_view_class = GuardianIndexView
    edit_view_class = GuardianEditView
    filterset_class = GuardianFilterSet
    list_display = [
        TextColumn("role", _("Role")),
        Column("wards_now", label=_("Wards"), sort_key="wards"),
        StateColumn(),
        DraftColumn(),
        CompletenessColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            *three_languages(
                "name", "role", "about", "portrait_credit", only={"en": [SuggestedNamesPanel("en")]}
            ),
            ObjectList(
                [
                    "categories",
                    "gender",
                    "portrait",
                    "prisoner",
                    InlinePanel("links", [row("url", "label")], label=_("Link"), heading=_("Links")),
                ],
                heading=_("Facts"),
            ),
            ObjectList([WardsPanel(heading=_("Wards, past and present"))], heading=_("Wards")),
        ]
    )
