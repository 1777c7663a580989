"""Names are found in any case form, script and spelling; namesakes by a given name are not."""

import pytest

from cms.snippets.spellings import Finder, plain, spellings_of
from tests import factories

pytestmark = pytest.mark.django_db


def finder(**columns: str) -> Finder[str]:
    return Finder({"person": spellings_of(factories.make_prisoner(**columns))})


@pytest.mark.parametrize(
    ("text", "words", "is_full"),
    [
        ("Пішуць Міколу Выдуманаму.", "Міколу Выдуманаму", True),
        ("Письмо Николаю Петровичу Вымышленному", "Николаю Петровичу Вымышленному", True),
        ("<p>Мі<b>ко</b>ла</p><p>Выдуманы</p>", "Мікола Выдуманы", True),
        ("Сёння М. Выдуманы піша", "М Выдуманы", True),
        ("у Выдуманага ёсць ліст", "Выдуманага", False),
        ("Вы\u00adдума\u0301наму", "Выдуманаму", False),
        ("about Vydumanaha", "Vydumanaha", False),
        ("ВЫМЫШЛЕННЫЙ Н.", "ВЫМЫШЛЕННЫЙ Н", True),
        ("stories/mikola-vydumany", "mikola vydumany", True),
        ("mikolavydumany.jpg", "mikolavydumany.jpg", False),
        ("піша выдуманы", "выдуманы", False),
    ],
)
def test_a_name_is_found_however_it_is_written(text, words, is_full):
    (found,) = finder().find(text)
    assert (found.person, found.words, found.is_full) == ("person", words, is_full)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Мікола піша ліст",
        "Выдумка і праўда",
        "Гэта выдуманы сюжэт. Так",
        "П. Пятровіч",
        "<b>1</b>",
        "'’ь",
    ],
)
def test_other_words_are_not_the_name(text):
    assert finder().find(text) == []


def test_case_forms_and_other_spellings_count():
    found = finder(
        given_name_be="Леў",
        family_name_be="Заяц",
        case_forms_be="Льва Зайца\nЗайцам",
        aliases="Грамадзянін\nLiova",
    )
    assert [each.is_full for each in found.find("Ліст Льва Зайца")] == [True]
    assert [each.words for each in found.find("блогер Грамадзянін")] == ["Грамадзянін"]
    assert found.find("Ліст Льва") == []


def test_a_name_of_two_letters_needs_a_given_name_beside_it():
    people = finder(family_name_be="Лі", family_name_ru="Ли", family_name_en="Li")
    assert people.find("Пішаш ЛІ ты") == []
    assert [each.words for each in people.find("Мікола Лі")] == ["Мікола Лі"]


def test_a_guardian_is_known_by_the_last_word():
    guardian = factories.make_guardian()
    found = Finder({guardian.pk: spellings_of(guardian)})
    assert [each.words for each in found.find("Пра Алену Прыдуманую")] == ["Алену Прыдуманую"]
    assert found.find("Алена піша") == []


def test_many_people_are_told_apart():
    people = {
        name: spellings_of(
            factories.make_prisoner(family_name_be=name, family_name_ru=name, family_name_en="")
        )
        for name in ("Ўяўны", "Неіснуючы")
    }
    assert [each.person for each in Finder(people).find("Ліст Неіснуючага да Ўяўнага")] == [
        "Неіснуючы",
        "Ўяўны",
    ]


def test_tags_part_words_only_between_paragraphs():
    assert plain("<p>Сло<b>ва</b> &amp; другое</p><p>трэцяе</p>").split() == [
        "Слова",
        "&",
        "другое",
        "трэцяе",
    ]
