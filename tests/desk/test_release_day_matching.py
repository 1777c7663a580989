"""Whom the lines of a pasted list mean: any script, spelling and order; every doubt is told."""

import pytest

from cms.desk.release_day.matching import match
from cms.desk.release_day.pasted import read
from cms.snippets.choices import Custody
from tests import factories

pytestmark = pytest.mark.django_db


def person(be: str, ru: str, en: str, **columns: object) -> object:
    """A prisoner by family and given name in three scripts."""
    names = {
        f"{part}_{language}": word
        for language, whole in (("be", be), ("ru", ru), ("en", en))
        for part, word in zip(("family_name", "given_name"), whole.split(), strict=True)
    }
    blank = {"patronymic_be": "", "patronymic_ru": ""}
    return factories.make_prisoner(**{**names, **blank, **columns})


@pytest.fixture
def people() -> dict[str, object]:
    return {
        "ustsinau": person(
            "Ўсцінаў Лявон", "Устинов Леонид", "Ustsinau Liavon",
            patronymic_be="Пятровіч", patronymic_ru="Петрович",
            case_forms_be="Лявона Ўсцінава\nЛявону Ўсцінаву", birth_date="1985-05-01",
        ),
        "salauiova": person(
            "Салаўёва-Бот Наталля", "Соловьёва-Бот Наталья", "Salauyova-Bot Natallia", gender="feminine",
        ),
        "harbulia": person("Гарбуля Ігнат", "Горбуля Игнат", "Harbulia Ihnat", aliases="Iggy Garbulya"),
        "dziachenka": person("Д'ячэнка Сяргей", "Дьяченко Сергей", "Dziachenka Siarhei"),
        "kot_old": person("Кот Іван", "Кот Иван", "Kot Ivan", birth_date="1960-01-01"),
        "kot_young": person("Кот Іван", "Кот Иван", "Kot Ivan", birth_date="1999-01-01"),
    }  # fmt: skip


SURE = [
    ("Ўсцінаў Лявон", "ustsinau"),
    ("лявон ўсцінаў", "ustsinau"),
    ("УСТИНОВ ЛЕОНИД ПЕТРОВИЧ", "ustsinau"),
    ("12. Устинов Леонид Петрович, 1985 г.р.", "ustsinau"),
    ("3) Ustsinau, Liavon (b. 1985)", "ustsinau"),
    ("• Liavon USTSINAU", "ustsinau"),
    ("Лявона Ўсцінава", "ustsinau"),
    ("Наталля Салаўёва-Бот", "salauiova"),
    ("Соловьева-Бот Наталья", "salauiova"),
    ("Natallia Salauyova-Bot", "salauiova"),
    ("Гарбуля Ігнат", "harbulia"),
    ("Garbulya Ignat", "harbulia"),
    ("Iggy Harbulia", "harbulia"),
    ("Горбуля  Игнат 17.03.1991", "harbulia"),
    ("Д’ячэнка Сяргей", "dziachenka"),
    ("Дяченко Сергей", "dziachenka"),
    ("Siarhei Dziachenka", "dziachenka"),
    ("Кот Іван, 1999", "kot_young"),
    ("Кот Иван 1960 года рождения", "kot_old"),
]
DOUBTFUL = [
    ("Кот Іван", {"kot_old", "kot_young"}, "Several people"),
    ("Kot Ivan 1975", {"kot_old", "kot_young"}, "Several people"),
    ("Ўсцінаў", {"ustsinau"}, "not whole"),
    ("Ўсцінаў Л. П.", {"ustsinau"}, "not whole"),
    ("Усцінау Лявон", {"ustsinau"}, None),
    ("Ўсцінаў Ляввон Пяттровіч", {"ustsinau"}, None),
    ("Ўсцінкаў Лявон", {"ustsinau"}, "not whole"),
    ("Гарбуля Павел", {"harbulia"}, "not whole"),
    ("Гарбуля Ігнат Паўлавіч", {"harbulia"}, "not whole"),
    ("Гурбуля Ігнат", {"harbulia"}, "not whole"),
    ("Ўсцінаў Лявон 1990", {"ustsinau"}, "year of birth"),
]


@pytest.mark.parametrize(("line", "who"), SURE)
def test_a_whole_name_is_found_without_doubt_in_any_script_and_order(people, line, who):
    (found,) = match(read(line))
    assert (found.doubt, found.sure) == (None, people[who])


@pytest.mark.parametrize(("line", "who", "doubt"), [each for each in DOUBTFUL if each[2]])
def test_a_doubt_is_told_with_everybody_who_may_be_meant(people, line, who, doubt):
    (found,) = match(read(line))
    assert {each.person for each in found.candidates} >= {people[each] for each in who}
    assert found.candidates[0].person in {people[each] for each in who}
    assert doubt in str(found.doubt)
    assert found.sure is None


@pytest.mark.parametrize(("line", "who"), [(line, who) for line, who, doubt in DOUBTFUL if not doubt])
def test_another_spelling_finds_the_person_at_least_as_a_question(people, line, who):
    (found,) = match(read(line))
    assert found.candidates[0].person in {people[each] for each in who}


@pytest.mark.parametrize("line", ["Зусім Невядомы", "Petrov-Vodkin", "Лявон", "Пятровіч Лявон"])
def test_a_name_that_nobody_bears_finds_nobody(people, line):
    (found,) = match(read(line))
    assert (found.candidates, found.sure if not found.doubt else None) == ((), None)


def test_whoever_is_not_recorded_as_held_is_asked_about(people):
    person("Вольны Ян", "Вольный Ян", "Volny Yan", custody=Custody.RELEASED_EARLY)
    (found,) = match(read("Вольны Ян"))
    assert "does not say" in str(found.doubt)


def test_a_list_is_read_whatever_divides_it():
    text = "1. Кот Іван;Бот Ганна\r\n\n— \n17\nПётр Пятроў, Ян Вольны\nУстинов, Леонид, 1985 г. р."
    assert [name.text for name in read(text)] == [
        "1. Кот Іван", "Бот Ганна", "Пётр Пятроў", "Ян Вольны", "Устинов, Леонид, 1985 г. р.",
    ]  # fmt: skip
    assert [name.year for name in read(text)] == [None, None, None, None, 1985]


def test_queries_do_not_grow_with_the_list(people, django_assert_num_queries):
    lines = "\n".join(line for line, _who in SURE)
    with django_assert_num_queries(2):
        match(read("Кот Іван"))
    with django_assert_num_queries(2):
        match(read(lines))
