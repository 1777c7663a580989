"""Places of detention in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column, DateColumn

from cms.desk.panels import row, three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import DraftColumn, TextColumn, text_of
from cms.desk.viewsets.filters import FacilityFilterSet
from cms.snippets.models import Facility

POST = [
    row("postcode", "post_office_box"),
    "accepts_letters",
    row("verified_on", "source"),
    row("closed_on", "replaced_by"),
]


class FacilityIndexView(FactIndexView):
    """Every facility with its kind, place and the age of its address."""

    name_of = staticmethod(lambda facility: text_of(facility, "short_name") or text_of(facility, "name"))
    sort_texts = ("short_name", "name")


class FacilityViewSet(FactViewSet):
    model = Facility
    icon = "home"
    menu_label = _("Facilities")
    index_view_class = FacilityIndexView
    filterset_class = FacilityFilterSet
    list_display = [
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        TextColumn("locality", _("Locality")),
        Column("postcode", label=_("Postcode"), sort_key="postcode"),
        DateColumn("verified_on", label=_("Address verified on"), sort_key="verified_on"),
        DraftColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            *three_languages("name", "short_name", "street", "locality", "district", "region", "rules"),
            ObjectList([row("kind", "number"), MultiFieldPanel(POST, heading=_("Post"))], heading=_("Facts")),
        ]
    )
