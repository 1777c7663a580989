"""Refuse catalogues whose strings are not those of the code, or whose translations are not sound; needs gettext."""

import gettext
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
# English is the language of the source: its catalogue may stay empty.
COMPLETE = ("be", "ru")
DOMAINS = ("django", "djangojs")
SHOWN = 10

# Which form a number takes, alike in both languages: one 21, two 22, five 11. A fourth form is for fractions.
SAMPLES = {0: (1, 21, 31, 101, 1001), 1: (2, 3, 4, 22, 34, 102), 2: (0, 5, 11, 12, 14, 20, 111, 112, 1000)}
FEWEST_FORMS, MOST_FORMS = 3, 4

NAMED = re.compile(r"%\(\w+\)[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]")
POSITIONAL = re.compile(r"%[-+#0]*\d*(?:\.\d+)?[sdrif]")
BRACED = re.compile(r"\{[\w.]*\}")
PERCENT = re.compile(r"%%")
TAG = re.compile(r"</?[a-z][^>]*>")


def problems() -> list[str]:
    """Sentences, one for each thing that is not as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        collected = collect(Path(folder))
        return [
            sentence
            for code in COMPLETE
            for domain in DOMAINS
            for sentence in compare(f"{code}/LC_MESSAGES/{domain}.po", collected)
        ]


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


def compare(file: str, collected: Path) -> list[str]:
    """What the committed catalogue lacks beside the one just collected, and what is unsound in it."""
    committed = ROOT / "locale" / file
    if not committed.exists():
        return [f"locale/{file} is missing: run make messages and translate it."]
    held, wanted = polib.pofile(str(committed)), polib.pofile(str(collected / file))
    found = (
        ("strings are not collected (make messages)", sorted(keys(wanted) - keys(held))),
        ("strings are no longer in the code (make messages)", sorted(keys(held) - keys(wanted))),
    )
    stale = [told(what, [msgid for msgid, *_ in which]) for what, which in found if which]
    return [f"locale/{file}: {sentence}" for sentence in (*stale, *faults(held))]


def keys(catalogue: polib.POFile) -> set[tuple[str, str, str]]:
    """The strings of a catalogue with their plurals and contexts."""
    return {
        (entry.msgid, entry.msgid_plural, entry.msgctxt or "") for entry in catalogue if not entry.obsolete
    }


def faults(catalogue: polib.POFile) -> list[str]:
    """What is unsound in a catalogue of Belarusian or Russian, whatever the code says."""
    entries = [entry for entry in catalogue if not entry.obsolete]
    found = [
        ("strings are obsolete", [entry.msgid for entry in catalogue.obsolete_entries()]),
        ("strings are guessed (fuzzy)", [entry.msgid for entry in entries if entry.fuzzy]),
        ("strings are not translated", [entry.msgid for entry in entries if not all(forms(entry))]),
        *((what, [entry.msgid for entry in entries if wrong(entry)]) for what, wrong in RULES),
    ]
    return [*plural_faults(catalogue), *(told(what, which) for what, which in found if which)]


def told(what: str, msgids: list[str]) -> str:
    """One sentence for many strings."""
    return f"{len(msgids)} {what}, for example {', '.join(map(repr, msgids[:SHOWN]))}"


def forms(entry: polib.POEntry) -> list[str]:
    """All translations of an entry: one, or one for each plural form."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def pairs(entry: polib.POEntry) -> Iterator[tuple[str, str]]:
    """Each translation that is there, beside the source that it renders.

    Every form renders the plural: Belarusian and Russian say 21 in the form of 1, so that each needs the number.
    """
    source = entry.msgid_plural or entry.msgid
    yield from ((source, text) for text in forms(entry) if text)


def differs(of: Callable[[str], object]) -> Callable[[polib.POEntry], bool]:
    """Whether what `of` finds in a translation is not what it finds in the source."""
    return lambda entry: any(of(source) != of(text) for source, text in pairs(entry))


def named(text: str) -> list[str]:
    """The placeholders with names, sorted: a sentence may put them in another order."""
    return sorted(NAMED.findall(text))


def positional(text: str) -> list[str]:
    """The placeholders without names, in their order."""
    return POSITIONAL.findall(PERCENT.sub("", NAMED.sub("", text)))


def percents(text: str) -> int:
    """How many doubled percent signs there are, where they stand for one."""
    return len(PERCENT.findall(text))


def edges(text: str) -> tuple[str, str]:
    """The white space at both ends."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


RULES: tuple[tuple[str, Callable[[polib.POEntry], bool]], ...] = (
    ("strings have other named placeholders", differs(named)),
    ("strings have other placeholders or another order of them", differs(positional)),
    ("strings have other braces", differs(lambda text: sorted(BRACED.findall(text)))),
    ("strings have other doubled percent signs", differs(percents)),
    ("strings have other HTML tags", differs(lambda text: sorted(TAG.findall(text)))),
    ("strings begin or end with other white space", differs(edges)),
)


def plural_faults(catalogue: polib.POFile) -> Iterator[str]:
    """What is wrong with the forms for numbers."""
    header = catalogue.metadata.get("Plural-Forms", "")
    match = re.fullmatch(r"nplurals=(\d+); plural=(.+?);?", " ".join(header.split()))
    number = int(match[1]) if match else 0
    if not match or not FEWEST_FORMS <= number <= MOST_FORMS:
        yield f"the header names no rule for {FEWEST_FORMS} or {MOST_FORMS} forms of numbers"
        return
    rule = gettext.c2py(match[2])
    wrong = [sample for form, samples in SAMPLES.items() for sample in samples if rule(sample) != form]
    if wrong:
        yield f"the header gives these numbers the form of others: {', '.join(map(str, wrong))}"
    short = [
        entry.msgid
        for entry in catalogue
        if entry.msgid_plural and not entry.obsolete and set(entry.msgstr_plural) != set(range(number))
    ]
    if short:
        yield told(f"strings do not have the {number} forms of the header", short)


if __name__ == "__main__":
    sys.exit("\n".join(problems()) or 0)
