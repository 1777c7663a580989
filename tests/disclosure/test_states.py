"""What each publication state shows, by the policy table and nothing else."""

from dataclasses import fields
from datetime import date

import pytest

from cms.disclosure import values
from cms.disclosure.acts import record_consent, set_switches
from cms.disclosure.people import prisoner
from cms.disclosure.states import POLICY, State
from cms.snippets.models import Prisoner
from tests.factories import (
    make_article,
    make_facility,
    make_guardian,
    make_guardianship,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

pytestmark = pytest.mark.django_db

ALWAYS_THERE = {"id", "state", "language", "fallback"}


def somebody(**columns: object) -> Prisoner:
    """A person about whom every field says something."""
    person = make_prisoner(
        occupation_be="настаўнік",
        summary_be="Выкладаў гісторыю.",
        about_be="<p>Любіў <b>горы</b>.</p>",
        birth_date=date(1988, 5, 3),
        detained_on=date(2021, 9, 1),
        verified_on=date(2026, 1, 2),
        recognised_by="Праваабарончая арганізацыя",
        **columns,
    )
    make_placement(person, make_facility(verified_on=date(2026, 6, 1)))
    make_sentence(person, [make_article("342")], years=4)
    make_guardianship(person, make_guardian())
    return person


def shown(person: Prisoner) -> dict[str, object]:
    value = prisoner(person.public_id, "be")
    assert value is not None
    return {
        each.name: getattr(value, each.name)
        for each in fields(value)
        if each.name not in ALWAYS_THERE
        and getattr(value, each.name) not in (None, (), values.Letters(can_write=False))
    }


def test_every_field_of_the_value_is_named_by_the_policy():
    assert {each.name for each in fields(values.Prisoner)} - ALWAYS_THERE <= set(POLICY)


def test_a_new_person_is_hidden():
    assert prisoner(somebody().public_id, "be") is None


def test_public_shows_what_the_policy_allows_and_no_switched_off_field():
    person = publish(somebody())
    assert set(shown(person)) == {
        "name", "custody", "detained_on", "occupation", "summary", "about", "recognition", "sentence",
        "sentences", "facility", "facility_kind", "letters", "guardians", "timeline", "verified_on",
    }  # fmt: skip


def test_the_birthday_switch_shows_day_and_month_or_the_full_date():
    person = publish(somebody(), birthday="day_month")
    assert shown(person)["birthday"] == values.Birthday(month=5, day=3, date=None, text="3\u00a0мая")
    set_switches(person, {"birthday": "full"})
    assert shown(person)["birthday"] == values.Birthday(
        month=5, day=3, date="1988-05-03", text="3\u00a0мая 1988"
    )


def test_a_pseudonym_shows_custody_band_and_kind_of_place_only():
    person = publish(
        somebody(), State.PSEUDONYMOUS, pseudonym_be="Настаўнік з Горак", show_address=True, birthday="full"
    )
    assert shown(person) == {
        "name": values.Name(full="Настаўнік з Горак"),
        "custody": values.Custody(value="imprisoned", text=shown(person)["custody"].text),
        "sentence_band": values.Labelled(value="3_to_5", text=shown(person)["sentence_band"].text),
        "facility_kind": values.Labelled(value="colony", text=shown(person)["facility_kind"].text),
    }


def test_minimised_shows_the_known_name_released_and_the_year():
    person = publish(somebody())
    person.given_name_be = "Мікалай"  # Another form than the one that was public: not told.
    record_consent(person, relation="self", scope="minimised", given_on=date(2026, 1, 1))
    person.custody, person.custody_since = "released_early", date(2026, 3, 4)
    person.save()
    assert shown(person) == {
        "name": values.Name(full="Мікола Выдуманы"),
        "custody": values.Custody(value="released", text=shown(person)["custody"].text),
        "released_year": 2026,
    }


def test_an_unpublished_person_is_not_visible_in_any_state():
    person = publish(somebody())
    person.unpublish()
    assert prisoner(person.public_id, "be") is None


@pytest.mark.parametrize("spelled", ["", "0", "zzzzzzzzzz", "Выдуманы", "a" * 400])
def test_an_unknown_id_is_nobody(spelled):
    assert prisoner(spelled, "be") is None


def test_a_field_added_to_the_facts_stays_hidden(monkeypatch):
    secret = {"aliases": "Tajemny", "postal_name_be": "Tajemnamu", "case_forms_ru": "Tajemnogo"}
    person = publish(somebody(**secret))
    before = shown(person)
    for field in secret:
        monkeypatch.setitem(POLICY, field, frozenset(State))
    assert shown(person) == before
    assert "Tajemn" not in repr(prisoner(person.public_id, "be"))


def test_facts_fall_back_in_order_and_say_so():
    person = publish(make_prisoner(occupation_ru="учитель", summary_en="Taught history."))
    value = prisoner(person.public_id, "be")
    assert (value.occupation, value.summary, value.fallback) == (
        "учитель",
        "Taught history.",
        {"occupation": "ru", "summary": "en"},
    )


def test_a_name_never_mixes_scripts():
    person = make_prisoner(family_name_ru="", given_name_ru="Николай")
    value = prisoner(publish(person).public_id, "ru")
    assert (value.name.full, value.name.family, value.fallback["name"]) == (
        "Мікола Выдуманы",
        "Выдуманы",
        "be",
    )


def test_a_draft_facility_article_and_hidden_guardian_are_not_told():
    person = make_prisoner()
    facility, article, guardian = make_facility(), make_article("361-4"), make_guardian(public=False)
    make_placement(person, facility)
    make_sentence(person, [article])
    make_guardianship(person, guardian)
    facility.unpublish()
    article.unpublish()
    value = prisoner(publish(person, show_address=True, letters="allowed").public_id, "be")
    assert (value.facility, value.facility_kind, value.sentences[0].articles, value.guardians) == (
        None,
        None,
        (),
        (),
    )
    assert [warning.code for warning in value.letters.warnings] == ["no_facility"]


def test_sql_does_not_grow_with_the_number_of_people(django_assert_num_queries):
    from cms.disclosure.people import prisoners

    facility, guardian, article = make_facility(), make_guardian(), make_article()
    people = []
    for _ in range(20):
        person = make_prisoner()
        make_placement(person, facility)
        make_sentence(person, [article])
        make_guardianship(person, guardian)
        people.append(publish(person, show_address=True).pk)
    for some in (people[:1], people):
        # Two of them read all places and all articles of law: an answer has them once a content version.
        with django_assert_num_queries(7):
            assert len(prisoners(some, "be")) == len(some)
