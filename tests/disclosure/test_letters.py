"""Addresses as they go on an envelope, and the sentence for each case in which nobody can write."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.disclosure.lists import list_prisoners
from cms.disclosure.people import prisoner
from cms.disclosure.selection import PrisonerFilters
from cms.snippets.choices import AcceptsLetters, Confidence, Custody, FacilityKind
from cms.snippets.models import Prisoner
from tests.factories import make_facility, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db


def written_to(
    language: str = "ru",
    *,
    facility: dict[str, Any] | None = None,
    stay: dict[str, Any] | None = None,
    **person: Any,
):
    """The letters value of somebody public who is held in a colony, with these differences."""
    somebody = make_prisoner(**person)
    make_placement(somebody, make_facility(**(facility or {})), **(stay or {}))
    publish(somebody, show_address=True, letters="allowed")
    return prisoner(somebody.public_id, language).letters


def codes(letters: Any) -> list[str]:
    return [warning.code for warning in letters.warnings]


def test_an_address_in_a_town_is_russian_throughout_for_russian_readers():
    assert written_to("ru").international == (
        "Вымышленный Николай Петрович",
        "ИК № 9",
        "ул. Добролюбова, 16",
        "213410, г. Горки",
        "213410 GORKI",
        "REPUBLIC OF BELARUS",
    )


def test_the_same_address_is_belarusian_throughout_for_belarusian_readers():
    assert written_to("be").domestic == (
        "Выдуманы Мікола Пятровіч",
        "ПК № 9",
        "вул. Дабралюбава, 16",
        "213410, г. Горкі",
    )


def test_english_readers_copy_the_russian_block_and_get_a_reading_aid():
    letters = written_to("en")
    assert letters.domestic[1] == "ИК № 9"
    assert [block.language for block in letters.blocks] == ["ru", "be"]
    assert letters.blocks[0].reading_aid[0] == "Vydumany Mikola"


def test_a_post_office_box_replaces_the_street():
    place = {
        "number": "22",
        "short_name_ru": "ИК № 22",
        "street_ru": "",
        "post_office_box": "20",
        "postcode": "225295",
        "locality_ru": "ст. Доманово",
    }
    assert written_to("ru", facility=place).domestic[1:] == ("ИК № 22", "а/я 20", "225295, ст. Доманово")


def test_a_post_office_box_is_written_the_belarusian_way_in_belarusian():
    assert written_to("be", facility={"post_office_box": "20"}).domestic[2] == "а/с 20"


def test_a_rural_address_ends_with_district_and_region():
    place = {
        "district_be": "Барысаўскага р-на",
        "region_be": "Мінскай вобл.",
        "locality_be": "п. Навасады",
        "postcode": "222125",
    }
    assert written_to("be", facility=place).domestic[-2:] == (
        "222125, п. Навасады",
        "Барысаўскага р-на, Мінскай вобл.",
    )


def test_a_block_is_never_mixed_when_the_address_is_known_in_one_language_only():
    letters = written_to("be", facility={"street_be": ""})
    assert letters.domestic == (
        "Вымышленный Николай Петрович",
        "ИК № 9",
        "ул. Добролюбова, 16",
        "213410, г. Горки",
    )
    assert "other_language" in codes(letters)


def test_a_block_is_never_mixed_when_the_name_is_known_in_one_language_only():
    letters = written_to("be", family_name_be="", given_name_be="", patronymic_be="")
    assert letters.domestic[0] == "Вымышленный Николай Петрович"
    assert [block.language for block in letters.blocks] == ["ru"]


def test_no_patronymic_leaves_no_gap():
    assert written_to("ru", patronymic_ru="").domestic[0] == "Вымышленный Николай"


def with_dative(django_user_model: Any, language: Any, dative: str) -> Prisoner:
    """Somebody public whose dative in `language` an editor answers for."""
    somebody = make_prisoner(**{f"postal_name_{language}": dative})
    somebody.confirm_postal_name(language, django_user_model.objects.create(username=f"native-{language}"))
    somebody.save()
    make_placement(somebody, make_facility())
    return publish(somebody, show_address=True, letters="allowed")


def first_block(somebody: Prisoner, language: Any) -> Any:
    return prisoner(somebody.public_id, language).letters.blocks[0]


def test_the_dative_is_printed_only_when_somebody_answers_for_it(django_user_model):
    assert written_to("ru", postal_name_ru="Вымышленному Николаю Петровичу").blocks[0].case == "nominative"
    checked = first_block(with_dative(django_user_model, "ru", "Вымышленному Николаю Петровичу"), "ru")
    assert (checked.domestic[0], checked.case) == ("Вымышленному Николаю Петровичу", "dative")


@pytest.mark.parametrize(
    "changes",
    [
        {"postal_name_be": "Выдуманаму Мікалаю Пятровічу"},
        {"family_name_be": "Іншы"},
        {"given_name_be": "Мікалай"},
        {"patronymic_be": ""},
        {"postal_name_checked_by_be": None},
    ],
)
def test_a_confirmed_dative_counts_no_more_once_it_or_the_name_changed(django_user_model, changes):
    somebody = with_dative(django_user_model, "be", "Выдуманаму Міколу Пятровічу")
    assert first_block(somebody, "be").case == "dative"
    for column, value in changes.items():
        setattr(somebody, column, value)
    somebody.save()
    assert first_block(somebody, "be").case == "nominative"
    assert (somebody.postal_name_checked_by_be_id, somebody.postal_name_digest_be) == (None, "")


def test_a_russian_confirmation_says_nothing_about_belarusian(django_user_model):
    somebody = with_dative(django_user_model, "ru", "Вымышленному Николаю Петровичу")
    assert first_block(somebody, "be").case == "nominative"


@pytest.mark.parametrize(
    ("person", "stay", "facility", "code"),
    [
        ({"custody": Custody.HOME_CONFINEMENT}, {}, {}, "home_confinement"),
        ({"custody": Custody.IN_TRANSFER}, {}, {}, "in_transfer"),
        ({"custody": Custody.WHEREABOUTS_UNKNOWN}, {}, {}, "whereabouts_unknown"),
        ({"custody": Custody.EXILED}, {}, {}, "not_held"),
        ({"custody": Custody.DIED_IN_CUSTODY}, {}, {}, "died"),
        ({}, {"confidence": Confidence.IN_TRANSFER}, {}, "in_transfer"),
        ({}, {"until": date(2026, 1, 1)}, {}, "no_facility"),
        ({}, {}, {"closed_on": date(2024, 4, 29)}, "facility_closed"),
        ({}, {}, {"kind": FacilityKind.KGB_PRISON}, "facility_undecided"),
        ({}, {}, {"accepts_letters": AcceptsLetters.NO}, "facility_refuses"),
        ({}, {}, {"postcode": ""}, "address_incomplete"),
        ({}, {}, {"locality_be": "", "locality_ru": ""}, "address_incomplete"),
    ],
)
def test_nobody_can_write_and_the_reason_is_a_sentence(person, stay, facility, code):
    letters = written_to("en", facility=facility, stay=stay, **person)
    assert (letters.can_write, letters.domestic, letters.blocks, codes(letters)) == (False, (), (), [code])
    assert letters.warnings[0].text.endswith(".")


@pytest.mark.parametrize(
    ("switches", "code"),
    [
        ({"letters": "allowed"}, "address_not_published"),
        ({"show_address": True, "letters": "wait"}, "policy_wait"),
        ({"show_address": True, "letters": "refused"}, "policy_refused"),
    ],
)
def test_the_letters_policy_and_the_address_switch_are_obeyed(switches, code):
    somebody = make_prisoner()
    make_placement(somebody, make_facility())
    publish(somebody, **switches)
    letters = prisoner(somebody.public_id, "be").letters
    assert (letters.can_write, codes(letters)) == (False, [code])


def test_an_editor_can_decide_that_an_undecided_kind_takes_letters():
    place = {"kind": FacilityKind.OPEN_FACILITY, "accepts_letters": AcceptsLetters.YES}
    assert written_to(facility=place).can_write is True


def test_an_address_nobody_verified_says_so():
    assert "never_verified" in codes(written_to())
    assert "verified_long_ago" in codes(written_to(facility={"verified_on": date(2023, 1, 1)}))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    custody=st.sampled_from(list(Custody)),
    policy=st.sampled_from(["allowed", "wait", "refused"]),
    address=st.booleans(),
    family=st.sampled_from([{}, {"family_name_be": ""}, {"family_name_ru": ""}]),
    stay=st.sampled_from(
        [None, {}, {"until": date(2026, 1, 1)}, {"confidence": "in_transfer"}, {"confidence": "reported"}]
    ),
    facility=st.fixed_dictionaries(
        {},
        optional={
            "kind": st.sampled_from(list(FacilityKind)),
            "accepts_letters": st.sampled_from(list(AcceptsLetters)),
            "closed_on": st.sampled_from([None, date(2024, 4, 29)]),
            "postcode": st.sampled_from(["", "213410"]),
            "street_be": st.sampled_from(["", "вул. Мая, 1"]),
            "street_ru": st.sampled_from(["", "ул. Мая, 1"]),
            "post_office_box": st.sampled_from(["", "20"]),
            "live": st.booleans(),
        },
    ),
)
def test_the_filter_and_the_value_agree_on_who_can_be_written_to(
    custody, policy, address, family, stay, facility
):
    somebody: Prisoner = make_prisoner(custody=custody, **family)
    if stay is not None:
        make_placement(somebody, make_facility(**facility), **stay)
    publish(somebody, letters=policy, show_address=address)
    value = prisoner(somebody.public_id, "be")
    assert value is not None
    found = list_prisoners(PrisonerFilters(can_write=True), "be", limit=100).values
    assert (somebody.pk in found) is value.letters.can_write
