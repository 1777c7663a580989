"""Whatever is sent as a question is read as some words or none."""

import pytest
from django.http import QueryDict

from cms.reader.search.question import TEXT_LENGTH, asking, page_in, question_in


@pytest.mark.parametrize(
    "sent, read",
    [
        ("q=%D0%BB%D1%96%D1%81%D1%82", "ліст"), ("", ""), ("q=", ""), ("q=++a%00b%0A%1B[31m++", "a b [31m"),
        ("q=%E2%80%AE%D0%BB%E2%80%8F%D1%96", "лі"), ("q=%FF%FE", "\ufffd\ufffd"), ("q=и%CC%86", "й"),
        ("q=a" + 500 * "%CC%81", "\xe1\u0301\u0301"), ("q=%ED%A0%80", "\ufffd\ufffd\ufffd"), ("q=%F0%9F%98%80", "😀"),
    ],
)  # fmt: skip
def test_a_question_is_read(sent: str, read: str) -> None:
    assert question_in(QueryDict(sent)) == read


def test_of_a_long_question_the_beginning_is_read() -> None:
    assert question_in(QueryDict("q=" + 10_000 * "%D1%96")) == TEXT_LENGTH * "і"
    assert question_in(QueryDict("q=" + 10_000 * "+")) == ""


@pytest.mark.parametrize(
    "sent, number", [("2", 2), ("0", 1), ("-1", 1), ("x", 1), ("²", 1), (5000 * "9", 1000)]
)
def test_a_page_is_a_number(sent: str, number: int) -> None:
    assert page_in(QueryDict(f"page={sent}")) == number


def test_an_address_asks_the_same() -> None:
    assert asking("сям'я & Co", 2) == "?q=%D1%81%D1%8F%D0%BC%27%D1%8F+%26+Co&page=2"
