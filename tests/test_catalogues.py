"""The Belarusian and Russian catalogues: complete, and in the letters and genders of their language."""

import ast
import importlib.util
import re
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import allauth
import django
import polib
import pytest
import taggit
import wagtail
import wagtail_localize
from django.utils import translation
from django.utils.dateformat import format as format_date
from django.utils.timesince import timesince

from cms.desk import wording
from cms.disclosure import labels
from cms.snippets.choices import Custody

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("be", "ru")
DOMAINS = ("django", "djangojs")
CATALOGUES = {
    code: [
        entry
        for domain in DOMAINS
        for entry in polib.pofile(str(ROOT / "locale" / code / "LC_MESSAGES" / f"{domain}.po"))
    ]
    for code in LANGUAGES
}

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?[a-z][^>]*>")
MIXED_WORD = re.compile(r"[а-яёіў][a-z]|[a-z][а-яёіў]", re.IGNORECASE)
FOREIGN_LETTER = {"be": re.compile("[ищъ]", re.IGNORECASE), "ru": re.compile("[іў]", re.IGNORECASE)}
# "На ўваходзе", not "на уваходзе": after a vowel the short sound, also across the space.
FULL_U_AFTER_VOWEL = re.compile("[аеёіоуыэюя] ?[у](?![́])(?=[ а-яёіў])", re.IGNORECASE)

# What is said of a woman and of a man differs here in both languages, and a hidden gender shows in neither.
GENDERED = frozenset(
    {
        Custody.DETAINED, Custody.AWAITING_START, Custody.EXILED, Custody.LEFT_COUNTRY, Custody.RE_DETAINED,
        Custody.DIED_IN_CUSTODY, Custody.DIED_AFTER_RELEASE,
        *(state for state in Custody if state.value.startswith("released_")),
    }
)  # fmt: skip


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def all_texts(code: str) -> list[str]:
    return [text for entry in CATALOGUES[code] for text in texts(entry)]


def offenders(code: str, pattern: re.Pattern[str]) -> list[str]:
    return [text for text in all_texts(code) if pattern.search(PLACEHOLDER.sub("", text))]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_space_is_doubled(code):
    assert [text for text in all_texts(code) if re.search(r"\S  ", text)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_latin_letter_hides_in_a_cyrillic_word(code):
    assert offenders(code, MIXED_WORD) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_letters_of_the_other_language_do_not_occur(code):
    assert offenders(code, FOREIGN_LETTER[code]) == []


def test_belarusian_shortens_u_after_a_vowel():
    assert offenders("be", FULL_U_AFTER_VOWEL) == []


def test_russian_says_belarus_as_belarusians_do():
    assert offenders("ru", re.compile("белорусси|беларусск|на Беларус", re.IGNORECASE)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_quotation_marks_are_the_language_s_own(code):
    ours = [text for text in all_texts(code) if "<" not in text]
    assert [text for text in ours if '"' in text or re.search("“[^“„]*”", text)] == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("state", sorted(GENDERED))
def test_what_is_said_of_a_person_agrees_with_their_gender_or_hides_it(code, state):
    woman, man, unknown = (
        labels.custody_text(state, gender, code) for gender in ("feminine", "masculine", "")
    )
    assert len({woman, man, unknown}) == 3


@pytest.mark.parametrize("state", sorted(set(Custody) - GENDERED))
def test_the_other_states_are_said_alike_of_everybody(state):
    for code in LANGUAGES:
        assert (
            len({labels.custody_text(state, gender, code) for gender in ("feminine", "masculine", "")}) == 1
        )


@pytest.mark.parametrize(
    ("source", "belarusian"),
    [
        ("Images", "Выявы"),
        ("Live", "Апублікавана"),
        ("Translate", "Перакласці"),
        ("Yes, unpublish it", "Так, зняць з публікацыі"),
        ("Save draft", "Захаваць чарнавік"),
    ],
)
def test_our_words_win_over_wagtail_s(source, belarusian):
    with translation.override("be"):
        assert translation.gettext(source) == belarusian


@pytest.mark.parametrize(
    ("days", "belarusian", "russian"),
    [(1, "1 дзень", "1 день"), (2, "2 дні", "2 дня"), (5, "5 дзён", "5 дней"), (731, "2 гады", "2 года")],
)
def test_spans_of_time_have_right_endings(days, belarusian, russian):
    now = datetime(2026, 3, 1, tzinfo=UTC)
    for code, wanted in (("be", belarusian), ("ru", russian)):
        with translation.override(code):
            assert timesince(now - timedelta(days=days), now).replace("\xa0", " ") == wanted


def test_months_are_official_belarusian_in_both_cases():
    with translation.override("be"):
        assert format_date(date(2021, 5, 3), "j E Y") == "3 мая 2021"
        assert format_date(date(2021, 5, 3), "F Y") == "май 2021"
        assert format_date(date(2021, 9, 2), "l, j E") == "Чацвер, 2 верасня"


def test_borrowed_words_still_exist_in_the_packages_that_they_are_borrowed_from():
    packages = (allauth, django, taggit, wagtail, wagtail_localize)
    known = {
        entry.msgid
        for package in packages
        for file in Path(package.__file__).parent.rglob("locale/*/LC_MESSAGES/django*.po")
        if file.parent.parent.name in {"en", "en_US"}
        for entry in polib.pofile(str(file))
    }
    folder = Path(wording.__path__[0])
    calls = [
        node
        for file in folder.glob("*.py")
        if "WORDS = (" in (source := file.read_text())
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
    ]
    borrowed = {call.args["pgettext" in call.func.id].value for call in calls}
    borrowed |= set(re.findall(r'gettext\("([^"]+)"', (folder / "scripts.js").read_text()))
    assert borrowed - known == set()


def test_strings_are_marked_by_names_that_are_collected():
    alias = re.compile(r"import gettext\w* as (?!_\b)|import n?pgettext\w* as ")
    assert [str(file) for file in (ROOT / "cms").rglob("*.py") if alias.search(file.read_text())] == []


@pytest.mark.skipif(not shutil.which("xgettext"), reason="gettext is not installed; .ci/run installs it")
def test_the_catalogues_hold_the_strings_of_the_sources():
    file = ROOT / "scripts" / "check_catalogues.py"
    spec = importlib.util.spec_from_file_location("check_catalogues", file)
    assert spec is not None and spec.loader is not None
    check = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(check)
    assert check.problems() == []
