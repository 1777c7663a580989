"""The panel in the form that says which name forms a rule suggested, and who has checked them."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from cms.desk.name_forms.checking import BOX, Mark, marks
from cms.languages import Language


class SuggestedNamesPanel(Panel):
    """Those of one language's columns; nothing where no suggestion stands."""

    def __init__(self, language: Language, **kwargs: Any) -> None:
        self.language = language
        super().__init__(**kwargs)

    def clone_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().clone_kwargs()
        return kwargs | {"language": self.language}

    class BoundPanel(Panel.BoundPanel):
        """The panel of one person."""

        template_name = "cms/admin/translation/suggestions/name_forms_panel.html"
        panel: Any

        def is_shown(self) -> bool:
            return bool(self.marks)

        @cached_property
        def marks(self) -> list[Mark]:
            """Read once for the form."""
            return marks(self.instance, self.panel.language)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"marks": self.marks, "box": BOX}
