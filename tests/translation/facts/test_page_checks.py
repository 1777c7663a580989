"""Translations of pages are read again when a fact changes that their words follow."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex
from wagtail_localize.operations import translate_object

from cms.disclosure.custody import Standing, write_custody
from cms.pages.mentions import LINK_TYPE
from cms.pages.models import HomePage, InterviewPage
from cms.snippets.models import Guardian, Prisoner
from cms.translation.models import Due, PageCheck
from cms.translation.works.facts.page_checks import ask
from tests.factories import (
    make_facility,
    make_guardian,
    make_interview,
    make_locale,
    make_organisation,
    make_prisoner,
    publish,
)

MENTION = '<p>Пра <a linktype="{kind}" id="{pk}">Выдуманага</a>.</p>'


@pytest.fixture
def ward(campaign: None) -> Prisoner:
    return publish(make_prisoner())


@pytest.fixture
def guardian(campaign: None) -> Guardian:
    return make_guardian()


@pytest.fixture
def translated(ward: Prisoner, guardian: Guardian) -> Callable[[str], InterviewPage]:
    """A Belarusian story about `ward` with drafts of its translations, by language."""
    home = HomePage.objects.get(locale__language_code="be")
    source = make_interview(home, guardian=guardian, wards=[ward])
    translate_object(source, [make_locale("ru"), make_locale("en")])
    PageCheck.objects.all().delete()

    def find(language: str) -> InterviewPage:
        return source.get_translation(make_locale(language))  # type: ignore[arg-type,no-any-return]

    return find


def change(fact: Any, **columns: Any) -> None:
    row = type(fact).objects.get(pk=fact.pk)
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()


def asked() -> set[int]:
    return set(PageCheck.objects.values_list("page_id", flat=True))


def test_custody_and_gender_concern_every_translation_and_never_the_original(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    change(ward, gender="feminine")
    assert asked() == {translated("ru").pk, translated("en").pk}


def test_a_name_concerns_the_translation_that_is_told_in_its_language(
    translated: Callable[[str], InterviewPage], ward: Prisoner, guardian: Guardian
) -> None:
    change(ward, family_name_ru="Придуманный")
    change(guardian, role_en="writer")
    checks = PageCheck.objects.values_list("page_id", "fact_type__model")
    assert set(checks) == {(translated("ru").pk, "prisoner"), (translated("en").pk, "guardian")}


def test_other_facts_of_a_person_concern_no_page(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    change(ward, about_be="<p>Новае</p>", occupation_ru="Врач", detained_on="2022-01-01")
    assert asked() == set()


def test_a_page_that_mentions_nobody_is_left_alone(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    change(make_prisoner(family_name_be="Іншы"), gender="feminine")
    change(make_facility(), name_ru="Другая колония")
    change(make_organisation(), name_en="A fund")
    assert asked() == set()


def test_a_draft_of_a_fact_asks_for_nothing(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    row = Prisoner.objects.get(pk=ward.pk)
    row.gender = "feminine"
    row.save_revision()
    assert asked() == set()
    row.save_revision().publish()
    assert asked()


def test_a_second_change_asks_anew_and_tells_the_board(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    change(ward, gender="feminine")
    first = PageCheck.objects.order_by("page").first()
    Due.objects.all().delete()
    change(ward, gender="masculine")
    assert PageCheck.objects.count() == 2
    assert first is not None and PageCheck.objects.get(pk=first.pk).since > first.since


def test_a_release_of_many_asks_in_as_many_queries_as_that_of_one(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    def count(pks: list[int]) -> int:
        with CaptureQueriesContext(connection) as queries:
            ask(Prisoner, pks)
        return len(queries)

    one = count([ward.pk])
    many = [ward, *(make_prisoner(family_name_be=f"Выдуманы{number}") for number in range(20))]
    assert count([each.pk for each in many]) == one <= 6


def test_a_release_day_asks_for_the_pages_about_those_released(
    translated: Callable[[str], InterviewPage], ward: Prisoner
) -> None:
    write_custody([ward.pk], Standing("released_abroad", None, "unknown"))
    assert asked() == {translated("ru").pk, translated("en").pk}


def test_a_mention_in_the_text_counts(campaign: None, ward: Prisoner) -> None:
    home = HomePage.objects.get(locale__language_code="be")
    source = make_interview(home, lead=MENTION.format(kind=LINK_TYPE, pk=ward.pk))
    translate_object(source, [make_locale("ru")])
    assert ReferenceIndex.get_references_to(ward).exists()
    PageCheck.objects.all().delete()
    change(ward, gender="feminine")
    assert asked() == {source.get_translation(make_locale("ru")).pk}
