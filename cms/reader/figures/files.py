"""A table as a file for spreadsheets: its first line speaks the language of the page."""

from typing import Final

from django.conf import settings
from django.utils.translation import pgettext

from cms.api.exports import cells
from cms.api.exports.declaring import Column, column
from cms.disclosure.values import Statistic

_ORDER: Final = ("text", "value", "count", "as_of", "licence")


def csv_of(table: Statistic) -> bytes:
    """The rows of `table`, each with its day and licence: they survive sorting and cutting."""
    lines = [
        {
            "text": figure.text,
            "value": figure.value,
            "count": figure.count,
            "as_of": table.as_of,
            "licence": settings.CMS_DATA_LICENCE,
        }
        for figure in table.figures
    ]
    columns = _columns()
    return cells.BOM + cells.header(columns) + cells.rows(columns, lines)


def _columns() -> list[Column]:
    words = (
        pgettext("column of a table", "Group"),
        pgettext("column of a table", "Code"),
        pgettext("column of a table", "People"),
        pgettext("column of a table", "As of"),
        pgettext("column of a table", "Licence"),
    )
    return [column(word, name) for word, name in zip(words, _ORDER, strict=True)]
