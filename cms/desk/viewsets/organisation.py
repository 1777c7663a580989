"""Organisations in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column

from cms.desk.panels import row, three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import DraftColumn, text_of
from cms.snippets.models import Organisation


class OrganisationIndexView(FactIndexView):
    """Every organisation with what it does and where it is found."""

    name_of = staticmethod(lambda organisation: text_of(organisation, "name"))
    name_fields = ("name",)
    sort_texts = ("name",)


class OrganisationViewSet(FactViewSet):
    model = Organisation
    icon = "site"
    menu_label = _("Organisations")
    index_view_class = OrganisationIndexView
    list_filter = ["kind"]
    list_display = [
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("link", label=_("Address"), sort_key="link"),
        DraftColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            *three_languages("name", "about"),
            ObjectList(["kind", row("link", "onion")], heading=_("Facts")),
        ]
    )
