"""What the API's description says of each file."""

from typing import Final

from cms.api.exports.declaring import Export
from cms.api.exports.formats import CSV, FORMATS, NDJSON, Format
from cms.api.exports.streaming import EXPORTS
from cms.api.operations import Answer, Operation
from cms.languages import DEFAULT

_TERMS: Final = (
    "Each row says in `licence` what may be done with it, and in `do_not_use_after` until when: then fetch the file "
    "anew. It is read while it is sent: whoever is hidden meanwhile is left out of what was not sent yet. No birth "
    "date, portrait or guardian is in it."
)
_HELP: Final = {
    CSV.name: (
        "A table in UTF-8 with commas, CR LF and a header, which is the same in every language. New columns come "
        "before `licence`. A text that a spreadsheet might take for a formula, and one that begins with an apostrophe, "
        "has an apostrophe before it; so has what follows a semicolon, tab or line break inside a text, because some "
        "spreadsheets begin a cell there. Drop one apostrophe at the beginning and after each of these signs."
    ),
    NDJSON.name: "One item a line, of the same types as in the list.",
}


def _operation(export: Export, format: Format) -> Operation:
    columns = [{"name": column.name, "type": column.type} for column in export.columns]
    names = ", ".join(column.name for column in export.columns)
    answer = Answer(
        help=f"The columns: {names}." if format is CSV else "A line of the file; it ends with LF.",
        type=None if format is CSV else export.line_type,
        schema={"type": "string", "x-columns": columns} if format is CSV else None,
        media_type=format.content_type.partition(";")[0],
        headers={"Content-Disposition": "A name for the file."},
    )
    return Operation(
        path=f"exports/{export.name}.{format.name}",
        id=f"export_{export.name}_{format.name}",
        tag="exports",
        summary=f"Get all {export.name} as {format.name.upper()}",
        help=f"{export.help} {_HELP[format.name]} {_TERMS}",
        parameters=(*export.parameters, *format.parameters),
        answers={200: answer},
        is_public=False,
        defaults={"locale": DEFAULT, **({"bom": False} if format is CSV else {})},
    )


OPERATIONS: Final = tuple(_operation(export, format) for export in EXPORTS for format in FORMATS)
