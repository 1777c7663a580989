"""What became of a text is told word by word."""

from cms.translation.bench.differences import Piece, difference


def test_a_changed_word_stands_between_what_stayed():
    assert difference("Апека — гэта спагада.", "Апека — гэта абавязак.") == [
        Piece("same", "Апека — гэта "),
        Piece("gone", "спагада"),
        Piece("new", "абавязак"),
        Piece("same", "."),
    ]


def test_an_apostrophe_does_not_part_a_word():
    assert difference("Сям'я і ўсё", "Сям'я ды ўсё")[1:3] == [Piece("gone", "і "), Piece("new", "ды ")]


def test_words_added_at_the_end_leave_the_last_one_as_it_was():
    assert difference("Волю", "Волю ўсім") == [Piece("same", "Волю "), Piece("new", "ўсім")]


def test_a_mark_of_html_is_one_word():
    assert difference("<b>Волю</b>", "<i>Волю</i>") == [
        Piece("gone", "<b>"), Piece("new", "<i>"), Piece("same", "Волю"), Piece("gone", "</b>"), Piece("new", "</i>"),
    ]  # fmt: skip


def test_nothing_and_something():
    assert (difference("", "Волю"), difference("Волю", "")) == (
        [Piece("new", "Волю")],
        [Piece("gone", "Волю")],
    )
    assert difference("", "") == []


def test_a_very_long_text_is_shown_whole():
    assert [piece.what for piece in difference("а " * 5000, "б " * 5000)] == ["gone", "new"]
