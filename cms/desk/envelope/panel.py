"""The panel in the form: shows the saved state, and follows the form where there is a script."""

from typing import Any, Final

from django.contrib.admin.utils import quote
from django.forms import Media
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel

from cms.desk.envelope.report import report

FRAGMENT: Final = "cms/admin/envelope/report.html"
EDIT_URL: Final = "envelope_on_edit"
ADD_URL: Final = "envelope_on_add"


def fragment(fact: Any, *, is_outdated: bool = False) -> SafeString:
    """The report on `fact` as HTML; `is_outdated` when the form holds something that cannot be saved yet."""
    found = report(fact)
    context = {
        "report": found,
        "is_outdated": is_outdated,
        "place_url": edit_url(found.place) if found.place else None,
    }
    return render_to_string(FRAGMENT, context)


def edit_url(fact: Any) -> str:
    """Where `fact` is edited."""
    return reverse(fact.snippet_viewset.get_url_name("edit"), args=[quote(fact.pk)])


class EnvelopePanel(Panel):
    """What the envelope looks like and lacks."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one fact."""

        template_name = "cms/admin/envelope/panel.html"

        @property
        def media(self) -> Media:
            """The script and the looks of the panel."""
            return Media(js=["cms/desk/envelope.js"], css={"all": ["cms/desk/envelope.css"]})

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"fragment": fragment(self.instance), "url": self._url()}

        def _url(self) -> str:
            viewset = self.instance.snippet_viewset
            if not self.instance.pk:
                return reverse(viewset.get_url_name(ADD_URL))
            return reverse(viewset.get_url_name(EDIT_URL), args=[quote(self.instance.pk)])


def envelope_tab() -> ObjectList:
    """A tab of the form with nothing but the panel."""
    return ObjectList([EnvelopePanel()], heading=_("Envelope"))
