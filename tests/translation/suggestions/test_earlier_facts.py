"""Facts are remembered too: columns that readers have, and what was approved for a text."""

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.translation.models import ColumnSource, Proposal
from cms.translation.suggestions.offers import offers
from cms.translation.works.base import digest
from tests.factories import (
    make_facility,
    make_guardian,
    make_guardianship,
    make_organisation,
    make_prisoner,
    make_sentence,
    publish,
)
from tests.translation.suggestions.works import GivenWork, unit

pytestmark = pytest.mark.django_db

BE, RU = "Настаўнік гісторыі", "Учитель истории"


@pytest.fixture
def user(translator: Any) -> Any:
    return translator.user


def texts(user: Any, source: str = BE, **about: Any) -> list[str]:
    more = {name: about.pop(name) for name in ("max_length", "is_html") if name in about}
    found = offers(GivenWork(user, **{"kind": "prisoner", "key": "0"} | about), [unit(source, **more)])
    return [each.text for each in found.get("text", ())]


def approved(row: Any, field: str = "occupation", **columns: Any) -> Proposal:
    kind = ContentType.objects.get_for_model(row)
    defaults = {
        "fact_type": kind, "fact_id": str(row.pk), "row_type": kind, "row_id": str(row.pk), "field": field,
        "language": "ru", "text": RU, "source_language": "be", "source_text": BE, "source_digest": digest(BE),
        "state": "approved",
    }  # fmt: skip
    return Proposal.objects.create(**defaults | columns)


def test_the_same_text_of_another_person_is_offered_while_they_are_public(user: Any) -> None:
    person = publish(make_prisoner(occupation_be=BE, occupation_ru=RU))
    assert texts(user) == [RU]
    assert texts(user, RU, language="be", source_language="ru") == [BE]
    change_state(person, State.WITHDRAWN)
    assert texts(user) == []


@pytest.mark.parametrize("state", [State.HIDDEN, State.PSEUDONYMOUS])
def test_nothing_of_a_hidden_person_is_offered_to_anybody(publisher: Any, state: State) -> None:
    person = make_prisoner(occupation_be=BE, occupation_ru=RU)
    if state != State.HIDDEN:
        publish(person, state, pseudonym_be="Т.")
    assert texts(publisher.user) == []


def test_columns_of_any_field_and_of_children_count(user: Any) -> None:
    person = publish(make_prisoner())
    make_sentence(person, court_be=BE, court_ru=RU)
    assert texts(user) == [RU]


def test_a_statement_counts_while_both_sides_are_public(user: Any) -> None:
    guardian = make_guardian(public=False)
    make_guardianship(publish(make_prisoner()), guardian, statement_be=BE, statement_ru=RU)
    assert texts(user) == []


def test_an_unpublished_fact_is_forgotten(user: Any) -> None:
    make_organisation(about_be=BE, about_ru=RU, live=False)
    assert texts(user) == []


def test_an_outdated_column_is_no_translation_of_what_stands_beside_it(user: Any) -> None:
    person = publish(make_prisoner(occupation_be=BE, occupation_ru=RU))
    made = ColumnSource.objects.filter(fact_id=str(person.pk), field="occupation", language="ru")
    made.update(source_text="Настаўнік", source_digest=digest("Настаўнік"))
    assert texts(user) == []


def test_an_approved_proposal_is_remembered_after_its_fact_has_changed(user: Any) -> None:
    person = publish(make_prisoner(occupation_be="Пісьменнік", occupation_ru="Писатель"))
    proposal = approved(person)
    assert texts(user) == [RU]
    assert texts(user, RU, language="be", source_language="ru") == [BE]
    Proposal.objects.filter(pk=proposal.pk).update(state="waiting")
    assert texts(user) == []
    Proposal.objects.filter(pk=proposal.pk).update(state="approved")
    change_state(person, State.WITHDRAWN)
    assert texts(user) == []


def test_a_page_gets_the_text_of_a_fact_in_its_own_markup(user: Any) -> None:
    make_organisation(name_be="Лісты & кнігі", name_ru="Письма & книги")
    assert texts(user, "Лісты &amp; кнігі", kind="page", is_html=True) == ["Письма &amp; книги"]
    assert texts(user, "Лісты & кнігі", kind="page") == ["Письма & книги"]
    assert texts(user, "Лісты & кнігі") == ["Письма & книги"]


def test_rich_columns_repeat_whole(user: Any) -> None:
    make_facility(rules_be="<p>Па-беларуску.</p>", rules_ru="<p>По-белорусски.</p>")
    assert texts(user, "<p>Па-беларуску.</p>", is_html=True) == ["<p>По-белорусски.</p>"]


def test_what_is_too_long_for_the_field_is_not_offered(user: Any) -> None:
    publish(make_prisoner(occupation_be=BE, occupation_ru=RU))
    assert texts(user, max_length=len(RU) - 1) == []
    assert texts(user, max_length=len(RU)) == [RU]


def test_names_are_terms_and_no_texts(user: Any) -> None:
    publish(make_prisoner())
    assert texts(user, "Выдуманы") == []
