"""Refuse catalogues whose strings are not those of the code, or that lack a translation; needs gettext."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
# English is the language of the source: its catalogue may stay empty.
COMPLETE = ("be", "ru")
SHOWN = 10


def problems() -> list[str]:
    """Sentences, one for each catalogue that is not as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        collected = collect(Path(folder))
        return [sentence for code in COMPLETE for sentence in compare(code, collected / code)]


def collect(copy: Path) -> Path:
    """Collect the strings into a copy of the catalogues; return its folder."""
    for name in ("cms", "templates", "locale"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
    for name in ("Makefile", "manage.py", "pyproject.toml"):
        shutil.copy(ROOT / name, copy / name)
    subprocess.run(
        ["make", "--silent", "collect-messages", f"PYTHON={sys.executable}"],  # noqa: S607
        cwd=copy,
        check=True,
    )
    return copy / "locale"


def compare(code: str, collected: Path) -> list[str]:
    """What the committed catalogue of a language lacks."""
    file = ROOT / "locale" / code / "LC_MESSAGES" / "django.po"
    if not file.exists():
        return [f"{file.relative_to(ROOT)} is missing: run make messages and translate it."]
    held = {(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(str(file)) if not entry.obsolete}
    wanted = {
        (entry.msgctxt, entry.msgid) for entry in polib.pofile(str(collected / "LC_MESSAGES" / "django.po"))
    }
    missing = [msgid for _, msgid in sorted(wanted - held.keys(), key=str)]
    left_over = [msgid for _, msgid in sorted(held.keys() - wanted, key=str)]
    untranslated = [entry.msgid for entry in held.values() if not entry.translated()]
    return [
        f"locale/{code}: {len(texts)} strings {what}, for example {', '.join(map(repr, texts[:SHOWN]))}"
        for texts, what in (
            (missing, "are not collected (make messages)"),
            (left_over, "are no longer in the code (make messages)"),
            (untranslated, "are not translated"),
        )
        if texts
    ]


if __name__ == "__main__":
    sys.exit("\n".join(problems()) or 0)
