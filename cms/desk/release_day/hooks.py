"""What a release day adds to Wagtail's admin: its pages, its menu item, its entries in the audit log."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from cms.desk.release_day.batches import may_release
from cms.desk.release_day.views import ReleaseBatchView, ReleaseDayView


@hooks.register("register_admin_urls")
def register_release_day_urls() -> list[URLPattern]:
    """Release days: recording one, and undoing it."""
    return [
        path("campaign/release-day/", ReleaseDayView.as_view(), name="cms_desk_release_day"),
        path("campaign/release-day/<int:pk>/", ReleaseBatchView.as_view(), name="cms_desk_release_batch"),
    ]


class ReleaseDayMenuItem(MenuItem):
    """Shown to those who may record a release day."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_release(request.user)


@hooks.register("register_admin_menu_item")
def register_release_day_menu() -> MenuItem:
    """Release day, beside the requests."""
    return ReleaseDayMenuItem(
        _("Release day"), reverse("cms_desk_release_day"), name="cms-release-day", icon_name="date", order=96
    )


@hooks.register("register_log_actions")
def register_release_days(actions: LogActionRegistry) -> None:
    """One entry a step; none of their messages holds a name."""
    actions.register_action("cms.release.done", _("Record a release day"), _("A release day was recorded"))
    actions.register_action("cms.release.undone", _("Undo a release day"), _("A release day was undone"))
