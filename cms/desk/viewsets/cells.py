"""Cells of a list that hold more than a text: a portrait, a name in three scripts, how complete a fact is."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from cms.desk.completeness import PARTS
from cms.languages import Language

OtherNames = Callable[[Any], Iterable[tuple[Language, str]]]


class NameColumn(TitleColumn):
    """The name in the editor's language, small below it in the others, and the tap that hides the person."""

    cell_template_name = "cms/admin/cells/name.html"

    def __init__(
        self, *args: Any, other_names: OtherNames, hide_url: Callable[[Any], str | None], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.other_names, self.hide_url = other_names, hide_url

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {
            "other_names": list(self.other_names(instance)),
            "hide_url": self.hide_url(instance),
            "back_to": request.get_full_path() if (request := parent_context.get("request")) else "",
            "csrf_token": parent_context.get("csrf_token"),
        }


class PortraitColumn(Column):
    """A thumbnail that is made for the editor who looks at it: no file of a private portrait comes to be."""

    cell_template_name = "cms/admin/cells/portrait.html"

    def __init__(self) -> None:
        super().__init__("portrait", label=gettext_lazy("Portrait"), accessor="portrait_id")


class VerifiedColumn(DateColumn):
    """When somebody last compared the fact with a source, or that nobody did."""

    cell_template_name = "cms/admin/cells/verified.html"

    def __init__(self, label: Any) -> None:
        super().__init__("verified_on", label=label, sort_key="verified_on")


class CompletenessColumn(Column):
    """How much of what a reader looks for is there, and in words what is not."""

    cell_template_name = "cms/admin/cells/completeness.html"

    def __init__(self) -> None:
        super().__init__("completeness", label=gettext_lazy("Complete"), accessor=missing_labels)

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        total = sum(part.counts for part in PARTS[type(instance)])
        missing = context["value"]
        sentence = (
            _("Missing: %(things)s") % {"things": ", ".join(missing)}
            if missing
            else pgettext("nothing is missing", "Complete")
        )
        return context | {"total": total, "present": total - len(missing), "sentence": sentence}


def missing_labels(row: Any) -> list[str]:
    """What an annotated row lacks, in the editor's language."""
    return [
        str(part.label) for part in PARTS[type(row)] if part.counts and getattr(row, part.annotation, False)
    ]
