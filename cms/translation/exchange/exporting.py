"""Puts texts into files: what the user may read, with nothing of it in the files' names."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.translation.exchange import archives, limits
from cms.translation.exchange.choosing import UNDONE, Selection, chosen_things
from cms.translation.exchange.entries import Place, Sheet, is_writable, sources, units_from
from cms.translation.exchange.formats import FORMATS
from cms.translation.works import opening
from cms.translation.works.base import OpenWork, Refused


@dataclass(frozen=True, kw_only=True)
class Export:
    """An archive with what stands in it."""

    content: bytes
    works: int
    texts: int


def export(selection: Selection, user: Any) -> Export:
    """The archive that answers to `selection`, of what `user` may read.

    Raises:
        Refused: it is empty, or too much.
    """
    works = _opened(chosen_things(selection, user), selection, user)
    answers = [sheet for work in works if (sheet := sheet_of(work, selection)) is not None]
    sheets = [sheet for sheet in answers if sheet.units]
    if not sheets:
        raise Refused(_("No text answers to this choice."))
    form = FORMATS[selection.format]
    files = {f"{sheet.name}.{form.suffix}": form.write(sheet) for sheet in sheets}
    if sum(map(len, files.values())) > limits.ARCHIVE_BYTES:
        raise Refused(_("This is more than one archive holds: choose fewer kinds, or only what is missing."))
    files[archives.MANIFEST] = _manifest(selection, answers)
    texts = sum(len(sheet.units) for sheet in sheets)
    made = Export(content=archives.pack(files), works=len(sheets), texts=texts)
    told = {"language": selection.language, "works": made.works, "texts": made.texts}
    log(instance=user, action="cms.translation.exported", user=user, data=told)
    return made


def sheet_of(work: OpenWork, selection: Selection) -> Sheet | None:
    """What goes into the file of `work`; None when it is not told in the language that was asked for."""
    source = selection.source or work.source_language
    if source not in sources(work):
        return None
    wanted = [each for each in units_from(work, source) if selection.everything or each.stage in UNDONE]
    return Sheet(
        kind=work.kind,
        key=work.key,
        source_language=source,
        language=work.language,
        units=[unit for unit in wanted if is_writable(unit)],
        left_out=[str(Place(work.kind, work.key, unit.key)) for unit in wanted if not is_writable(unit)],
    )


def _opened(things: Iterable[tuple[str, str]], selection: Selection, user: Any) -> Iterable[OpenWork]:
    for kind, key in things:
        try:
            yield opening.open_work(kind, key, selection.language, user)
        except opening.NoSuchWork:
            continue


def _manifest(selection: Selection, sheets: Iterable[Sheet]) -> bytes:
    """What the archive holds, for whoever sorts archives: kinds, keys and counts."""
    suffix = FORMATS[selection.format].suffix
    told = {
        "format": selection.format,
        "language": selection.language,
        "part": selection.part,
        "files": [
            {"name": f"{sheet.name}.{suffix}", "source": sheet.source_language, "texts": len(sheet.units)}
            for sheet in sheets
            if sheet.units
        ],
        "left_out": [place for sheet in sheets for place in sheet.left_out],
    }
    return json.dumps(told, indent=1).encode()
