"""The board as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms import languages
from cms.languages import Language
from cms.translation.board.rows import Row, rows_of, things_by_weight
from cms.translation.models import Stage, Standing

# Titles are asked for so many things at once: no query grows without limit.
_TOGETHER: Final = 500
# What a spreadsheet would take for the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Spreadsheets take a file without this mark for one in an old encoding.
_MARK: Final = "\ufeff"


def export(
    visible: QuerySet[Standing], asked: QuerySet[Standing], user: Any, language: Language
) -> HttpResponse:
    """A line for each cell that was `asked` for, of things that `user` may read; the name holds the day alone."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(_heads())
    wanted = set(asked.values_list("kind", "key", "language"))
    things = [(kind, key) for kind, key, _number in things_by_weight(asked)]
    for row in _rows(things, visible, user, language):
        for line in _lines(row, wanted):
            writer.writerow([harmless(value) for value in line])
    response = HttpResponse(_MARK + stream.getvalue(), content_type="text/csv; charset=utf-8")
    day = timezone.now().date().isoformat()
    response["Content-Disposition"] = f'attachment; filename="translations-{day}.csv"'
    return response


def harmless(value: Any) -> str:
    """`value` as a text that no spreadsheet runs as a formula."""
    text = str(value)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) or text.startswith(_FORMULA) else text


def _heads() -> list[str]:
    return [
        _("Type"),
        _("Title"),
        _("Language"),
        pgettext("of a translation", "Stage"),
        _("Texts concerned"),
        _("Texts"),
        _("Words to translate"),
        _("Not level since"),
        _("Public"),
        _("Assigned to"),
        _("Kind"),
        _("Key"),
    ]


def _rows(things: Sequence[Any], cells: QuerySet[Standing], user: Any, language: Language) -> Iterator[Row]:
    for start in range(0, len(things), _TOGETHER):
        yield from rows_of(things[start : start + _TOGETHER], cells, user, language)


def _lines(row: Row, wanted: set[tuple[str, str, str]]) -> Iterator[list[Any]]:
    for cell in row.cells:
        if cell is None or (row.kind, row.key, cell.language) not in wanted or cell.stage == Stage.EMPTY:
            continue
        yield [
            row.type_label,
            row.title,
            languages.NAMES[cell.language],
            cell.label,
            cell.count,
            cell.texts,
            cell.words_left,
            cell.since.date().isoformat() if cell.since else "",
            _("yes") if cell.is_public else _("no"),
            cell.assignee,
            row.kind,
            row.key,
        ]
