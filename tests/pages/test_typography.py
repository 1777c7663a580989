"""Short words and dashes do not stand where a line breaks; nothing else of a text changes."""

import pytest

from cms.pages.typography import bound, bound_html

N = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Ліст — адзіная кніга, у якой адзін чытач", f"Ліст{N}— адзіная кніга, у{N}якой адзін чытач"),
        ("Ён і я не на волі", f"Ён і{N}я{N}не{N}на{N}волі"),
        ("А в России", f"А{N}в{N}России"),
        ("A letter to a box", f"A{N}letter to{N}a{N}box"),
        ("вул. Я. Коласа, 5", "вул. Я. Коласа, 5"),
        ("дом-на скале", "дом-на скале"),
        ("чалавек", "чалавек"),
    ],
)
def test_a_short_word_takes_the_next_along(typed, set_):
    assert bound(typed) == set_
    assert bound(typed).replace(N, " ") == typed


def test_tags_are_left_alone():
    html = '<p>Пра <a rel="noreferrer noopener" href="/be/a b/">дом у лесе</a> — і далей</p>'
    expected = f'<p>Пра <a rel="noreferrer noopener" href="/be/a b/">дом у{N}лесе</a>{N}— і{N}далей</p>'
    assert bound_html(html) == expected
