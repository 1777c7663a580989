"""The desk's own pages of a facility: where they are, and how lists and forms lead to them."""

from typing import Any, Final

from django.contrib.admin.utils import quote
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.admin.ui.tables import Column, DateColumn

from cms.desk.gaps import current_stays
from cms.desk.returned_mail.models import returned_since
from cms.desk.viewsets.columns import facility_name
from cms.snippets.models import Facility

MOVE_URL: Final = "move"
RETURNED_URL: Final = "returned"


def facility_urls() -> list[URLPattern]:
    """The addresses of both pages."""
    return [path(f"{name}/<int:pk>/", view.as_view(), name=name) for name, view in _views().items()]


def page_url(name: str, facility: Any) -> str:
    """Where a page of `facility` is."""
    return reverse(facility.snippet_viewset.get_url_name(name), args=[quote(facility.pk)])


def ways_for(facility: Any, user: Any) -> list[tuple[Any, str, str]]:
    """Label, address and icon of each page that `user` may open."""
    return [
        (view.page_title, page_url(name, facility), view.header_icon)
        for name, view in _views().items()
        if user.has_perm(view.permission)
    ]


class ClosedColumn(DateColumn):
    """When a facility closed, what replaced it, and the way out for those who are still recorded there."""

    cell_template_name = "cms/admin/cells/closed.html"

    def get_cell_context_data(self, instance: Facility, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {
            "replaced_by": facility_name(instance.replaced_by) if instance.replaced_by else "",
            "people": instance.people_held,
            "move_url": page_url(MOVE_URL, instance),
        }


class ReturnedColumn(Column):
    """How many letters came back, and how many since somebody last looked at the address."""

    cell_template_name = "cms/admin/cells/returned.html"

    def __init__(self) -> None:
        super().__init__("returned", label=_("Returned"), accessor="mail_returned", sort_key="returned")

    def get_cell_context_data(self, instance: Facility, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        since = 0 if instance.closed_on else instance.mail_returned_since
        return context | {"since": since, "url": page_url(RETURNED_URL, instance)}


class WarningsPanel(Panel):
    """Above the fields of a facility: what cannot wait."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one facility."""

        template_name = "cms/admin/facility/warnings.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            place = self.instance
            return context | {
                "closed": place.closed_on,
                "people": current_stays().filter(facility_id=place.pk).count(),
                "returned": 0 if place.closed_on else returned_since(place),
                "move_url": page_url(MOVE_URL, place),
                "returned_url": page_url(RETURNED_URL, place),
            }


def _views() -> dict[str, Any]:
    # The pages name people and places as the lists do, which are still being made when this is read.
    from cms.desk.moving.views import MoveView
    from cms.desk.returned_mail.views import ReturnedMailView

    return {MOVE_URL: MoveView, RETURNED_URL: ReturnedMailView}
