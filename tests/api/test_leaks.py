"""Nobody hidden is found through the API: not in lists, counts, filters, orders, searches, nested values."""

from datetime import date

import pytest

from cms.disclosure.acts import change_guardian_state, change_state, record_consent, record_custody
from cms.disclosure.states import GuardianState, State
from cms.snippets.choices import Custody
from tests import factories

# What a filter could betray about somebody who does not show it.
PROBES = (
    {},
    {"custody": "imprisoned"},
    {"facility_kind": "colony"},
    {"article": "342"},
    {"has_guardian": "true"},
    {"has_guardian": "false"},
    {"birthday_month": "5"},
    {"can_write": "true"},
    {"can_write": "false"},
    {"detained_from": "2020-01-01"},
    {"detained_to": "2022-01-01"},
    {"search": "Таемны"},
    {"search": "Tajemny"},
    {"order": "detained_on"},
    {"order": "-name"},
)


@pytest.fixture
def secret(homes, colony, guardian):
    """Somebody with facts of every kind whom nobody may see yet."""
    person = factories.make_prisoner(
        public_id="tajemny222",
        family_name_be="Таемны",
        family_name_ru="Тайный",
        family_name_en="Tajemny",
        birth_date=date(1990, 5, 9),
        detained_on=date(2021, 3, 1),
        summary_be="Сакрэтны змест.",
    )
    factories.make_placement(person, colony)
    factories.make_sentence(person, [factories.make_article("342")], years=4)
    factories.make_guardianship(person, guardian)
    factories.set_switches(
        person,
        {"letters": "allowed", "show_address": True, "birthday": "full", "pseudonym_be": "Сябар"},
    )
    return person


def withdraw(person):
    factories.publish(person)
    change_state(person, State.WITHDRAWN)


def expire(person):
    factories.publish(person)
    person.expire_at = "2020-01-01T00:00:00Z"
    person.save()


def unpublish(person):
    factories.publish(person)
    person.unpublish()


@pytest.mark.parametrize("hide", [lambda person: None, withdraw, expire, unpublish])
def test_a_person_whom_nobody_may_see_is_nowhere(client, get, homes, guardian, secret, hide):
    hide(secret)
    for probe in PROBES:
        assert get("prisoners/", **probe) == {"meta": {"total_count": 0}, "items": []}, probe
    unknown = client.get("/api/v2/prisoners/unknown222/")
    answer = client.get("/api/v2/prisoners/tajemny222/")
    assert (answer.status_code, answer.content) == (404, unknown.content)
    assert {name: value for name, value in answer.items() if name != "ETag"} == dict(unknown.items())
    assert get("guardians/guardian22/")["wards"] == []


@pytest.mark.parametrize("hide", [lambda person: None, withdraw, expire, unpublish])
def test_a_hidden_person_leaves_no_trace_in_pages(client, get, homes, guardian, secret, hide):
    hide(secret)
    card = {"type": "person_card", "id": "block-1", "value": {"person": secret.pk}}
    homes["be"].body = [card]
    homes["be"].save()
    story = factories.make_interview(
        homes["be"], guardian=guardian, wards=[secret], title="Пра Таемнага", body=[card]
    )
    assert get(f"pages/{homes['be'].pk}/", fields="_,body") == {"body": []}
    assert client.get(f"/api/v2/pages/{story.pk}/").status_code == 404
    assert client.get("/api/v2/pages/find/?html_path=/be/story-1/").status_code == 404
    listed = client.get("/api/v2/pages/?fields=*&limit=100")
    assert "story-1" not in listed.text and "Таемн" not in listed.text and "tajemny222" not in listed.text
    assert get("pages/", type="cms_pages.InterviewPage")["meta"]["total_count"] == 0
    assert get("pages/", search="Таемнага")["meta"]["total_count"] == 0
    for relation in ("child_of", "descendant_of", "ancestor_of", "translation_of"):
        assert client.get(f"/api/v2/pages/?{relation}={story.pk}").status_code == 400


