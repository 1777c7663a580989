"""Deletion on request takes along what translators wrote, noted and were offered about a person."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType

from cms.desk import roles
from cms.desk.erasing.person import erase, rehearse
from cms.desk.free_text import places
from cms.desk.names.places import standing
from cms.snippets.models import Organisation, Prisoner
from cms.snippets.spellings import Finder, spellings_of
from cms.translation.models import (
    Assignment,
    ColumnSource,
    PageCheck,
    Proposal,
    Standing,
    SuggestedName,
)
from cms.translation.works.opening import open_work
from tests.factories import make_organisation, make_prisoner, make_sentence, publish


@pytest.fixture
def chief(person_of: Callable[..., Any]) -> Any:
    return person_of(roles.PUBLISHERS, "chief")


@pytest.fixture
def person(campaign: None) -> Prisoner:
    return publish(
        make_prisoner(family_name_be="Незабытоўскі", family_name_ru="Незабытовский", about_be="<p>Жыў</p>")
    )


def propose(fact: Any, user: Any, texts: dict[str, str], *, approve: bool = False) -> None:
    work = open_work(fact._meta.model_name, str(fact.pk), "ru", user)
    assert work.save(texts).keys
    if approve:
        work.hand_in(with_gaps=True)
        work.approve()


def test_nothing_that_was_noted_about_a_person_is_left(person: Prisoner, chief: Any) -> None:
    sentence = make_sentence(person, court_be="Суд", court_ru="Суд РФ")
    propose(person, chief, {"about": "<p>Жил</p>", f"sentences.{sentence.pk}.court": "Иной суд"})
    kind = ContentType.objects.get_for_model(person)
    SuggestedName.objects.create(fact_type=kind, fact_id=str(person.pk), column="family_name_en", digest="x")
    for table in (Standing, Assignment):
        extra = {"to": chief} if table is Assignment else {}
        table.objects.get_or_create(kind="prisoner", key=str(person.pk), language="ru", defaults=extra)
    counted = rehearse(person).removed
    assert counted["cms_translation.proposal"] == 2
    assert counted["cms_translation.columnsource"] >= 1
    erase(person, user=chief)
    for model in (Proposal, ColumnSource, SuggestedName, PageCheck, Standing, Assignment):
        assert not model.objects.exists(), model


def test_what_was_written_about_other_facts_loses_the_name(person: Prisoner, chief: Any) -> None:
    other = make_organisation(about_be="<p>Дапамагае.</p>", about_ru=None)
    propose(other, chief, {"about": "<p>Помогал Незабытовский.</p>"})
    make_organisation(name_be="Іншы", about_be="<p>Піша Незабытоўскі.</p>", about_ru="<p>Пишет.</p>")
    finder = Finder({1: spellings_of(person)})
    assert {each.model for each in places(finder, [Proposal, ColumnSource])} == {Proposal, ColumnSource}
    erase(person, user=chief)
    assert not list(places(finder, [Proposal, ColumnSource]))
    assert not Proposal.objects.exists()
    assert ColumnSource.objects.get(field="about").source_text == ""


def test_the_places_of_a_name_list_what_translators_write(person: Prisoner, chief: Any) -> None:
    other = make_organisation(about_be="<p>Дапамагае.</p>", about_ru=None)
    propose(other, chief, {"about": "<p>Помогал Незабытовский.</p>"})
    propose(person, chief, {"about": "<p>Незабытовский жил.</p>"})
    told = [
        (each.kind, each.title) for each in standing(person, chief) if each.kind == "Proposed translation"
    ]
    assert told == [("Proposed translation", str(other))]


def test_a_place_in_a_proposal_leads_to_its_fact(person: Prisoner, chief: Any) -> None:
    other = make_organisation(about_be="<p>Дапамагае.</p>", about_ru=None)
    propose(other, chief, {"about": "<p>Помогал Незабытовский.</p>"}, approve=True)
    found = {each.model: each for each in places(Finder({1: spellings_of(person)}), [Proposal, Organisation])}
    assert found[Proposal].edited_at() == found[Organisation].edited_at() == other
