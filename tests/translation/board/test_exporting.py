"""The board as a file: what was asked for, what may be read, and nothing that a spreadsheet would run."""

import csv
import io
from typing import Any

import pytest
from django.test import Client

from cms.translation.board.exporting import harmless
from cms.translation.board.refreshing import rebuild
from cms.translation.models import Stage, Standing
from tests.factories import make_organisation, make_prisoner, publish
from tests.translation.board.conftest import FILE, assignment, user

SECRET = "Таямнічая"


def lines(client: Client, **asked: Any) -> list[list[str]]:
    response = client.get(FILE, asked)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_line_says_how_a_thing_stands_in_a_language(campaign: None, editor: Client) -> None:
    person = publish(make_prisoner(summary_be="Пра яго, і пра “волю”"))
    rebuild()
    assignment("prisoner", person.pk, "en", user("editor"))
    [head, line] = lines(editor, type="prisoner", language="en")
    since = Standing.objects.get(kind="prisoner", language="en").since
    assert dict(zip(head, line, strict=True)) == {
        "Type": "prisoner",
        "Title": "Mikola Vydumany",
        "Language": "English",
        "Stage": "missing",
        "Texts concerned": "2",
        "Texts": "4",
        "Words to translate": line[6],
        "Not level since": since.date().isoformat() if since else "",
        "Public": "yes",
        "Assigned to": "editor",
        "Kind": "prisoner",
        "Key": str(person.pk),
    }


def test_file_holds_what_the_board_was_narrowed_to(campaign: None, editor: Client) -> None:
    publish(make_prisoner(summary_be="Пра яго"))
    rebuild()
    assert len(lines(editor, type="prisoner")) == 1 + 3
    assert len(lines(editor, type="prisoner", stage="missing")) == 1 + 2
    assert len(lines(editor, type="prisoner", stage="missing", language="ru")) == 1 + 1
    assert len(lines(editor, type="guardian")) == 1


def test_file_holds_more_than_a_page_of_the_board(campaign: None, editor: Client) -> None:
    for number in range(51):
        make_organisation(link=f"https://fund{number}.example.org/")
    rebuild()
    assert len(lines(editor, type="organisation", language="en")) == 1 + 51


def test_file_of_a_translator_holds_nobody_hidden(campaign: None, editor: Client, translator: Client) -> None:
    hidden = make_prisoner(family_name_be=SECRET, family_name_ru=SECRET, family_name_en=SECRET)
    rebuild()
    assert SECRET in str(lines(editor))
    assert SECRET not in str(lines(translator))
    Standing.objects.filter(kind="prisoner", key=str(hidden.pk)).update(is_hidden=False)
    assert len(lines(translator, type="prisoner")) == 1


def test_name_of_the_file_names_nobody(campaign: None, editor: Client) -> None:
    name = editor.get(FILE, {"language": "ru"})["Content-Disposition"]
    assert name.startswith('attachment; filename="translations-20') and name.endswith('.csv"')


def test_titles_are_no_formulas(campaign: None, editor: Client) -> None:
    make_organisation(name_en="=HYPERLINK(1)", name_be="@x")
    rebuild()
    [_head, line] = lines(editor, type="organisation", language="be")
    assert line[1] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1"])
def test_a_beginning_of_a_formula_is_neutralised(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "12", "Ў", "'=1"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_strange_questions_are_left_out(campaign: None, editor: Client) -> None:
    rebuild()
    assert lines(editor, stage="nonsense") == lines(editor)
    assert all(line[3] != str(Stage.EMPTY.label) for line in lines(editor))
