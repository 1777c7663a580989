"""Guardians in the admin."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel, ObjectList, TabbedInterface

from cms.desk.panels import row, three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import DraftColumn, StateColumn, TextColumn, text_of
from cms.desk.viewsets.filters import GuardianFilterSet
from cms.snippets.models import Guardian


class GuardianIndexView(FactIndexView):
    """Every guardian with role and publication state."""

    name_of = staticmethod(lambda guardian: text_of(guardian, "name"))
    sort_texts = ("name",)

    def get_base_queryset(self) -> QuerySet[Guardian]:
        guardians: QuerySet[Guardian] = super().get_base_queryset()
        return guardians.select_related("disclosure")


class GuardianViewSet(FactViewSet):
    model = Guardian
    icon = "group"
    menu_label = _("Guardians")
    index_view_class = GuardianIndexView
    filterset_class = GuardianFilterSet
    list_display = [TextColumn("role", _("Role")), StateColumn(), DraftColumn()]
    edit_handler = TabbedInterface(
        [
            *three_languages("name", "role", "about", "portrait_credit"),
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
        ]
    )
