"""The passage that a reader is shown: short, between words, escaped, with the words marked that were found."""

from cms.reader.search.passages import LENGTH, marked, passage
from cms.reader.search.words import asked_in

WORDS = "Пішыце кароткія лісты і чакайце адказу. "


def test_words_are_marked_as_they_are_written() -> None:
    assert marked("Як напісаць ліст, лісты, лі\u0301ст", asked_in("лістоў")) == (
        "Як напісаць <mark>ліст</mark>, <mark>лісты</mark>, <mark>лі\u0301ст</mark>"
    )


def test_text_and_marks_are_escaped() -> None:
    text = "Сям'я & <script>alert('ліст')</script> \"ліст\""

    assert marked(text, asked_in("<script> ліст сям’я")) == (
        "<mark>Сям&#x27;я</mark> &amp; &lt;<mark>script</mark>&gt;alert(&#x27;<mark>ліст</mark>&#x27;)"
        "&lt;/<mark>script</mark>&gt; &quot;<mark>ліст</mark>&quot;"
    )


def test_a_passage_begins_with_the_sentence_of_the_first_word() -> None:
    shown = passage(f"Уступ\n{9 * WORDS}Цяпер пра паштоўкі.{9 * (' ' + WORDS)}", asked_in("паштоўка"))

    assert shown.startswith("Цяпер пра <mark>паштоўкі</mark>. Пішыце")
    assert shown.endswith("…")
    assert len(shown) <= LENGTH + len("<mark></mark>…")


def test_a_passage_in_a_long_sentence_begins_and_ends_between_words() -> None:
    shown = passage(f"{40 * 'слова '}паштоўкі {40 * 'слова '}канец", asked_in("паштоўка"))

    assert shown.startswith("…слова ")
    assert "<mark>паштоўкі</mark>" in shown
    assert shown.endswith("слова…")


def test_the_paragraph_with_most_of_the_words_is_shown() -> None:
    text = "Лісты\nМаркі і канверты\nЛісты без марак вяртаюцца."

    assert passage(text, asked_in("ліст марка")) == "<mark>Лісты</mark> без <mark>марак</mark> вяртаюцца."


def test_a_text_without_the_words_is_shown_from_the_beginning() -> None:
    assert passage("Пра нас", asked_in("ліст")) == "Пра нас"
    assert passage("", asked_in("ліст")) == ""
    assert passage("я" * 500, asked_in("ліст")) == f"{'я' * LENGTH}…"