def test_a_pseudonym_shows_what_the_policy_names_and_no_filter_more(client, get, secret):
    change_state(secret, State.PSEUDONYMOUS)
    value = get("prisoners/tajemny222/")
    shown = {name: field for name, field in value.items() if field not in (None, [])}
    assert set(shown) == {
        "id", "meta", "state", "name", "custody", "sentence_band", "facility_kind", "letters",
    }  # fmt: skip
    assert shown["name"] == {"full": "Сябар", "given": None, "patronymic": None, "family": None}
    assert (shown["sentence_band"]["value"], shown["facility_kind"]["value"]) == ("3_to_5", "colony")
    assert shown["letters"] == {
        "can_write": False, "domestic": [], "international": [], "verified_on": None, "warnings": [],
        "note": None, "rules": None, "blocks": [],
    }  # fmt: skip
    found = {str(probe): get("prisoners/", **probe)["meta"]["total_count"] for probe in PROBES}
    assert found == {
        str(probe): int(
            not probe
            or probe in ({"custody": "imprisoned"}, {"facility_kind": "colony"}, {"has_guardian": "false"})
            or probe == {"can_write": "false"}
            or "order" in probe
        )
        for probe in PROBES
    }
    assert get("prisoners/", search="сяб")["meta"]["total_count"] == 1
    assert get("guardians/guardian22/")["wards"] == []
    for fields in ("*", "about,guardians,interviews,sources"):
        text = client.get("/api/v2/prisoners/", {"fields": fields}).text
        assert "Таемн" not in text and "Сакрэтны" not in text and "1990" not in text and "Горк" not in text


def test_a_minimised_person_is_a_name_and_a_year(get, secret):
    factories.publish(secret)
    record_consent(secret, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    record_custody(secret, Custody.RELEASED_EARLY, since=date(2024, 2, 1))
    value = get("prisoners/tajemny222/")
    shown = {name for name, field in value.items() if field not in (None, [])}
    assert shown <= {"id", "meta", "state", "name", "custody", "letters", "released_year"}
    assert (value["name"]["full"], value["custody"]["value"]) == ("Мікола Таемны", "released")
    assert get("prisoners/", custody="released")["meta"]["total_count"] == 1
    for probe in PROBES[1:5] + PROBES[6:8] + PROBES[9:11]:
        assert get("prisoners/", **probe)["meta"]["total_count"] == 0, probe


def test_a_guardianship_is_public_only_when_both_sides_are(client, get, secret, guardian):
    factories.publish(secret)
    assert get("prisoners/tajemny222/", fields="_,guardians(id)") == {"guardians": [{"id": "guardian22"}]}
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert get("prisoners/tajemny222/", fields="_,guardians") == {"guardians": []}
    assert get("prisoners/", has_guardian="true")["meta"]["total_count"] == 0
    assert client.get("/api/v2/guardians/guardian22/").status_code == 404
    assert get("guardians/") == {"meta": {"total_count": 0}, "items": []}


def test_switches_that_are_off_show_and_find_nothing(get, secret):
    factories.publish(secret, birthday="off", show_address=False)
    value = get("prisoners/tajemny222/")
    assert (value["birthday"], value["portrait"], value["letters"]["domestic"]) == (None, None, [])
    assert value["facility"]["address"] == []
    assert get("prisoners/", birthday_month=5)["meta"]["total_count"] == 0
    assert get("prisoners/", can_write="true")["meta"]["total_count"] == 0


def test_a_birthday_without_its_year_gives_no_year(client, secret):
    factories.publish(secret, birthday="day_month")
    answer = client.get("/api/v2/prisoners/tajemny222/?fields=_,birthday")
    assert answer.json()["birthday"]["date"] is None
    assert "1990" not in answer.text


def test_a_draft_changes_nothing(get, secret):
    factories.publish(secret)
    before = get("prisoners/tajemny222/")
    secret.refresh_from_db()
    secret.family_name_be = "Іншы"
    secret.save_revision()
    assert get("prisoners/tajemny222/") == before
