"""Puts texts into files: what the user may read, with nothing of it in the files' names."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.languages import Language
from cms.translation.exchange import archives, limits
from cms.translation.exchange.choosing import UNDONE, Selection, chosen_things
from cms.translation.exchange.entries import Place, Sheet, is_writable
from cms.translation.exchange.formats import FORMATS
from cms.translation.works import opening
from cms.translation.works.base import OpenWork, Refused, Unit


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
    works = list(_opened(chosen_things(selection, user), selection, user))
    sheets = [sheet for work in works if (sheet := sheet_of(work, selection)) is not None]
    if not sheets:
        raise Refused(_("No text answers to this choice."))
    form = FORMATS[selection.format]
    files = {f"{sheet.name}.{form.suffix}": form.write(sheet) for sheet in sheets}
    if sum(map(len, files.values())) > limits.ARCHIVE_BYTES:
        raise Refused(_("This is more than one archive holds: choose fewer kinds, or only what is missing."))
    files[archives.MANIFEST] = _manifest(selection, sheets, works)
    texts = sum(len(sheet.units) for sheet in sheets)
    made = Export(content=archives.pack(files), works=len(sheets), texts=texts)
    told = {"language": selection.language, "works": made.works, "texts": made.texts}
    log(instance=user, action="cms.translation.exported", user=user, data=told)
    return made


def sheet_of(work: OpenWork, selection: Selection) -> Sheet | None:
    """What goes into the file of `work`; None when that is nothing."""
    source = selection.source or work.source_language
    if source not in work.languages:
        return None
    wanted = [unit for unit in _units(work, source) if selection.everything or unit.stage in UNDONE]
    units = [unit for unit in wanted if is_writable(unit)]
    if not units:
        return None
    return Sheet(
        kind=work.kind,
        key=work.key,
        source_language=source,
        language=work.language,
        units=units,
    )


def left_out(work: OpenWork, source: Language) -> list[str]:
    """The places of texts that no file can carry."""
    units = _units(work, source)
    return [str(Place(work.kind, work.key, unit.key)) for unit in units if not is_writable(unit)]


def _opened(things: Iterable[tuple[str, str]], selection: Selection, user: Any) -> Iterable[OpenWork]:
    for kind, key in things:
        try:
            yield opening.open_work(kind, key, selection.language, user)
        except opening.NoSuchWork:
            continue


def _units(work: OpenWork, source: Language) -> list[Unit]:
    asked = None if source == work.source_language else source
    return [unit for unit in work.units(source=asked) if unit.source.strip()]


def _manifest(selection: Selection, sheets: Iterable[Sheet], works: Iterable[OpenWork]) -> bytes:
    """What the archive holds, for whoever sorts archives: kinds, keys and counts."""
    told = {
        "format": selection.format,
        "language": selection.language,
        "part": selection.part,
        "files": [
            {
                "name": f"{sheet.name}.{FORMATS[selection.format].suffix}",
                "source": sheet.source_language,
                "texts": len(sheet.units),
            }
            for sheet in sheets
        ],
        "left_out": [
            place for work in works for place in left_out(work, selection.source or work.source_language)
        ],
    }
    return json.dumps(told, indent=1).encode()
