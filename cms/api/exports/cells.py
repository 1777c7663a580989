"""A table as CSV that a spreadsheet takes for text and numbers, never for a formula.

UTF-8, commas, lines that end in CR LF, quotation marks where they are needed, doubled inside. A text that a
spreadsheet might run (after blanks: = + - @ in any width, or a tab or line break first) gets an apostrophe before
it, and so does one that begins with an apostrophe: dropping one leading apostrophe gives every text back.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from cms.api.endpoint import Item
from cms.api.exports.declaring import Cell, Column

BOM: Final = b"\xef\xbb\xbf"
_MARK: Final = "'"
# U+2212 is what some programs make of a hyphen before a number.
_BEGINNINGS: Final = frozenset("=+-@−")
_CONTROL: Final = frozenset("\t\r\n")
_UNSEEN: Final = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp", "Mn"})


def header(columns: Iterable[Column]) -> bytes:
    """The first line: the names of the columns."""
    return _written([[column.name for column in columns]])


def rows(columns: Sequence[Column], items: Iterable[Item]) -> bytes:
    """A line for each item."""
    return _written([[cell(column.read(item)) for column in columns] for item in items])


def cell(value: Cell) -> str | int:
    """What stands in a cell: a number as it is, a text that no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value
    return f"{_MARK}{value}" if _is_risky(value) else value


def text_of(cell: str) -> str:
    """The text from which `cell` was made."""
    return cell.removeprefix(_MARK)


def _is_risky(text: str) -> bool:
    if not text or text[0].isalnum():
        return False
    if text[0] in _CONTROL or text[0] == _MARK:
        return True
    first = next((each for each in text if unicodedata.category(each) not in _UNSEEN), "")
    return any(each in _BEGINNINGS for each in unicodedata.normalize("NFKC", first))


def _written(table: Iterable[Iterable[str | int]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(table)
    return stream.getvalue().encode()
