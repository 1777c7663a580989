"""No name leaves the house, in whatever form it stands; each comes back to its place."""

import pytest

from cms.snippets.models import Guardian, Prisoner
from cms.translation.suggestions.masking import Masked, Masker, NameLost

MIKOLA = Prisoner(
    pk=1, given_name_be="Мікола", patronymic_be="Пятровіч", family_name_be="Выдуманы",
    given_name_ru="Николай", patronymic_ru="Петрович", family_name_ru="Вымышленный",
    given_name_en="Mikola", family_name_en="Vydumany", aliases="Коля Выдумка", case_forms_be="Мiколу",
)  # fmt: skip
ALENA = Guardian(pk=1, name_be="Алена Прыдуманая", name_ru="Елена Придуманная")


def masked(text: str, *people: Prisoner | Guardian, mentions: tuple[str, ...] = ()) -> Masked:
    return Masker(people or (MIKOLA, ALENA), "ru").mask(text, mentions)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Мікола Выдуманы піша.", "ZQ0ZQ піша."),
        ("Піша Выдуманаму Міколу Пятровічу.", "Піша ZQ0ZQ."),
        ("Кніга М. П. Выдуманага", "Кніга ZQ0ZQ"),
        ("Мікола піша, і Пятровіч піша.", "ZQ0ZQ піша, і ZQ1ZQ піша."),
        ("Vydumany’s letters", "ZQ0ZQ letters"),
        ("Коля Выдумка, сябар", "ZQ0ZQ, сябар"),
        ("Алена Прыдуманая кажа: «Мікола!»", "ZQ0ZQ кажа: «ZQ1ZQ!»"),
        ("Пра <b>Міколу</b> Выдуманага", "Пра <b>ZQ0ZQ</b> ZQ1ZQ"),
        ("мікола выдуманы", "ZQ0ZQ"),
        ("Людзі пішуць лісты", "Людзі пішуць лісты"),
    ],
)
def test_every_form_of_a_name_is_masked(text: str, sent: str) -> None:
    assert masked(text).text == sent


def test_a_mention_is_masked_whatever_its_word() -> None:
    found = masked('Пішыце <a id="a1">нашаму сябру</a> на <a id="a2">адрас</a>', mentions=("a1",))
    assert found.text == 'Пішыце <a id="a1">ZQ0ZQ</a> на <a id="a2">адрас</a>'
    assert found.names == ("нашаму сябру",)


def test_a_name_comes_back_as_the_facts_have_it() -> None:
    found = masked("Мікола Выдуманы і М. Выдуманы")
    assert found.restored("zq1zq и ZQ 0 ZQ") == "М. Выдуманы и Николай Вымышленный"


def test_a_name_of_two_people_comes_back_as_it_was() -> None:
    other = Prisoner(pk=2, given_name_be="Раман", family_name_be="Выдуманы", family_name_ru="Придуманный")
    assert masked("Выдуманы", MIKOLA, other).names == ("Выдуманы",)


@pytest.mark.parametrize("answer", ["Пишет.", "ZQ0ZQ и ZQ0ZQ", "ZQ0ZQ ZQ1ZQ"])
def test_an_answer_without_each_name_once_is_no_answer(answer: str) -> None:
    with pytest.raises(NameLost):
        masked("Мікола піша.").restored(answer)


def test_a_text_of_nothing_but_names_says_nothing() -> None:
    assert not masked("<b>Мікола Выдуманы</b>").says_anything
    assert masked("Мікола Выдуманы піша").says_anything
