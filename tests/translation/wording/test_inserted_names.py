"""No Belarusian or Russian sentence declines a word that is put into it: names and nouns stand as values."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("be", "ru")

PLACEHOLDER = re.compile(r"%\((\w+)\)[sdr]|\{(\w*)\}")
TAG = re.compile(r"</?[a-z][^>]*>")
# A value stands between these: "Stage: %(task)s (%(workflow)s)", "Page «%(title)s» is approved".
BETWEEN = re.compile(r"[,:;.?!()«»<>…–—\n]")
LETTER = re.compile(r"[^\W\d_]")
NAME, NUMBER = "\0", "0"

# Numbers, days, sizes, addresses: nothing declines with them, or the plural forms see to it.
NOT_A_NAME = re.compile(
    r"""
    count | counter | \w+_count | num | num_\w+ | number | index | \w+_index | total | total_\w+ | \w+_total
    | limit | limit_value | show_value | valid_value\d | offset | most | max | max_\w+ | min | min_\w+ | found
    | things | texts | works | people | objects | part | length | width | height | side | allowed | megapixels | size
    | file_size | seconds | minutes | \w*states_in_progress | translations_to_move_count | \w+_number | page_num
    | \w*version | revision_id | id | pk | range_start | range_end
    | \w*date | \w*datetime | moment | until | time | time_period | timestamp | \w*_at | at | before | after | day | age
    | \w*url | \w*link | current_timezone | protocol
    """,
    re.VERBOSE,
)


def declined(text: str) -> Iterator[str]:
    """The placeholders for names that stand in a clause with other words.

    Allowed: a label, a colon and the value; a value as the label; a value in quotation marks, as an apposition
    to a noun; a value set off by commas or brackets. A name then stays in the nominative, whatever its gender.
    """
    names: list[str] = []

    def keep(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if NOT_A_NAME.fullmatch(name):
            return NUMBER
        names.append(name)
        return NAME

    for clause in BETWEEN.split(PLACEHOLDER.sub(keep, TAG.sub("", text))):
        here = [names.pop(0) for _ in range(clause.count(NAME))]
        if LETTER.search(clause):
            yield from here


@pytest.mark.parametrize(
    "text",
    [
        "Адправіў %(user)s",
        "Страница %(title)s одобрена.",
        "Апякун: гэта %(guardian)s",
        "Удалить страницу <b>%(page)s</b>?",
        "У %(object)s няма чарнавіка",
        "Ключ {name} удалён",
        "Язык {} добавлен",
    ],
)
def test_a_name_in_a_clause_is_found(text):
    assert list(declined(text))


@pytest.mark.parametrize(
    "text",
    [
        "Хто адправіў: %(user)s",
        "Старонка «%(title)s» ухвалена на кроку «<b>%(task)s</b>» (%(workflow)s).",
        "%(model_name)s «%(object)s»: удалено.",
        "Выдаліць: %(title)s?",
        "Удалено: %(count)s (%(model_name)s).",
        "%(count)s старонак да %(date)s",
        '<a href="%(add_url)s">Дадаць?</a>',
        "Ключ № {number}",
    ],
)
def test_a_name_that_stands_as_a_value_passes(text):
    assert list(declined(text)) == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_no_sentence_of_ours_declines_an_inserted_name(code, domain):
    catalogue = polib.pofile(str(ROOT / "locale" / code / "LC_MESSAGES" / f"{domain}.po"))
    # A bare "{}" in something counted is the number.
    said = [entry.msgstr for entry in catalogue] + [
        text.replace("{}", NUMBER) for entry in catalogue for text in entry.msgstr_plural.values()
    ]
    assert {text: names for text in said if (names := sorted(declined(text)))} == {}
