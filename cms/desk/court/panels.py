"""What the rows of sentences come to, shown to editors beside what readers see."""

from typing import Any

from wagtail.admin.panels import Panel

from cms.desk.viewsets.columns import ui_language
from cms.disclosure.drafts import draft_sentences


class EffectiveSentencePanel(Panel):
    """The effective sentence as last saved: the result of the rows, and the row that overrides it."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one prisoner."""

        template_name = "cms/admin/court/effective.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"sentences": draft_sentences(self.instance, ui_language())}
