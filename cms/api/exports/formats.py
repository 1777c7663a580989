"""How an export is written: as a table for spreadsheets, or one JSON item a line for programs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cms.api.endpoint import Item
from cms.api.exports import cells
from cms.api.exports.declaring import Export
from cms.parameters import Parameter, yes_no


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way of writing; `name` ends the address. `begin` gets what was asked."""

    name: str
    content_type: str
    begin: Callable[[Export, Mapping[str, Any]], bytes]
    write: Callable[[Export, Sequence[Item]], bytes]
    parameters: tuple[Parameter, ...] = ()


def _header(export: Export, given: Mapping[str, Any]) -> bytes:
    return (cells.BOM if given.get("bom") else b"") + cells.header(export.columns)


def _lines(export: Export, items: Sequence[Item]) -> bytes:
    return b"".join(export.lines.dump_json(dict(item)) + b"\n" for item in items)


CSV: Final = Format(
    name="csv",
    content_type="text/csv; charset=utf-8",
    begin=_header,
    write=lambda export, items: cells.rows(export.columns, items),
    parameters=(yes_no("bom", "Whether to begin with a byte order mark, by which Excel knows UTF-8."),),
)
NDJSON: Final = Format(
    name="ndjson",
    content_type="application/x-ndjson; charset=utf-8",
    begin=lambda export, given: b"",
    write=_lines,
)
FORMATS: Final = (CSV, NDJSON)
