"""Whom a guardian speaks or spoke for, and to whom care was handed over: for editors only."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.admin.panels import Panel

from cms.desk.viewsets.columns import prisoner_name, text_of, ui_language
from cms.disclosure.reading import partial_date
from cms.snippets.models import Guardian, Guardianship


class WardsPanel(Panel):
    """The guardianships of one guardian, current ones first."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one guardian."""

        template_name = "cms/admin/guardianship/wards.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"guardianships": list(_guardianships(self.instance))}


def _guardianships(guardian: Guardian) -> Iterator[dict[str, Any]]:
    rows = Guardianship.objects.filter(guardian_id=guardian.pk).select_related("prisoner", "successor")
    language = ui_language()
    for row in sorted(rows, key=lambda each: (each.until is not None, prisoner_name(each.prisoner))):
        yield {
            "ward": prisoner_name(row.prisoner),
            "url": reverse(row.prisoner.snippet_viewset.get_url_name("edit"), args=[quote(row.prisoner_id)]),
            "since": partial_date(row.since, "day", language),
            "until": partial_date(row.until, "day", language),
            "successor": text_of(row.successor, "name") if row.successor else "",
        }
