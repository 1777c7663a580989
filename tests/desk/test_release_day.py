"""Release day: what it does to people, what it refuses, and that nothing widens."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cms import version
from cms.desk.models import ActRequest, Outcome, ReleaseBatch
from cms.disclosure import acts, people
from cms.disclosure.models import PrisonerDisclosure, Tombstone
from cms.disclosure.states import EXPOSURE, State
from cms.pages.models import HomePage
from cms.snippets.choices import Custody
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.release_days import INSIDE, OUTSIDE, confirm, preview, release, start, step

pytestmark = pytest.mark.django_db


def named(family: str, given: str = "Лявон", **columns: Any) -> Prisoner:
    return factories.make_prisoner(
        family_name_be=family, given_name_be=given, family_name_ru="", given_name_ru="", family_name_en="",
        given_name_en="", patronymic_be="", patronymic_ru="", birth_date=date(1980, 2, 3), **columns,
    )  # fmt: skip


def state_of(person: Prisoner) -> str:
    return PrisonerDisclosure.objects.get(pk=person.pk).state


@pytest.fixture
def four(campaign: None) -> dict[str, Prisoner]:
    """Public, public with a consent, under a pseudonym, and hidden."""
    agreed = factories.publish(named("Ўзгоднены"))
    acts.record_consent(agreed, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    return {
        "public": factories.publish(named("Ўсцінаў"), birthday="day_month", letters="allowed"),
        "agreed": agreed,
        "pseudonymous": factories.publish(named("Мянушкін"), State.PSEUDONYMOUS, pseudonym_be="Настаўнік"),
        "hidden": named("Схаваны"),
    }


ALL = "Ўсцінаў Лявон\nЛявон Ўзгоднены\n3. Мянушкін Лявон\nСхаваны Лявон"


def test_people_freed_inside_vanish_or_are_minimised_in_one_version(publisher, four):
    shown = preview(publisher, ALL)
    assert shown.context["effects"].outcomes == {"vanishes": 2, "minimised": 1, "unseen": 1}
    before = version.current()
    assert confirm(publisher, shown).status_code == 302
    assert version.current() == before + 1
    assert {name: state_of(person) for name, person in four.items()} == {
        "public": "withdrawn", "agreed": "minimised", "pseudonymous": "withdrawn", "hidden": "hidden",
    }  # fmt: skip
    minimised = people.prisoner(four["agreed"].public_id, "ru")
    assert (minimised.name.full, minimised.custody.value, minimised.released_year) == (
        "Лявон Ўзгоднены",
        "released",
        2026,
    )
    assert {each.public_id for each in Tombstone.objects.all()} == {
        four["public"].public_id,
        four["pseudonymous"].public_id,
    }
    assert set(Prisoner.objects.values_list("custody", flat=True)) == {"released_pardoned"}


def test_people_freed_outside_stay_as_visible_as_they_were_and_letters_and_birthday_end(publisher, four):
    shown = preview(publisher, ALL, OUTSIDE)
    effects = shown.context["effects"]
    assert effects.outcomes == {"public": 2, "pseudonymous": 1, "unseen": 1}
    assert effects.ends["birthday"] == ["Ўсцінаў, Лявон"]
    release(publisher, ALL, OUTSIDE)
    assert {name: state_of(person) for name, person in four.items()} == {
        "public": "public", "agreed": "public", "pseudonymous": "pseudonymous", "hidden": "hidden",
    }  # fmt: skip
    value = people.prisoner(four["public"].public_id, "be")
    assert (value.custody.value, value.birthday, value.letters.can_write) == ("exiled", None, False)


@pytest.mark.parametrize("how", [INSIDE, OUTSIDE], ids=["inside", "outside"])
@pytest.mark.parametrize("state", list(State))
def test_no_state_ever_widens(publisher, how, state):
    person = named("Ўсцінаў")
    with version.act():
        PrisonerDisclosure.objects.filter(pk=person.pk).update(
            state=state, pseudonym_be="Нехта", known_name={"be": "Лявон Ўсцінаў"}, ever_public=True
        )
    acts.record_consent(person, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    release(publisher, "Ўсцінаў Лявон", how)
    assert EXPOSURE[State(state_of(person))] <= EXPOSURE[state]


def test_the_preview_tells_what_it_does_to_pages_and_guardians_and_changes_nothing(publisher):
    person = factories.publish(named("Ўсцінаў"))
    guardian = factories.make_guardian()
    factories.make_guardianship(person, guardian)
    home = HomePage.objects.get(locale__language_code="be")
    story = factories.make_interview(home, guardian=guardian, wards=[person])
    before = version.current()
    effects = preview(publisher, "Ўсцінаў Лявон").context["effects"]
    assert [(each.page.pk, each.becomes) for each in effects.pages] == [(story.pk, "held")]
    assert effects.guardians == ("Алена Прыдуманая",)
    (effect,) = effects.people
    assert [(told.language, bool(told.before), told.after) for told in effect.told] == [
        ("be", True, ""), ("ru", True, ""), ("en", True, ""),
    ]  # fmt: skip
    assert (version.current(), state_of(person)) == (before, "public")
    assert Prisoner.objects.get(pk=person.pk).custody == "imprisoned"
    assert not Tombstone.objects.exists()


def test_drafts_and_reviews_get_the_new_custody_and_schedules_end(publisher, campaign):
    person = factories.publish(named("Ўсцінаў"))
    person.occupation_be = "чарнавік"
    person.go_live_at = timezone.now() + timedelta(days=1)
    scheduled = person.save_revision()
    scheduled.publish()
    person.go_live_at = None
    newest = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    newest.summary_be = "навейшы"
    newest.save_revision()
    release(publisher, "Ўсцінаў Лявон", OUTSIDE)
    for revision in person.revisions.all():
        assert revision.content["custody"] == "exiled"
        assert (revision.content["go_live_at"], revision.approved_go_live_at) == (None, None)
    draft = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    assert (draft.custody, draft.summary_be) == ("exiled", "навейшы")


def test_what_waited_for_a_second_publisher_is_outdated(publisher, second, campaign):
    person = factories.publish(named("Ўсцінаў"))
    ActRequest.objects.create(
        prisoner=person, changes={"show_portrait": True}, before={}, requested_by=publisher.user
    )
    release(second, "Ўсцінаў Лявон")
    assert ActRequest.objects.get().outcome == Outcome.OUTDATED


def test_doubts_have_to_be_decided_and_unknown_names_accepted(publisher, campaign):
    one, other = named("Кот"), named("Кот")
    names = "Кот Лявон\nЗусім Невядомы"
    found = step(publisher, "match", names=names)
    assert [line.match.pasted.text for line in found.context["choices"].doubtful] == ["Кот Лявон"]
    assert [line.match.pasted.text for line in found.context["choices"].unknown] == ["Зусім Невядомы"]
    for lines in (
        {},
        {"line-0": str(one.pk)},
        {"unknown": "left-out"},
        {"line-0": "77", "unknown": "left-out"},
    ):
        assert step(publisher, "resolve", names=names, **lines).status_code == 400
    decided = step(publisher, "resolve", names=names, unknown="left-out", **{"line-0": str(other.pk)})
    assert [each.person for each in decided.context["effects"].people] == [other]
    nobody = step(publisher, "resolve", names=names, unknown="left-out", **{"line-0": "nobody"})
    assert nobody.status_code == 400
    assert "Nobody is chosen" in nobody.content.decode()


def test_a_person_named_twice_is_one_person(publisher, campaign):
    factories.publish(named("Ўсцінаў"))
    batch = release(publisher, "Ўсцінаў Лявон\n2. Лявон Ўсцінаў")
    assert (batch.people, batch.entries.count()) == (1, 1)


def test_whoever_is_unticked_is_left_out(publisher, campaign):
    kept, left = factories.publish(named("Ўсцінаў")), factories.publish(named("Бот"))
    shown = step(publisher, "resolve", names="Ўсцінаў Лявон\nБот Лявон", **{"line-0": str(kept.pk)})
    assert [each.person for each in shown.context["effects"].people] == [kept]
    confirm(publisher, shown)
    assert (state_of(kept), state_of(left)) == ("withdrawn", "public")


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"names": "\n".join(f"{at}. Імя Прозвішча" for at in range(501))}, "501 names; at most 500"),
        ({"names": " \n1985\n— "}, "no name in this list"),
        ({"names": ""}, "required"),
        ({"since": "2999-01-01"}, "lies in the future"),
        ({"since": ""}, "Give the date"),
        ({"since": "учора"}, "valid date"),
        ({"custody": "imprisoned"}, "Select a valid choice"),
        ({"custody": "died_in_custody"}, "Select a valid choice"),
        ({"precision": "hour"}, "Select a valid choice"),
    ],
)
def test_a_list_that_cannot_be_is_refused_in_words(publisher, fields, complaint):
    response = step(publisher, "match", INSIDE | {"names": "Ўсцінаў Лявон"} | fields)
    assert response.status_code == 400
    assert complaint in response.content.decode()


def test_five_hundred_names_go_at_once(publisher):
    names = "\n".join(f"Невядомы {'б' * (at % 40)}{'а' * (at // 40)}" for at in range(500))
    assert step(publisher, "match", names=names).status_code == 200


@pytest.mark.parametrize(
    "forged", [{"people": ""}, {"people": "x,999999"}, {"custody": "on_trial"}, {"since": ""}]
)
def test_a_forged_confirmation_does_nothing(publisher, four, forged):
    shown = preview(publisher, ALL)
    fields = {"people": shown.context["people"], "seen": shown.context["seen"]} | INSIDE | forged
    assert step(publisher, "do", fields).status_code in (400, 409)
    assert state_of(four["public"]) == "public"
    assert not ReleaseBatch.objects.exists()


@pytest.mark.parametrize("change", ["facts", "state", "consent", "list", "how"])
def test_a_preview_that_is_no_longer_true_is_asked_again(publisher, four, change):
    shown = preview(publisher, ALL)
    how, chosen = INSIDE, shown.context["people"]
    if change == "facts":
        four["hidden"].summary_be = "Дапісана пазней"
        four["hidden"].save()
    elif change == "state":
        acts.change_state(four["public"], State.HIDDEN)
    elif change == "consent":
        acts.record_consent(four["public"], relation="self", scope="minimised", given_on=date(2024, 1, 1))
    elif change == "list":
        chosen = chosen.split(",")[0]
    else:
        how = OUTSIDE
    again = step(publisher, "do", how, people=chosen, seen=shown.context["seen"])
    assert (again.status_code, ReleaseBatch.objects.exists()) == (409, False)
    assert "Something has changed" in again.content.decode()
    assert confirm(publisher, again, how).status_code == 302


def test_the_same_confirmation_twice_is_done_once(publisher, four):
    shown = preview(publisher, ALL)
    assert (confirm(publisher, shown).status_code, confirm(publisher, shown).status_code) == (302, 409)
    assert ReleaseBatch.objects.count() == 1


def test_the_dead_are_not_released(publisher, campaign):
    person = named("Ўсцінаў", custody=Custody.DIED_IN_CUSTODY)
    chosen = {"line-0": str(person.pk)}
    shown = step(publisher, "resolve", names="Ўсцінаў Лявон", **chosen)
    assert "recorded as dead" in shown.context["refusal"]
    assert confirm(publisher, shown).status_code == 409
    assert Prisoner.objects.get(pk=person.pk).custody == Custody.DIED_IN_CUSTODY


@pytest.mark.parametrize("who", ["editor", "translator"])
def test_others_are_forbidden_whatever_they_send(request, who, four):
    stranger: Client = request.getfixturevalue(who)
    pks = ",".join(str(person.pk) for person in four.values())
    for response in (
        stranger.get(start()),
        step(stranger, "match", names=ALL),
        step(stranger, "do", people=pks, seen=""),
    ):
        assert response.status_code == 403
        assert "Ўсцінаў" not in response.content.decode()
    assert state_of(four["public"]) == "public"


def test_only_publishers_find_it_in_the_menu(publisher, editor):
    assert start() in publisher.get("/admin/").content.decode()
    assert start() not in editor.get("/admin/").content.decode()


def test_neither_the_batch_nor_its_log_holds_a_name(publisher, translator, four):
    from wagtail.models import ModelLogEntry

    batch = release(publisher, ALL)
    entry = ModelLogEntry.objects.get(action="cms.release.done")
    kept = [str(batch), entry.label, str(entry.data), str(list(batch.entries.values("before", "after")))]
    for word in ("Ўсцінаў", "Ўзгоднены", "Мянушкін", "Схаваны", "Настаўнік"):
        assert not any(word in text for text in kept)
        assert word not in translator.get("/admin/reports/site-history/").content.decode()
    assert ModelLogEntry.objects.filter(action="cms.custody").count() == 4
    assert ModelLogEntry.objects.filter(action="cms.disclosure.state", user=publisher.user).count() == 3
