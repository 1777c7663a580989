"""Type on cards: whole words, short ones not left at a line's end, smaller where it is long, all our letters."""

import pytest
from PIL import ImageFont

from cms.formatting import NBSP
from cms.reader.sharing import drawing
from cms.reader.sharing.lettering import _font, fit
from cms.reader.sharing.words import Words

SIZES = (84, 60, 42, 34)


def lines(text, width=600, height=400):
    return fit(text, "Serif", SIZES, width, height).lines


def test_short_words_go_with_the_next_and_a_dash_with_the_one_before():
    text = "Ліст — адзіная кніга, у якой адзін чытач і на якую не трэба чакаць"
    found = lines(text, 420)
    assert " ".join(found).replace(NBSP, " ") == text
    for line in found:
        assert not line.startswith("—") and len(line.replace(NBSP, " ").split()[-1]) > 2, found


def test_lines_are_about_as_long_as_one_another():
    width = int(_font("Serif", 84).getlength("ліст ліст ліст")) + 5
    assert lines("ліст ліст ліст ліст", width) == ("ліст ліст", "ліст ліст")


@pytest.mark.parametrize(
    "text",
    [
        "Святаслава",
        "Святаслава-Аляксандра Прыдуманая-Выдуманская",
        "Незвычайнадоўгаепрозвішчабезпрабелаўіпераносаў " * 2,
        "слова " * 200,
        "",
    ],
)
def test_everything_stays_inside_its_box(text):
    found = fit(text, "Serif", SIZES, 500, 300)
    assert found.height <= 300
    assert all(found.font.getlength(line) <= 500 for line in found.lines)


def test_what_does_not_fit_even_small_says_that_it_goes_on():
    assert lines("слова " * 200, 500, 300)[-1].endswith("…")
    assert not lines("Пра ліст")[-1].endswith("…")


@pytest.mark.parametrize("face", ["Serif", "Sans"])
def test_every_letter_of_our_languages_has_a_shape(face):
    font = ImageFont.truetype(str(_font(face, 40).path), 40, layout_engine=ImageFont.Layout.BASIC)
    missing = font.getmask("\ue000").getbbox(), bytes(font.getmask("\ue000"))
    for letter in "абвгдеёжзіийклмнопрстуўфхцчшщъыьэюяґАЁІЎ’ʼ«»„“”—–…№čšžŭłćśźńabcXYZ0123456789":
        mask = font.getmask(letter)
        assert (mask.getbbox(), bytes(mask)) != missing, letter


def test_the_last_day_is_drawn():
    words = Words(site="Сайт", title="Назва", path="/be/")
    assert drawing.drawn(words, None, last_day="Не пазней") != drawing.drawn(words, None)
