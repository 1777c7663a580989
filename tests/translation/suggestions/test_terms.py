"""Names come from the facts, and only of those whom the translator may read."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.disclosure.states import State
from cms.translation.suggestions.offers import glossary
from cms.translation.suggestions.suggested_names import confirm, note
from cms.translation.works.base import digest
from cms.translation.works.opening import open_work
from tests.factories import (
    make_article,
    make_content,
    make_facility,
    make_guardian,
    make_organisation,
    make_prisoner,
    publish,
)
from tests.translation.suggestions.conftest import home
from tests.translation.suggestions.works import GivenWork, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(translator: Any) -> Any:
    return translator.user


def found(user: Any, *texts: str, **about: Any) -> dict[str, str]:
    units = [unit(text, key=str(at)) for at, text in enumerate(texts)]
    return {term.source: term.target for term in glossary(GivenWork(user, **about), units)}


def test_a_public_person_is_found_in_any_case(user: Any) -> None:
    publish(make_prisoner())
    assert found(user, "Напішыце Міколу Выдуманаму.") == {"Міколу Выдуманаму": "Николай Вымышленный"}
    assert found(user, "Напішыце Міколу Выдуманаму.", language="en")["Міколу Выдуманаму"] == "Mikola Vydumany"


@pytest.mark.parametrize("state", [State.HIDDEN, State.PSEUDONYMOUS])
def test_a_hidden_person_is_found_for_those_alone_who_may_read_them(
    user: Any, publisher: Any, state: State
) -> None:
    person = make_prisoner()
    if state != State.HIDDEN:
        publish(person, state, pseudonym_be="Т.")
    assert found(user, "Мікола Выдуманы") == {}
    assert found(publisher.user, "Мікола Выдуманы") == {"Мікола Выдуманы": "Николай Вымышленный"}


def test_a_given_name_parts_those_who_share_a_family_name(user: Any) -> None:
    publish(make_prisoner())
    publish(make_prisoner(given_name_be="Раман", given_name_ru="Роман"))
    assert found(user, "Раман Выдуманы піша.") == {"Раман Выдуманы": "Роман Вымышленный"}


def test_an_empty_column_says_so(user: Any) -> None:
    publish(make_prisoner(family_name_en=None))
    make_guardian(name_en=None)
    terms = glossary(GivenWork(user, language="en"), [unit("Выдуманы і Алена Прыдуманая")])
    assert [(term.target, term.note, term.is_checked) for term in terms] == [
        ("", "There is no name in this language yet.", False)
    ] * 2


def test_a_name_that_a_rule_suggested_is_unchecked_until_somebody_answers_for_it(user: Any) -> None:
    person = publish(make_prisoner())
    note(person, {"family_name_en": "Vydumany"}, None)

    def is_checked() -> bool:
        (term,) = glossary(GivenWork(user, language="en"), [unit("Мікола Выдуманы")])
        return term.is_checked

    assert not is_checked()
    confirm(person, {"family_name_en": digest("Vydumany")}, user)
    assert is_checked()


def test_a_mention_is_a_name_whatever_its_word(user: Any, publisher: Any) -> None:
    person = publish(make_prisoner())
    hidden = make_prisoner(family_name_be="Таемны", family_name_ru="Тайный")
    marks = "".join(f'<a linktype="person" id="{each.pk}">сябар</a>' for each in (person, hidden))
    page = make_content(
        home("be"), title="Сябры", slug="friends", body=[("rich_text", {"text": f"<p>{marks} і</p>"})]
    )
    work = open_work("page", str(page.translation_key), "ru", publisher.user)
    work.user = user
    terms = glossary(work, work.units())
    assert [(term.source, term.target) for term in terms] == [("Мікола Выдуманы", "Николай Вымышленный")]
    assert "Тайный" not in str(terms)


def test_places_organisations_and_articles_are_found(user: Any) -> None:
    make_facility()
    make_organisation()
    make_article("342")
    text = "Яго трымаюць у папраўчай калоніі № 9 паводле арт. 342, дапамагае Фонд Ўзаемадапамогі."
    terms = found(user, text)
    assert terms["Папраўчая калонія № 9"] == "Исправительная колония № 9"
    assert terms["Фонд Ўзаемадапамогі"] == "Фонд взаимопомощи"
    assert terms["арт. 342"] == "Статья 342"
    assert "ПК № 9" not in terms


def test_a_number_alone_is_no_article(user: Any) -> None:
    make_article("342")
    assert found(user, "У спісе 342 чалавекі.") == {}


def test_unpublished_facts_are_no_terms_for_a_translator(user: Any) -> None:
    make_facility(live=False)
    make_article("342", live=False)
    assert found(user, "Папраўчая калонія № 9, арт. 342") == {"папраўчая калонія": "исправительная колония"}


def test_the_words_of_the_campaign_have_their_form_in_each_language(user: Any) -> None:
    assert found(user, "Нашы апекуны", language="en") == {"апякун": "guardian"}
    assert found(user, "лісты ўсіх падапечных") == {
        "ліст": "письмо",
        "падапечны": "подопечный / подопечная",
    }
    assert found(user, "Political prisoners", language="be", source_language="en") == {
        "political prisoner": "палітвязень / палітзняволены / палітзняволеная"
    }


def test_the_number_of_queries_does_not_depend_on_the_number_of_texts(user: Any) -> None:
    publish(make_prisoner())
    make_article("342")
    glossary(GivenWork(user), [unit("Мікола Выдуманы, арт. 342")])
    counts = []
    for number in (1, 150):
        units = [unit(f"Мікола Выдуманы, арт. 342, {at}", key=str(at)) for at in range(number)]
        with CaptureQueriesContext(connection) as queries:
            assert glossary(GivenWork(user), units)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
