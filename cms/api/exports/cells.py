"""A table as CSV that a spreadsheet takes for text and numbers, never for a formula.

UTF-8, commas, lines that end in CR LF, quotation marks where they are needed, doubled inside. A text that a
spreadsheet might run (after blanks and quotation marks: = + - @ in any width, or a tab or line break first) gets an
apostrophe before it, and so does one that begins with an apostrophe. Where commas stand in decimals, spreadsheets
begin a cell after each semicolon instead; so what follows a semicolon, tab or line break inside a text is marked
as if a text began there. Dropping one apostrophe at the beginning and after each of these signs gives every text back.
"""

import csv
import io
import re
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
# Where one spreadsheet or another begins a cell.
_STARTS: Final = re.compile(r"^|(?<=[;\t\r\n])")
_MARKS: Final = re.compile(rf"(?:{_STARTS.pattern}){_MARK}")


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
    told = _STARTS.sub(lambda start: _MARK if _is_risky(value[start.start() :]) else "", value)
    return f"{_MARK}{told}" if told[:1] in _CONTROL else told


def text_of(cell: str) -> str:
    """The text from which `cell` was made."""
    return _MARKS.sub("", cell)


def _is_risky(text: str) -> bool:
    if not text or text[0].isalnum():
        return False
    if text[0] == _MARK:
        return True
    first = next((each for each in text if each != '"' and unicodedata.category(each) not in _UNSEEN), "")
    return any(each in _BEGINNINGS for each in unicodedata.normalize("NFKC", first))


def _written(table: Iterable[Iterable[str | int]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(table)
    return stream.getvalue().encode()
