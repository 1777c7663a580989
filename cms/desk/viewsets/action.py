"""Ways to help in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column

from cms.desk.panels import three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import DraftColumn, text_of
from cms.snippets.models import SupportAction


class ActionIndexView(FactIndexView):
    """Every way to help with the circle it is meant for."""

    name_of = staticmethod(lambda action: text_of(action, "title"))
    name_fields = ("title",)
    sort_texts = ("title",)


class ActionViewSet(FactViewSet):
    model = SupportAction
    icon = "help"
    menu_label = _("Ways to help")
    index_view_class = ActionIndexView
    list_filter = ["kind", "audience"]
    list_display = [
        Column("kind", label=_("Way to help"), accessor="get_kind_display", sort_key="kind"),
        Column("audience", label=_("For whom"), accessor="get_audience_display", sort_key="audience"),
        DraftColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            *three_languages("title", "body"),
            ObjectList(
                [
                    "kind",
                    "audience",
                    InlinePanel(
                        "organisations",
                        ["organisation"],
                        label=_("Organisation"),
                        heading=_("Organisations"),
                    ),
                ],
                heading=_("Facts"),
            ),
        ]
    )
