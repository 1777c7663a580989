"""Places of detention in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from cms.desk.completeness import with_completeness
from cms.desk.envelope.panel import envelope_tab
from cms.desk.panels import row, three_languages
from cms.desk.returned_mail.models import with_returned_mail
from cms.desk.viewsets.base import FactEditView, FactIndexView, FactViewSet
from cms.desk.viewsets.cells import CompletenessColumn, VerifiedColumn
from cms.desk.viewsets.columns import DraftColumn, TextColumn, facility_name, with_people_held
from cms.desk.viewsets.facility_pages import (
    ClosedColumn,
    ReturnedColumn,
    WarningsPanel,
    facility_urls,
    ways_for,
)
from cms.desk.viewsets.filters import FacilityFilterSet
from cms.snippets.models import Facility

POST = [
    row("postcode", "post_office_box"),
    "accepts_letters",
    row("verified_on", "source"),
]
CLOSED = [row("closed_on", "replaced_by")]


class FacilityIndexView(FactIndexView):
    """Every facility with its kind and place, how many people it holds, the age of its address, what came back."""

    name_of = staticmethod(facility_name)
    name_fields = ("short_name",)
    sort_texts = ("short_name", "name")
    sort_columns = {"people": "people_held", "returned": "mail_returned"}

    def get_base_queryset(self) -> QuerySet[Facility]:
        facilities = super().get_base_queryset().select_related("replaced_by")
        return with_completeness(with_returned_mail(with_people_held(facilities)))

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        ways = enumerate(ways_for(instance, self.request.user))
        return buttons + [
            MenuItem(label, url=url, icon_name=icon, priority=16 + at) for at, (label, url, icon) in ways
        ]


class FacilityEditView(FactEditView):
    """The form, with the ways to what came back and to the move of its people in the header."""

    @property
    def header_buttons(self) -> list[HeaderButton]:
        ways = ways_for(self.object, self.request.user)
        own = [HeaderButton(label, url=url, icon_name=icon, icon_only=True) for label, url, icon in ways]
        return [*own, *super().header_buttons]


class FacilityViewSet(FactViewSet):
    model = Facility
    icon = "home"
    menu_label = _("Facilities")
    index_view_class = FacilityIndexView
    edit_view_class = FacilityEditView
    filterset_class = FacilityFilterSet
    list_display = [
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        TextColumn("locality", _("Locality")),
        Column("postcode", label=_("Postcode"), sort_key="postcode"),
        Column("people_held", label=_("People held"), sort_key="people"),
        ClosedColumn("closed_on", label=pgettext_lazy("of a facility", "Closed"), sort_key="closed_on"),
        DraftColumn(),
        CompletenessColumn(),
        VerifiedColumn(_("Address verified")),
        ReturnedColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            *three_languages(
                "name",
                "short_name",
                "street",
                "locality",
                "district",
                "region",
                "rules",
                above=[WarningsPanel()],
            ),
            ObjectList(
                [
                    WarningsPanel(),
                    row("kind", "number"),
                    MultiFieldPanel(POST, heading=_("Post")),
                    MultiFieldPanel(CLOSED, heading=_("Closed or moved"), classname="collapsed"),
                ],
                heading=_("Facts"),
            ),
            envelope_tab(),
        ]
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), *facility_urls()]
