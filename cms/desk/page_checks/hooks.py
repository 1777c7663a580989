"""What the checks add to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from cms.desk.page_checks.checker import PageChecks


@hooks.register("construct_wagtail_userbar")
def check_by_our_rules(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Put our checks in the place of Wagtail's, in the bar of previews and in the panel beside the form."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PageChecks(in_editor=item.in_editor)


@hooks.register("insert_editor_js")
def count_reading_time() -> SafeString:
    """Wagtail knows no reading speed for Belarusian and Russian."""
    return format_html('<script src="{}"></script>', static("cms/desk/reading.js"))
