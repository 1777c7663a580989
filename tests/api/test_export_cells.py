"""No cell is taken for a formula, and every text comes back out of a table as it went in."""

import csv
import io
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cms.api.exports.cells import cell, header, rows, text_of
from cms.api.exports.declaring import column

RISKY = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\u00a0=1", "\u200b=1", "\ufeff=1", '"=1',
    "＝1", "＋1", "－1", "＠x", "﹦1", "﹢1", "﹣1", "﹫x", "−1", "=", "'=1", "'", "\u0301=1", "⁺1",
)  # fmt: skip
SIGNS = st.text("=+-@;\t\r\n'\", ab")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("text", RISKY)
def test_a_text_that_a_spreadsheet_might_run_is_marked(text):
    assert cell(text) == f"'{text}"
    assert text_of(f"'{text}") == text


@pytest.mark.parametrize(
    "text",
    [
        "Рабочы; слесар",
        "радок\r\n\r\nрадок",
        "ў калоніі;\tу турме",
        "а;",
        'а; "Маяк"',
        "Мікола",
        "Ўладзімір",
        "«Вясна»",
        "(2)",
        "6 гадоў",
        "",
        "№ 9",
        "…",
        "1-2",
        "a=b",
    ],
)
def test_ordinary_words_stay_as_they_are(text):
    assert cell(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('слесар;=HYPERLINK("x")', 'слесар;\'=HYPERLINK("x")'),
        ("слесар; +1\t-1\r\n@x", "слесар;' +1\t'-1\r'\n'@x"),
        ("а;'б", "а;''б"),
        ('а;"=1"', 'а;\'"=1"'),
        ("  \t =1", "'  \t' =1"),
    ],
)
def test_what_would_begin_a_cell_elsewhere_is_marked_there(text, told):
    assert cell(text) == told
    assert text_of(told) == text


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@given(st.lists(st.tuples(SIGNS, SIGNS), max_size=3))
def test_no_cell_is_run_whatever_a_spreadsheet_takes_for_the_end_of_one(delimiter, made):
    columns = (column("first"), column("second"))
    written = rows(columns, [{"first": first, "second": second} for first, second in made]).decode()
    for row in csv.reader(io.StringIO(written, newline=""), delimiter=delimiter):
        assert not any(each.strip(' \t\r\n"')[:1] in {*"=+-@"} for each in row), row
    assert all(text_of(str(cell(text))) == text for each in made for text in each)


@pytest.mark.parametrize(("value", "told"), [(None, ""), (True, "true"), (False, "false"), (0, 0), (-5, -5)])
def test_numbers_stay_numbers_and_what_is_unknown_is_empty(value, told):
    assert cell(value) == told


@example("'")
@example("''=1")
@given(TEXTS)
def test_every_text_comes_back_and_none_is_run(text):
    told = str(cell(text))
    assert text_of(told) == text
    bare = unicodedata.normalize("NFKC", told).strip()
    assert bare[:1] not in ("=", "+", "-", "@") and told[:1] not in ("\t", "\r", "\n")


@given(st.lists(st.tuples(TEXTS, st.integers(), st.booleans()), max_size=5))
def test_a_table_is_read_back_as_it_was_written(made):
    columns = (column("text"), column("number", type="integer"), column("flag", type="boolean"))
    items = [dict(zip(("text", "number", "flag"), each, strict=True)) for each in made]
    written = (header(columns) + rows(columns, items)).decode()
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert read[0] == ["text", "number", "flag"]
    told = [(text_of(text), int(number), flag == "true") for text, number, flag in read[1:]]
    assert told == made


def test_lines_end_as_spreadsheets_expect_and_quotes_are_doubled():
    columns = (column("a"), column("b"))
    assert rows(columns, [{"a": 'к"лю,ч', "b": "два\nрадкі"}]).decode() == '"к""лю,ч","два\nрадкі"\r\n'
