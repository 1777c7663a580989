"""Which words of a text answer a word of a question."""

import pytest

from cms.reader.search.words import Fit, asked_in, keys_in


def fit(asked: str, word: str) -> Fit | None:
    (one,) = asked_in(asked)
    return one.best(keys_in(word))


@pytest.mark.parametrize(
    "asked, word",
    [
        ("ліст", "Лісты"), ("ліст", "лістоў"), ("лістамі", "ліст"), ("листов", "листами"), ("вязень", "вязняў"),
        ("паштоўка", "паштовак"), ("заключённый", "заключенными"), ("Каліноўская", "Каліноўскую"),
        ("letters", "letter"), ("сям'я", "сям’ёй"),
    ],
)  # fmt: skip
def test_a_word_finds_its_forms(asked: str, word: str) -> None:
    assert fit(asked, word) == Fit.FORM


@pytest.mark.parametrize(
    "asked, word", [("письмо", "пісьмо"), ("еще", "ещё"), ("сям'я", "сямʼя"), ("зоя", "Зо́я")]
)
def test_letters_that_are_typed_alike_are_the_same(asked: str, word: str) -> None:
    assert fit(asked, word) == Fit.EXACT


def test_a_word_finds_those_that_begin_with_it_and_no_others() -> None:
    assert fit("ліст", "лістапад") == Fit.BEGINNING
    assert fit("лістоў", "лістапад") is None
    assert fit("пр", "прадмова") is None
    assert fit("2022", "2023") is None


def test_of_a_question_only_words_that_can_be_looked_for_are_asked() -> None:
    assert [each.key for each in asked_in("У, і!! 361-4 ліст ЛІСТ 😀 \u202eда\u0301ты")] == [
        "361",
        "лист",
        "даты",
    ]
    assert len(asked_in(" ".join(f"слова{number}" for number in range(90)))) == 6
    assert asked_in("!!! ? а б") == ()
