"""The invented people cover what the product has to show."""

from cms.demo.content.articles import ARTICLES
from cms.demo.content.facilities import FACILITIES
from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.stories import STORIES
from cms.disclosure.states import BirthdaySwitch, LettersPolicy, State
from cms.snippets.choices import (
    Confidence,
    Custody,
    FormOfCare,
    Gender,
    GuardianCategory,
    Instance,
    MoneyUnit,
    Precision,
    Regime,
    SentenceEffect,
    SentenceKind,
    Stage,
)


def test_every_state_of_publication_is_present():
    states = [person.publication.state for person in PEOPLE]
    assert sorted(states) == sorted(
        ["public"] * 4 + [state.value for state in State if state != State.PUBLIC]
    )


def test_typical_custody_is_present():
    after_acts = {
        person.publication.release[0] if person.publication.release else person.custody for person in PEOPLE
    }
    assert after_acts == {
        "imprisoned", "pre_trial", "in_transfer", "home_confinement", "released_full_term", "exiled",
        "open_facility",
    }  # fmt: skip


def test_sentences_cover_unknown_numbers_months_money_additions_and_appeals():
    decisions = [decision for person in PEOPLE for decision in person.decisions]
    assert any(each.years == 6 and each.article_count == 4 and not each.articles for each in decisions)
    assert any(each.kind == "life" and each.article_count and not each.articles for each in decisions)
    assert any(each.years and each.months for each in decisions)
    assert {each.amount_unit for each in decisions if each.amount} == {"byn", "basic_unit"}
    assert any(each.effect == "added" and each.articles[0].number == "411" for each in decisions)
    assert any(each.instance == "appeal" for each in decisions)
    assert any(each.years is None and each.kind == "imprisonment" for each in decisions)


def test_values_belong_to_the_vocabularies_of_the_facts():
    for person in PEOPLE:
        assert person.custody in Custody
        assert person.gender in Gender
        assert person.publication.birthday in BirthdaySwitch
        assert person.publication.letters in LettersPolicy
        for decision in person.decisions:
            assert decision.kind in SentenceKind
            assert decision.regime in {"", *Regime}
            assert decision.instance in Instance
            assert decision.effect in SentenceEffect
            assert decision.amount_unit in {"", *MoneyUnit}
            assert all(cited.stage in Stage for cited in decision.articles)
        assert all(stay.confidence in Confidence for stay in person.stays)
        assert all(form in FormOfCare for care in person.cares for form in care.forms)
        days = [person.birth, person.detained, *(stay.since for stay in person.stays)]
        assert all(day.precision in Precision for day in days if day is not None)
    assert all(category in GuardianCategory for guardian in GUARDIANS for category in guardian.categories)


def test_references_point_at_what_is_there():
    facilities = {row.key for row in FACILITIES}
    articles = {article.number for article in ARTICLES}
    guardians = {guardian.key for guardian in GUARDIANS}
    for person in PEOPLE:
        assert {stay.facility for stay in person.stays} <= facilities | {None}
        assert {cited.number for each in person.decisions for cited in each.articles} <= articles
        assert {care.guardian for care in person.cares} <= guardians
    numbers = {person.number for person in PEOPLE}
    assert all(story.guardian in guardians and set(story.wards) <= numbers for story in STORIES)


def test_a_checked_dative_exists_beside_an_unchecked_one():
    checks = {
        (bool(name.dative_be or name.dative_ru), name.dative_be_checked or name.dative_ru_checked)
        for name in (person.name for person in PEOPLE)
    }
    assert checks == {(True, True), (True, False), (False, False)}


def test_former_prisoners_and_both_genders_are_among_the_guardians():
    assert {guardian.gender for guardian in GUARDIANS} == {"feminine", "masculine"}
    assert any("former political prisoner" in guardian.role.en for guardian in GUARDIANS)
    assert len({guardian.categories for guardian in GUARDIANS}) == len(GUARDIANS)


def test_a_pseudonym_has_nothing_of_the_name():
    for person in PEOPLE:
        pseudonym = person.publication.pseudonym
        if pseudonym is not None:
            own = {person.name.given.be, person.name.given.ru, person.name.given.en}
            assert own.isdisjoint({pseudonym.be, pseudonym.ru, pseudonym.en})
