"""Latin names by the rule of Belarusian passports; nobody here exists."""

import pytest

from cms.desk.name_forms.passport import in_latin


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Аляксандр", "Aliaksandr"),
        ("Ягор", "Yahor"),
        ("Яўген", "Yauhen"),
        ("Уладзімір", "Uladzimir"),
        ("Сямён", "Siamion"),
        ("Надзея", "Nadzeya"),
        ("Елізавета", "Yelizaveta"),
        ("Сяргей", "Siarhei"),
        ("Андрэй", "Andrei"),
        ("Юрый", "Yury"),
        ("Анатолій", "Anatoli"),
        ("Марыя", "Maryia"),
        ("Юлія", "Yuliya"),
        ("Дар'я", "Darya"),
        ("Дар’я", "Darya"),
        ("Ульяна", "Ulyana"),
        ("Наталля", "Natallia"),
        ("Любоў", "Liubou"),
        ("Выдуманы", "Vydumany"),
        ("Прыдуманая", "Prydumanaya"),
        ("Вярбіцкі", "Viarbitski"),
        ("Шчаўлюк", "Shchauliuk"),
        ("Жыхоўскі", "Zhykhouski"),
        ("Ёлкін", "Yolkin"),
        ("Пёркаў", "Piorkau"),
        ("Верабʼёў", "Verabyou"),
        ("Салаўёва", "Salauyova"),
        ("Малец-Зоркіна", "Malets-Zorkina"),
        ("Алена Прыдуманая", "Alena Prydumanaya"),
    ],
)
def test_names_are_spelt_as_in_passports(cyrillic: str, latin: str) -> None:
    assert in_latin(cyrillic) == latin


@pytest.mark.parametrize(
    "name", ["", "Николай", "Щукін", "Kazimir", "выдуманы", "Выдуманы 2", "Вы-", "В.", "’"]
)
def test_what_is_no_belarusian_name_gets_no_suggestion(name: str) -> None:
    assert in_latin(name) == ""
