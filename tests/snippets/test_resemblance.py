"""Any spelling but for a slip: what is promised of each word, for any word and any slip."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cms.snippets.folding import fold
from cms.snippets.resemblance import (
    Catalogue,
    Match,
    Vocabulary,
    asked_in,
    differs_by_at_most,
    is_slip,
    ranked,
    rests,
    rests_asked,
    slips_allowed,
    words_of,
)

ALPHABETS = (
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "abcdefghijklmnopqrstuvwxyz",
)
WORDS = st.sampled_from(ALPHABETS).flatmap(lambda letters: st.text(letters, min_size=2, max_size=14))


def slipped(word: str, random: Random) -> str:
    """`word` with one letter wrong, missing, doubled or swapped."""
    letters = next(each for each in ALPHABETS if set(word) <= set(each))
    at = random.randrange(len(word))
    after = word[at + 1 :]
    return random.choice(
        [
            word[:at] + random.choice(letters) + after,
            word[:at] + after,
            word[:at] + word[at] * 2 + after,
            word[:at] + after[:1] + word[at] + after[1:],
        ]
    )


@given(WORDS, st.randoms(use_true_random=False))
def test_one_slip_in_any_word_of_four_letters_still_finds_it(word, random):
    assume(all(slips_allowed(each.signs) for each in words_of(word)) and words_of(word))
    asked = slipped(word, random)
    assume(asked_in(asked))
    assert ranked(asked, {"it": [word]})


@given(WORDS, WORDS, st.randoms(use_true_random=False))
def test_words_that_differ_by_a_slip_share_a_rest(word, other, random):
    for search in (other, slipped(word, random), slipped(slipped(word, random) or word, random)):
        for asked in asked_in(search):
            for each in words_of(word):
                assert not is_slip(asked, each.signs) or rests(each.signs) & rests_asked(asked)


@given(WORDS, st.data())
def test_any_beginning_of_three_letters_finds_the_word(word, data):
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assume(len(fold(beginning)) > 2)
    assert ranked(beginning, {"it": [word]})


@given(st.lists(WORDS, max_size=6), WORDS)
def test_a_vocabulary_says_of_each_word_what_the_word_says_alone(words, search):
    known = {each for word in words for each in words_of(word)}
    for asked in asked_in(search):
        alone = {each: match for each in known for match in Vocabulary([each]).matches(asked).values()}
        assert Vocabulary(known).matches(asked) == alone
        assert {each for each, match in alone.items() if match is Match.EXACT} == {
            each for each in known if each.key == asked.key
        }


@given(st.text("абв", max_size=5), st.text("абв", max_size=5), st.integers(0, 3))
def test_slips_are_counted_as_by_trying_each(one, other, slips):
    reached = {one}
    for _slip in range(slips):
        reached |= {changed for word in reached for changed in _changes(word)}
    # A letter is changed once only: what trying finds beyond that are two changes of the same letters.
    assert not differs_by_at_most(slips, one, other) or other in reached
    assert other not in reached or differs_by_at_most(slips + 1, one, other)


def _changes(word: str) -> set[str]:
    changed = {word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in "абв"}
    for at in range(len(word)):
        changed |= {word[:at] + letter + word[at + 1 :] for letter in ("", "а", "б", "в")}
        changed.add(word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :])
    return changed


def test_the_worst_word_decides_in_any_order():
    names = {
        "exact": ["Ян Лось"],
        "begins": ["Янка", "Лось"],
        "slip": ["Янук", "Лоць"],
        "half": ["Ян"],
    }
    in_order = {"exact": Match.EXACT, "begins": Match.BEGINNING}
    assert ranked("Ян Лось", names) == ranked("лось  ЯН", names) == in_order
    assert ranked("Янук Лосек", {"slip": ["Янук", "Лосік"]}) == {"slip": Match.SIMILAR}
    assert ranked("", names) == ranked("漢字", names) == {}


@pytest.mark.parametrize(
    "search",
    ["ИК № 22", "ИК 22", "ИК№22", "ик22", "ПК №22", "IK-22", "ik 22", "калония 22", "№ 22", "colony 22"],
)
def test_numbers_are_found_however_they_are_written(search):
    places = {
        number: [
            number,
            f"Папраўчая калонія № {number}",
            f"Colony No. {number}",
            f"ПК № {number}",
            f"ИК № {number}",
        ]
        for number in ("2", "22", "24", "122")
    }
    assert ranked(search, places) == {"22": Match.EXACT}


def test_a_number_forgives_nothing():
    assert ranked("2021", {"it": ["2022"]}) == {}
    assert ranked("202", {"it": ["2022"]}) == {"it": Match.BEGINNING}


@pytest.mark.parametrize("search", ["qqqqqqq", "ккккк", "ааа", "qqqwww", "aaabbb", "КККККК", "ннннна"])
def test_a_key_held_down_finds_nobody(search):
    assert ranked(search, {"it": ["Ксения", "Аркадзь", "Кветка", "Ана", "Анна", "К", "Абель"]}) == {}
    assert ranked(f"Ксения {search}", {"it": ["Ксения"]}) == {}


@pytest.mark.parametrize("search", ["Гаррбуля", "Гарррррбуля", "гарбулллля", "аанна"])
def test_a_letter_too_many_still_finds_the_name(search):
    assert ranked(search, {"it": ["Ганна Гарбуля", "Анна"]})


def test_a_word_of_one_letter_repeated_finds_itself():
    assert ranked("ооо", {"it": ["ООО «Узор»"]}) == {"it": Match.EXACT}


def test_what_is_asked_beyond_six_words_is_not_looked_at():
    assert [each.key for each in asked_in("а б в г д е ж з")] == ["a", "b", "v", "g", "d", "e"]
    assert len(asked_in("шч" * 5000)[0].key) == 120


@given(st.text())
def test_any_text_can_be_asked_for(text):
    words = words_of(text)
    assert Catalogue({"it": words}).find(text) == ({"it": Match.EXACT} if words else {})
