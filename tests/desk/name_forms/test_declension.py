"""Datives that one may suggest, and names that a rule must leave to people; nobody here exists."""

from typing import Any

import pytest

from cms.desk.name_forms.belarusian import BELARUSIAN
from cms.desk.name_forms.russian import RUSSIAN

M, F = "masculine", "feminine"


def dative(language: Any, part: str, gender: str, name: str) -> str | None:
    forms = language.decline(name, part, gender)
    return forms and forms.dative


@pytest.mark.parametrize(
    ("part", "gender", "name", "expected"),
    [
        ("family", M, "Вымышленный", "Вымышленному"),
        ("family", M, "Раницкий", "Раницкому"),
        ("family", M, "Заречнёв", "Заречнёву"),
        ("family", M, "Лугин", "Лугину"),
        ("family", M, "Русакович", "Русаковичу"),
        ("family", M, "Листовюк", "Листовюку"),
        ("family", M, "Ярмак", "Ярмаку"),
        ("family", M, "Немрый", "Немрому"),
        ("family", M, "Коваль", "Ковалю"),
        ("family", M, "Нечай", "Нечаю"),
        ("family", M, "Скрыга", "Скрыге"),
        ("family", M, "Придумко", "Придумко"),
        ("family", M, "Седых", "Седых"),
        ("family", M, "Дурново", "Дурново"),
        ("family", F, "Придумко", "Придумко"),
        ("family", F, "Седых", "Седых"),
        ("family", F, "Русакович", "Русакович"),
        ("family", F, "Коваль", "Коваль"),
        ("family", F, "Медуницкая", "Медуницкой"),
        ("family", F, "Придуманная", "Придуманной"),
        ("family", F, "Заречнёва", "Заречнёвой"),
        ("family", F, "Выдумкина", "Выдумкиной"),
        ("family", F, "Скрыга", "Скрыге"),
        ("given", M, "Николай", "Николаю"),
        ("given", M, "Юрий", "Юрию"),
        ("given", M, "Игорь", "Игорю"),
        ("given", M, "Илья", "Илье"),
        ("given", M, "Никита", "Никите"),
        ("given", M, "Павел", "Павлу"),
        ("given", M, "Пётр", "Петру"),
        ("given", M, "Лев", "Льву"),
        ("given", F, "Мария", "Марии"),
        ("given", F, "Дарья", "Дарье"),
        ("given", F, "Ольга", "Ольге"),
        ("given", F, "Зоя", "Зое"),
        ("given", F, "Любовь", "Любови"),
        ("patronymic", M, "Петрович", "Петровичу"),
        ("patronymic", F, "Петровна", "Петровне"),
        ("patronymic", F, "Ильинична", "Ильиничне"),
    ],
)
def test_safe_russian_datives(part: str, gender: str, name: str, expected: str) -> None:
    assert dative(RUSSIAN, part, gender, name) == expected


@pytest.mark.parametrize(
    ("part", "gender", "name"),
    [
        ("family", M, "Соловей"), ("family", M, "Журавель"), ("family", M, "Заяц"), ("family", M, "Гребень"),
        ("family", M, "Ковалёк"), ("family", M, "Хлебец"), ("family", M, "Горшок"), ("family", M, "Топчий"),
        ("family", M, "Толстой"), ("family", M, "Эрлих"), ("family", M, "Лев"), ("family", M, "Зимняя"),
        ("family", M, "Придумщий"), ("family", F, "Калина"), ("family", F, "Дуброва"), ("family", F, "Зимняя"),
        ("family", F, "Плисецка"), ("family", F, "Лужа"), ("family", M, "Выдуманы-Зорка"), ("family", M, "Ли"),
        ("family", "", "Вымышленный"), ("family", M, "Выдуманскі"), ("family", M, "вымышленный"),
        ("given", M, "Марек"), ("given", M, "Данило"), ("given", F, "Нинель"), ("given", F, "Ирэн"),
        ("given", "", "Николай"), ("patronymic", M, "Оглы"), ("patronymic", F, "Петрович"),
    ],
)  # fmt: skip
def test_doubtful_russian_names_get_none(part: str, gender: str, name: str) -> None:
    assert dative(RUSSIAN, part, gender, name) is None


@pytest.mark.parametrize(
    ("part", "gender", "name", "expected"),
    [
        ("family", M, "Выдуманы", "Выдуманаму"),
        ("family", M, "Раніцкі", "Раніцкаму"),
        ("family", M, "Выдумаў", "Выдумаву"),
        ("family", M, "Зарачнёў", "Зарачнёву"),
        ("family", M, "Лугін", "Лугіну"),
        ("family", M, "Русаковіч", "Русаковічу"),
        ("family", M, "Лістаўюк", "Лістаўюку"),
        ("family", M, "Каваль", "Кавалю"),
        ("family", F, "Прыдуманая", "Прыдуманай"),
        ("family", F, "Мядуніцкая", "Мядуніцкай"),
        ("family", F, "Выдумава", "Выдумавай"),
        ("family", F, "Выдумкіна", "Выдумкінай"),
        ("family", F, "Русаковіч", "Русаковіч"),
        ("family", F, "Сядых", "Сядых"),
        ("given", M, "Сямён", "Сямёну"),
        ("given", M, "Мікалай", "Мікалаю"),
        ("given", M, "Ігнат", "Ігнату"),
        ("given", M, "Васіль", "Васілю"),
        ("given", M, "Павел", "Паўлу"),
        ("given", M, "Леў", "Льву"),
        ("given", F, "Вольга", "Вользе"),
        ("given", F, "Марыя", "Марыі"),
        ("given", F, "Дар'я", "Дар'і"),
        ("given", F, "Вера", "Веры"),
        ("given", F, "Рэната", "Рэнаце"),
        ("given", F, "Алена", "Алене"),
        ("patronymic", M, "Пятровіч", "Пятровічу"),
        ("patronymic", F, "Пятроўна", "Пятроўне"),
    ],
)
def test_safe_belarusian_datives(part: str, gender: str, name: str, expected: str) -> None:
    assert dative(BELARUSIAN, part, gender, name) == expected


@pytest.mark.parametrize(
    ("part", "gender", "name"),
    [
        ("family", M, "Прыдумка"), ("family", F, "Прыдумка"), ("family", M, "Прыдумко"), ("family", M, "Заяц"),
        ("family", M, "Кубачак"), ("family", M, "Салавей"), ("family", M, "Леў"), ("family", M, "Эрліх"),
        ("family", F, "Каліна"), ("family", F, "Дуброва"), ("family", F, "Іваноў"), ("family", "", "Выдуманы"),
        ("family", M, "Вымышленный"), ("given", M, "Мікола"), ("given", M, "Зміцер"),
        ("given", M, "Францішак"), ("given", F, "Янка"), ("given", F, "Нінэль"), ("patronymic", M, "Пятроўна"),
    ],
)  # fmt: skip
def test_doubtful_belarusian_names_get_none(part: str, gender: str, name: str) -> None:
    assert dative(BELARUSIAN, part, gender, name) is None
