"""Sending countries in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column, DateColumn

from cms.desk.panels import row, three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import DraftColumn, text_of
from cms.snippets.models import SendingCountry


class CountryIndexView(FactIndexView):
    """Every country with what its post does, and how old that knowledge is."""

    name_of = staticmethod(lambda country: text_of(country, "name"))
    name_fields = ("name",)
    sort_texts = ("name",)


class CountryViewSet(FactViewSet):
    model = SendingCountry
    icon = "globe"
    menu_label = _("Sending countries")
    index_view_class = CountryIndexView
    list_filter = ["status"]
    list_display = [
        Column("code", label=_("Code"), sort_key="code"),
        Column("status", label=_("Post to Belarus"), accessor="get_status_display", sort_key="status"),
        DateColumn("verified_on", label=_("Verified on"), sort_key="verified_on"),
        DraftColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            *three_languages("name", "note"),
            ObjectList([row("code", "status"), row("verified_on", "source")], heading=_("Facts")),
        ]
    )
