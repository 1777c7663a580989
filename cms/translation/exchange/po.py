"""PO files, as gettext's tools and editors of translations read and write them."""

import re
from collections.abc import Iterable
from typing import Final

import polib
from django.utils.translation import gettext as _

from cms.translation.exchange import limits
from cms.translation.exchange.entries import (
    Entry,
    Place,
    Reading,
    Sheet,
    ends,
    is_unfinished,
    notes,
    seen_in,
)
from cms.translation.works.base import Refused, Unit

_SOURCE: Final = "X-Source-Language"
_STRING: Final = re.compile(r'(?:msg[a-z_]+(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*"')


def write(sheet: Sheet) -> bytes:
    """The file of `sheet`; the same texts give the same bytes."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "campaign",
        "Language": sheet.language,
        _SOURCE: sheet.source_language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.extend(_entry(sheet, unit) for unit in sheet.units)
    return f"{file}\n".encode()


def _entry(sheet: Sheet, unit: Unit) -> polib.POEntry:
    place = str(sheet.place(unit))
    return polib.POEntry(
        msgctxt=place,
        msgid=ends(unit.source),
        msgstr=ends(unit.target),
        previous_msgid=ends(unit.former_source) or None,
        comment="\n".join(notes(unit)),
        # Converters drop a context, but keep an occurrence.
        occurrences=[(place, "")],
        flags=["fuzzy"] if is_unfinished(unit) else [],
    )


class _Lines(str):
    """A text whose lines end where a file's do: Python knows more ends, some of which stand within texts."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        """The lines; `keepends` is for the signature."""
        return self.split("\n")


def read(content: bytes, name: str) -> Reading:
    """What a PO file says.

    Raises:
        Refused: it is none.
    """
    try:
        text = _Lines(ends(content.decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise Refused(_("This PO file is not in UTF-8. Save it in UTF-8 and try again.")) from None
    if text.count("\n") > limits.LINES:
        raise Refused(_("This file holds more than can be read at once."))
    if any(map(_is_cut, text.splitlines())):
        raise _unreadable()
    try:
        # polib opens the file whose path it is given instead of a content; no path begins with a line's end.
        file = polib.pofile(_Lines(f"\n{text}"))
    except Exception:  # A parser written for friendly files fails in many ways on others.
        raise _unreadable() from None
    return Reading(
        name=name,
        language=file.metadata.get("Language", ""),
        source_language=file.metadata.get(_SOURCE, ""),
        entries=[_read(entry) for entry in file if not entry.obsolete],
    )


def _is_cut(line: str) -> bool:
    """Whether a text in `line` does not end: polib would take its last letter for the end."""
    line = line.strip()
    return line.startswith(("msg", '"')) and not _STRING.fullmatch(line)


def _unreadable() -> Refused:
    return Refused(_("This is no PO file that can be read."))


def _read(entry: polib.POEntry) -> Entry:
    return Entry(
        place=_place(entry.msgctxt, (path for path, line in entry.occurrences if not line)),
        source=ends(entry.msgid),
        target=ends(entry.msgstr),
        seen=seen_in(entry.comment, entry.tcomment),
        is_doubtful="fuzzy" in entry.flags,
        problem=_("Plural forms are not translated here.") if entry.msgid_plural else "",
    )


def _place(context: str | None, occurrences: Iterable[str]) -> str:
    """Where an entry stands; a context that a tool has put there is no place."""
    named = [context or "", *occurrences]
    return next((each for each in named if Place.parse(each)), named[0])
