"""What counts as a hidden name in a text, and what does not."""

import pytest

from cms.disclosure.leaks.forms import possible_stems, stems
from cms.disclosure.leaks.hidden import Hidden, Named
from cms.disclosure.leaks.search import Kind, Searcher
from cms.snippets.folding import fold


def named(family: str, partners: str, aliases: tuple[str, ...] = ()) -> Named:
    return Named(
        frozenset(fold(family).split()), frozenset(fold(partners).split()), tuple(map(fold, aliases))
    )


HIDDEN = named("Кузярэўскі Кузяревский", "Мікола Николай Пятровіч", ("Дзядзька Зязюля", "Шышачнік"))


@pytest.fixture
def searcher() -> Searcher:
    namesake = named("Вымышленный", "Николай")
    return Searcher(
        Hidden(
            people=(HIDDEN, named("Вымышленный", "Пётр"), named("Мароз", "Ян"), named("Ёж", "Ян")),
            disclosed=(namesake,),
            ids=frozenset({"hidden2222"}),
            files=frozenset({"0123456789abcdef0123456789abcdef.jpg"}),
        ),
        ordinary={fold("Мароз")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Пра Кузярэўскага", "Кузяревскому", "Kuziareŭskim", "KUZIAREUSKI", "ліст Кузярэўскаму.",
        "/be/kuziareuski-story/", "kuziareuski.pdf", '"kuziareuski"', "img_kuziareuski_2",
    ],
)  # fmt: skip
def test_a_family_name_is_found_in_any_case_and_script(searcher, text):
    assert [match.kind for match in searcher.search(text)] == [Kind.FAMILY_NAME]


@pytest.mark.parametrize(
    "text",
    ["Пётр Вымышленный", "Вымышленного Петра", "Пётр Іванавіч Вымышленный", "Яна Мароза", "Ян Ёж", "Ёж Ян"],
)
def test_a_whole_name_is_found_though_its_family_name_tells_nothing(searcher, text):
    assert Kind.FULL_NAME in {match.kind for match in searcher.search(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Николай Вымышленный", "Вымышленный", "Мароз", "мароз крапчэў", "Мікола", "Пятровіч", "кузярэўскі стол",
        "Пётр, Вымышленный і іншыя", "Пётр прыйшоў. Вымышленный пайшоў", "Ёж", "Дзядзька", "Зязюля",
        "Кузярэўшчына", "hidden22223",
    ],
)  # fmt: skip
def test_what_tells_nobody_is_no_finding(searcher, text):
    assert searcher.search(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("сказаў Дзядзька Зязюля", Kind.OTHER_NAME),
        ("Шышачнік", Kind.OTHER_NAME),
        ("/be/prisoners/hidden2222/", Kind.ID),
        ("/media/0123456789abcdef0123456789abcdef.jpg", Kind.FILE),
        ("mikolakuziareuski", Kind.FULL_NAME),
    ],
)
def test_other_spellings_ids_and_files_are_found(searcher, text, kind):
    found = {match.kind for match in searcher.search(text if kind != Kind.FULL_NAME else f"/{text}/")}
    assert kind in found


def test_ids_of_the_withdrawn_are_allowed_where_they_belong(searcher):
    assert searcher.search("hidden2222", allow_ids=True) == []


@pytest.mark.parametrize(
    ("name", "form"),
    [("Кулявец", "Куляўца"), ("Прыдуманая", "Прыдуманай"), ("Николай", "Николаем"), ("Иванов", "Ивановыми")],
)
def test_case_forms_share_a_stem(name, form):
    assert stems(fold(name)) & set(possible_stems(fold(form)))


def test_another_name_shares_none():
    assert not stems(fold("Выдуманы")) & set(possible_stems(fold("Выдуманскі")))
