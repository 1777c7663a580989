"""Compile gettext catalogues with polib, so that running the site needs no system gettext."""

import sys
from pathlib import Path

import polib

CHECKOUT_LOCALE = Path(__file__).resolve().parent.parent / "locale"


def compile_catalogues(locale_dir: Path) -> list[Path]:
    """Write a `.mo` beside every `.po` under `locale_dir` that is newer; return the files written."""
    written = []
    for source in sorted(locale_dir.rglob("*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))
            written.append(target)
    return written


if __name__ == "__main__":
    compile_catalogues(Path(sys.argv[1]) if len(sys.argv) > 1 else CHECKOUT_LOCALE)
