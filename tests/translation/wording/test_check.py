"""The check of catalogues: a sound one passes, and each fault that a translator or a merge can make is told."""

import importlib.util
from pathlib import Path
from types import ModuleType

import polib
import pytest

ROOT = Path(__file__).resolve().parents[3]
THREE_FORMS = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
)
FOUR_FORMS = (
    "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 :"
    " n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14) ? 2 : 3);"
)


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "check_catalogues", ROOT / "scripts" / "check_catalogues.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check = loaded()


def catalogue(*entries: polib.POEntry, plural_forms: str = THREE_FORMS) -> polib.POFile:
    made = polib.POFile()
    made.metadata = {"Plural-Forms": plural_forms, "Content-Type": "text/plain; charset=UTF-8"}
    made.extend(entries)
    return made


def said(source: str, translation: str) -> polib.POEntry:
    return polib.POEntry(msgid=source, msgstr=translation)


def counted(*forms: str) -> polib.POEntry:
    return polib.POEntry(
        msgid="%(count)s page", msgid_plural="%(count)s pages", msgstr_plural=dict(enumerate(forms))
    )


PAGES = counted("%(count)s старонка", "%(count)s старонкі", "%(count)s старонак")


@pytest.mark.parametrize(
    "entry",
    [
        said("Save", "Захаваць"),
        said("From %(since)s to %(until)s", "Да %(until)s ад %(since)s"),
        said("%s of %s", "%s з %s"),
        said("Locale '{0}' created.", "Мова «{0}» дададзена."),
        said("100%% of %(all)s", "%(all)s: 100%%"),
        said('See <a href="%(url)s">the guide</a>.', 'Глядзіце <a href="%(url)s">дапаможнік</a>.'),
        said(" with a space \n", " з прабелам \n"),
        said("up to 50 % off", "да 50 % танней"),
        PAGES,
    ],
    ids=lambda entry: entry.msgid,
)
def test_a_sound_translation_passes(entry):
    assert check.faults(catalogue(entry)) == []


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (said("Save", ""), "not translated"),
        (polib.POEntry(msgid="Save", msgstr="Захаваць", flags=["fuzzy"]), "guessed"),
        (polib.POEntry(msgid="Save", msgstr="Захаваць", obsolete=True), "obsolete"),
        (counted("%(count)s старонка", "%(count)s старонкі", ""), "not translated"),
        (said("From %(since)s", "Ад %(пачатку)s"), "named placeholders"),
        (said("From %(since)s", "Ад %(since)d"), "named placeholders"),
        (said("From %(since)s", "Ад даўна"), "named placeholders"),
        (said("From %(since)s", "Ад %(since) s"), "named placeholders"),
        (said("%d of %s", "%s з %d"), "order"),
        (said("%s days", "дні"), "order"),
        (said("Locale '{0}' created.", "Мова дададзена."), "braces"),
        (said("Key {number}", "Ключ {нумар}"), "braces"),
        (said("100%% of %(all)s", "%(all)s: 100%"), "percent signs"),
        (said("<b>Bold</b>", "<b>Тлусты<b>"), "HTML tags"),
        (said('<a href="%(url)s">here</a>', '<a href="%(url)s" onclick="x">тут</a>'), "HTML tags"),
        (said("Bold", "<i>Тлусты</i>"), "HTML tags"),
        (said("Locale: ", "Мова:"), "white space"),
        (said("Locale:", " Мова:"), "white space"),
        (said("\nTwo lines", "Два радкі"), "white space"),
        # One is also 21 there: the number has to be said.
        (counted("Адна старонка", "%(count)s старонкі", "%(count)s старонак"), "named placeholders"),
        (counted("%(count)s старонка", "%(count)s старонак"), "3 forms of the header"),
        (counted("%(count)s старонка", "%(count)s", "%(count)s", "%(count)s"), "3 forms of the header"),
    ],
)
def test_an_unsound_translation_is_told_with_its_source(entry, fault):
    (sentence,) = check.faults(catalogue(entry))
    assert fault in sentence
    assert repr(entry.msgid) in sentence


def test_four_forms_are_as_good_as_three_where_the_header_says_so():
    fourth = counted("%(count)s старонка", "%(count)s старонкі", "%(count)s старонак", "%(count)s старонкі")
    assert check.faults(catalogue(fourth, plural_forms=FOUR_FORMS)) == []


@pytest.mark.parametrize(
    ("plural_forms", "fault"),
    [
        ("nplurals=2; plural=(n != 1);", "no rule for 3 or 4 forms"),
        ("", "no rule for 3 or 4 forms"),
        # The rule of Latvian, say: it gives 2 the form of 5.
        ("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);", "5, 11, 12, 14, 20"),
        # Forgets that 11 to 14 are many.
        (
            "nplurals=3; plural=(n%10==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);",
            "the form of others: 11, 12, 14, 111, 112",
        ),
    ],
)
def test_a_header_that_miscounts_is_told(plural_forms, fault):
    assert fault in check.faults(catalogue(plural_forms=plural_forms))[0]


@pytest.mark.parametrize("code", check.COMPLETE)
@pytest.mark.parametrize("domain", check.DOMAINS)
def test_our_own_catalogues_are_sound(code, domain):
    assert check.faults(polib.pofile(str(ROOT / "locale" / code / "LC_MESSAGES" / f"{domain}.po"))) == []


@pytest.fixture
def locale(tmp_path, monkeypatch):
    """Two folders for the catalogue of one language: the committed one, and the one just collected."""
    monkeypatch.setattr(check, "ROOT", tmp_path)
    committed, collected = tmp_path / "locale" / "be.po", tmp_path / "be.po"
    committed.parent.mkdir()
    return committed, collected


@pytest.mark.parametrize(
    ("committed", "collected", "fault"),
    [
        (
            [said("Old", "Старое")],
            [],
            "1 strings are no longer in the code (make messages), for example 'Old'",
        ),
        ([], [said("New", "")], "1 strings are not collected (make messages), for example 'New'"),
        (
            [polib.POEntry(msgid="May", msgstr="Травень", msgctxt="month")],
            [polib.POEntry(msgid="May", msgstr="Травень", msgctxt="alt. month")],
            "1 strings are not collected (make messages), for example 'May'",
        ),
        ([said("%(count)s page", "%(count)s")], [PAGES], "1 strings are not collected (make messages)"),
    ],
)
def test_a_catalogue_that_is_behind_the_code_is_told(locale, committed, collected, fault):
    for file, entries in zip(locale, (committed, collected), strict=True):
        catalogue(*entries).save(str(file))
    assert any(fault in sentence for sentence in check.compare("be.po", locale[1].parent))


def test_a_catalogue_that_is_missing_is_told(locale):
    assert check.compare("be.po", locale[1].parent) == [
        "locale/be.po is missing: run make messages and translate it."
    ]
