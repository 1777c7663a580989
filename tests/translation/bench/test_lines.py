"""A translator writes paragraphs and lists of a fact without marks of blocks, and they come back as rich text."""

import pytest

from cms.translation.bench.lines import tidied, to_html, to_lines

RICH = (
    '<p data-block-key="a1b2c">Сям\'я <b>чакае</b> &amp; піша.<br/>Штодня.</p>'
    '<ul><li data-block-key="1">ліст</li><li data-block-key="2"><i>паштоўка</i></li></ul>'
    '<ol><li>спачатку</li><li>потым</li></ol><p data-block-key="z">Волю!</p>'
)
LINES = "Сям'я <b>чакае</b> & піша.\nШтодня.\n\n* ліст\n* <i>паштоўка</i>\n\n1. спачатку\n2. потым\n\nВолю!"


def test_rich_text_is_shown_as_lines():
    assert to_lines(RICH) == LINES


def test_lines_become_rich_text_again():
    assert to_html(LINES) == tidied(RICH)


def test_a_list_needs_no_empty_line_before_it():
    assert to_html("Трэба:\r\n- папера\r\n• ручка") == "<p>Трэба:</p><ul><li>папера</li><li>ручка</li></ul>"


def test_spaces_that_html_does_not_show_are_no_lines():
    assert to_lines("<p>Сям'я\n чакае. </p>\n<ul>\n<li> ліст\n</li>\n</ul>") == "Сям'я чакае.\n\n* ліст"


def test_a_number_of_a_year_begins_no_list():
    assert to_html("2021. Год арышту") == "<p>2021. Год арышту</p>"


def test_marks_are_closed_and_signs_escaped():
    assert to_html("<b>Волю & 1 < 2") == "<p><b>Волю &amp; 1 &lt; 2</b></p>"


def test_nothing_is_nothing():
    assert (to_html("  \n\n "), to_lines("")) == ("", "")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Загаловак</h2>",
        "<p>Тэкст</p><hr/>",
        "<ul><li>пункт<ul><li>пункт пункта</li></ul></li></ul>",
        "<p>1. Не спіс</p>",
        "просты тэкст",
    ],
)
def test_what_lines_cannot_say_stays_html(html):
    assert to_lines(html) is None
