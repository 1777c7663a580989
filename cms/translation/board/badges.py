"""How a page or fact stands in each language, in a few signs beside its name in the admin's lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from cms import languages
from cms.translation.board.querysets import named, visible_cells
from cms.translation.board.refreshing import is_due, refresh
from cms.translation.board.things import Thing
from cms.translation.models import Stage
from cms.translation.works.base import PAGE

_SIGNS: Final[dict[str, str]] = {
    Stage.MISSING: "○",
    Stage.OUTDATED: "↻",
    Stage.DRAFT: "◔",
    Stage.RETURNED: "↩",
    Stage.REVIEW: "◑",
    Stage.CHECK: "?",
    Stage.COMPLETE: "●",
}
# No list waits longer than this for what changed.
_SECONDS: Final = 0.3
_MEMORY: Final = "cms_translation_badges"


@dataclass(frozen=True, slots=True)
class Mark:
    """One language of a badge."""

    language: str
    language_name: str
    sign: str
    stage: str


Marks = dict[Thing, list[Mark]]


def thing_of(row: Any) -> Thing:
    """The thing that a row of a list is."""
    if isinstance(row, Page):
        return PAGE, str(row.translation_key)
    return str(row._meta.model_name), str(row.pk)


def marks_of(rows: Iterable[Any], user: Any) -> Marks:
    """The marks of all these rows that `user` may know of: two queries, when nothing is due."""
    is_fresh = refresh(_SECONDS) if is_due() else True
    cells = visible_cells(user, all_fresh=is_fresh).filter(named(map(thing_of, rows)))
    found = {(cell.kind, cell.key, cell.language): cell for cell in cells}
    marks: Marks = {}
    for kind, key in dict.fromkeys((kind, key) for kind, key, _language in found):
        marks[kind, key] = [
            Mark(language, languages.NAMES[language], _SIGNS.get(cell.stage, ""), cell.get_stage_display())
            for language in languages.CODES
            if (cell := found.get((kind, key, language)))
        ]
    return marks


def marks_in(table: Any, row: Any, user: Any) -> list[Mark]:
    """The marks of one row of a table; those of all its rows are fetched with the first."""
    marks: Marks | None = getattr(table, _MEMORY, None)
    if marks is None:
        marks = marks_of(table.data, user)
        setattr(table, _MEMORY, marks)
    return marks.get(thing_of(row), [])


class TranslationsColumn(Column):
    """The badge as a column of a list of facts."""

    cell_template_name = "cms/admin/translation/board/badge_cell.html"

    def __init__(self) -> None:
        super().__init__("translations", label=gettext_lazy("Translations"), accessor=lambda row: None)

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        request, table = parent_context.get("request"), parent_context.get("table")
        marks = marks_in(table, instance, request.user) if request and table else []
        return context | {"marks": marks}


class Badge(Component):
    """The badge among the buttons below a page's title."""

    template_name = "cms/admin/translation/board/badge.html"
    show = True

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"marks": self.marks}


def badge_in_explorer(buttons: list[Any], page: Page, user: Any, context: Any) -> None:
    """Put the badge before the buttons of a page's row; Wagtail lets no one add a column to its explorer."""
    table = context.get("table")
    marks = marks_in(table, page, user) if table is not None else []
    if marks:
        buttons.insert(0, Badge(marks))
