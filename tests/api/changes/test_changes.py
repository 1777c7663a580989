"""The list of changes: what an act names, what it never names, and which versions are known."""

from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.api.changes import journal
from cms.api.changes.models import Stamp
from cms.disclosure.acts import change_guardian_state, change_state, record_consent, set_switches
from cms.disclosure.custody import Standing, restore, snapshots, write_custody
from cms.disclosure.models import Consent
from cms.disclosure.states import GuardianState, State
from cms.models import ContentVersion
from cms.snippets.models import Facility, Guardianship, Placement, Prisoner
from tests import factories
from tests.pages.mentioned import mention

pytestmark = pytest.mark.django_db


class App:
    """Asks for changes since it last asked; what is named, by endpoint."""

    def __init__(self, get):
        self.get = get
        self.version = get("changes/")["meta"]["version"]

    def ask(self):
        told = self.get("changes/", since=self.version)
        assert told["meta"]["since"] == self.version and not told["meta"]["all"]
        self.version = told["meta"]["version"]
        return tuple({kind: ids for kind, ids in told[name].items() if ids} for name in ("fetch", "drop"))

    def hears_nothing_of(self, deed):
        before = self.version
        deed()
        assert self.ask() == ({}, {})
        assert self.version == before


@pytest.fixture
def app(get):
    return lambda: App(get)


@pytest.fixture
def somebody(db):
    """A public prisoner with a place and a guardian."""
    person = factories.publish(factories.make_prisoner(), show_address=True, letters="allowed")
    factories.make_placement(person, factories.make_facility())
    factories.make_guardianship(person, factories.make_guardian())
    return Prisoner.objects.get(pk=person.pk)


def card(person):
    return {"type": "person_card", "id": "card", "value": {"person": person.pk}}


def place_of(person):
    return Facility.objects.get(placements__prisoner=person)


def guardian_of(person):
    return person.guardianships.get().guardian


def test_a_facility_names_its_prisoners_and_the_pages_that_show_them(app, homes, somebody):
    page = factories.make_content(homes["be"], body=[card(somebody)])
    factories.make_content(homes["be"], slug="other")
    following = app()
    place = place_of(somebody)
    place.name_be = "Іншая назва"
    place.save()
    fetch = {"facilities": [place.pk], "prisoners": [somebody.public_id], "pages": [page.pk]}
    assert following.ask() == (fetch, {})
    assert following.ask() == ({}, {})


def test_a_place_that_is_deleted_is_dropped_and_names_whoever_was_held_there(app, somebody):
    following, place = app(), place_of(somebody)
    pk = place.pk
    place.delete(even_if_used=True)
    assert following.ask() == ({"prisoners": [somebody.public_id]}, {"facilities": [pk]})


def test_whoever_is_hidden_is_dropped_and_their_guardian_and_story_follow(app, homes, somebody):
    guardian = guardian_of(somebody)
    story = factories.make_interview(homes["be"], guardian=guardian, wards=[somebody])
    following = app()
    change_state(somebody, State.HIDDEN)
    fetch, drop = following.ask()
    assert drop == {"prisoners": [somebody.public_id], "pages": [story.pk]}
    assert fetch == {"guardians": [guardian.public_id]}


def test_what_was_public_only_between_two_questions_is_dropped(app, somebody):
    following, other = app(), factories.make_prisoner()
    factories.publish(other)
    change_state(other, State.WITHDRAWN)
    assert following.ask() == ({}, {"prisoners": [other.public_id]})


def test_nothing_is_heard_of_acts_about_somebody_hidden(app, homes):
    person, guardian = factories.make_prisoner(), factories.make_guardian()
    factories.make_content(homes["be"], lead=f"<p>{mention(person)}</p>", body=[card(person)])
    article = factories.make_article()
    following = app()

    def act():
        factories.make_placement(person, None, confidence="in_transfer")
        factories.make_sentence(person, [article])
        factories.make_guardianship(person, guardian)
        set_switches(person, {"show_address": True})
        record_consent(person, scope=Consent.Scope.PUBLIC, relation="self", given_on=date(2024, 1, 1))
        person.refresh_from_db()
        person.summary_be = "Пра каго ніхто не ведае"
        person.save()

    following.hears_nothing_of(act)
    following.hears_nothing_of(lambda: person.delete(even_if_used=True))


def test_nothing_is_heard_of_a_draft(app, somebody):
    following = app()
    somebody.summary_be = "Чарнавік"
    following.hears_nothing_of(somebody.save_revision)


def test_a_public_ward_hears_nothing_of_a_hidden_guardian(app, somebody):
    hidden = factories.make_guardian(public=False)
    following = app()
    following.hears_nothing_of(lambda: factories.make_guardianship(somebody, hidden))
    following.hears_nothing_of(lambda: hidden.delete(even_if_used=True))


def test_a_former_guardian_hears_nothing(app, somebody):
    care = somebody.guardianships.get()
    care.until = date(2024, 1, 1)
    following = app()
    care.save()
    assert following.ask()[0] == {"guardians": [care.guardian.public_id], "prisoners": [somebody.public_id]}
    somebody.summary_be = "Новае"
    somebody.save()
    assert following.ask()[0] == {"prisoners": [somebody.public_id]}


def test_a_guardianship_that_passes_on_names_both_guardians(app, somebody):
    care, next_one = Guardianship.objects.get(), factories.make_guardian()
    following, former = app(), guardian_of(somebody)
    care.guardian = next_one
    care.save()
    fetch, _drop = following.ask()
    assert fetch["guardians"] == sorted([former.public_id, next_one.public_id])


def pseudonymous():
    person = factories.make_prisoner()
    return factories.publish(person, State.PSEUDONYMOUS, pseudonym_be="Птушка")


def test_a_facility_does_not_tell_which_pseudonymous_person_is_held_there(app):
    here, elsewhere = pseudonymous(), pseudonymous()
    place = factories.make_facility()
    factories.make_placement(here, place)
    following = app()
    place.save()
    assert following.ask()[0]["prisoners"] == sorted([here.public_id, elsewhere.public_id])


def test_an_act_does_not_tell_whose_guardian_and_whose_mention_a_pseudonym_hides(app, homes):
    person = pseudonymous()
    factories.make_guardianship(person, factories.make_guardian())
    factories.make_content(homes["be"], lead=f"<p>{mention(person)}</p>")
    following = app()
    person.refresh_from_db()
    person.summary_be = "Новае"
    person.save()
    assert following.ask() == ({"prisoners": [person.public_id]}, {})
    change_state(person, State.WITHDRAWN)
    assert following.ask() == ({}, {"prisoners": [person.public_id]})


def test_a_page_that_a_new_name_holds_back_is_dropped_and_no_other_is_named(app, homes):
    held = factories.make_content(homes["be"], title="Мікола Драздовіч піша")
    factories.make_content(homes["be"], slug="other", title="Драздовіцкія")
    following = app()
    factories.make_prisoner(family_name_be="Драздовіч")
    assert following.ask() == ({}, {"pages": [held.pk]})


def test_writing_in_bulk_names_whom_it_is_about(app, somebody):
    following, other = app(), factories.make_facility()
    with version.act():
        Placement.objects.filter(prisoner=somebody).update(facility=other)
    assert following.ask()[0]["prisoners"] == [somebody.public_id]


def test_a_release_day_and_its_undoing(app):
    people = [factories.publish(factories.make_prisoner()) for _each in range(3)]
    ids, pks = sorted(person.public_id for person in people), [person.pk for person in people]
    following, before = app(), snapshots(pks)
    write_custody(pks, Standing("released_pardoned", date(2024, 6, 1)))
    assert following.ask() == ({}, {"prisoners": ids})
    after = snapshots(pks)
    restore({pk: (before[pk], after[pk]) for pk in pks})
    assert following.ask() == ({"prisoners": ids}, {})


def test_what_expires_is_dropped_at_the_next_question(app, somebody):
    following, past = app(), timezone.now() - timedelta(seconds=1)
    Prisoner._base_manager.filter(pk=somebody.pk).update(expire_at=past)
    ContentVersion.objects.update(next_change_at=past)
    assert following.ask() == (
        {"guardians": [guardian_of(somebody).public_id]},
        {"prisoners": [somebody.public_id]},
    )


def test_an_act_after_an_expiry_does_not_forget_it(app, somebody):
    following, past = app(), timezone.now() - timedelta(seconds=1)
    Prisoner._base_manager.filter(pk=somebody.pk).update(expire_at=past)
    ContentVersion.objects.update(next_change_at=past)
    article = factories.make_article()
    fetch, drop = following.ask()
    assert fetch["articles"] == [article.pk] and drop == {"prisoners": [somebody.public_id]}


def test_an_address_that_grows_old_names_those_who_live_there(app, somebody, monkeypatch):
    place = place_of(somebody)
    place.verified_on = timezone.now().date() - timedelta(days=300)
    place.save()
    following = app()
    later = timezone.now() + timedelta(days=70)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert following.ask()[0]["prisoners"] == [somebody.public_id]


def test_without_since_everything_is_listed(get, somebody):
    hidden = factories.make_prisoner()
    told = get("changes/")
    assert told["meta"]["all"] and told["meta"]["since"] is None
    assert told["fetch"]["prisoners"] == [somebody.public_id]
    assert hidden.public_id not in str(told)
    assert not any(told["drop"].values())


def test_a_version_of_a_lost_time_is_not_known(app, get, somebody, monkeypatch):
    """A backup is restored: an app comes with a number between those of the new time."""
    monkeypatch.setattr(version, "STEP", 1_000_000)
    place_of(somebody).save()
    kept = ContentVersion.objects.get().number
    place_of(somebody).save()
    lost = app().version
    assert lost > kept
    Stamp.objects.filter(number__gt=kept).update(number=kept)
    Stamp.objects.filter(kind="version", key__gt=kept).delete()
    ContentVersion.objects.update(number=kept)
    for _act in range(4):
        place_of(somebody).save()
    assert ContentVersion.objects.get().number > kept
    assert get("changes/", since=lost)["meta"]["all"]
    assert not get("changes/", since=kept)["meta"]["all"]


@pytest.mark.parametrize("since", [0, 10**12])
def test_a_version_that_never_was_is_answered_with_everything(get, somebody, since):
    told = get("changes/", since=since)
    assert told["meta"]["all"] and told["fetch"]["prisoners"] == [somebody.public_id]


@pytest.mark.parametrize(
    "query", ["since=", "since=-1", "since=abc", "since=1.5", "since=1&since=2", "locale=be"]
)
def test_a_malformed_question_is_refused(client, query):
    answer = client.get(f"/api/v2/changes/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_drops_are_forgotten_and_then_everything_is_listed(
    app, get, somebody, monkeypatch, django_capture_on_commit_callbacks
):
    following, old = app(), app()
    change_state(somebody, State.WITHDRAWN)
    following.ask()
    later = timezone.now() + timedelta(days=journal.REMEMBERED_DAYS + 1)
    monkeypatch.setattr(journal, "_forgotten_on", None)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with django_capture_on_commit_callbacks(execute=True):
        factories.make_article()
    assert not Stamp.objects.filter(is_public=False).exists()
    told = get("changes/", since=old.version)
    assert told["meta"]["all"] and somebody.public_id not in str(told)


def test_an_act_that_fails_forgets_nothing(somebody, monkeypatch, django_capture_on_commit_callbacks):
    change_state(somebody, State.WITHDRAWN)
    later = timezone.now() + timedelta(days=journal.REMEMBERED_DAYS + 1)
    monkeypatch.setattr(journal, "_forgotten_on", None)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with pytest.raises(RuntimeError), transaction.atomic():
        factories.make_article("361")
        raise RuntimeError
    assert Stamp.objects.filter(is_public=False).exists()
    with django_capture_on_commit_callbacks(execute=True):
        factories.make_article("342")
    assert not Stamp.objects.filter(is_public=False).exists()


def test_what_an_act_changes_while_the_list_is_read_is_named_the_next_time(app, monkeypatch):
    articles = [factories.make_article(number) for number in ("342", "361", "368", "369", "370")]
    following, waiting, changed = app(), iter(articles), []
    plain = journal.since

    def since(number):
        found = plain(number)
        # An answer that an act overtakes is made again, a few times.
        if article := next(waiting, None):
            article.save()
            changed.append(article.pk)
        return found

    with monkeypatch.context() as busy:
        busy.setattr(journal, "since", since)
        first = following.ask()[0].get("articles", [])
    assert changed[-1] not in first
    assert {*first, *following.ask()[0]["articles"]} >= set(changed)


def test_no_day_is_told(client, somebody):
    assert str(timezone.now().year) not in client.get("/api/v2/changes/").text


def test_an_app_that_asks_again_is_told_that_nothing_has_changed(client, somebody):
    first = client.get("/api/v2/changes/")
    assert first["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v2/changes/", headers={"If-None-Match": first["ETag"]}).status_code == 304
    change_guardian_state(guardian_of(somebody), GuardianState.HIDDEN)
    assert client.get("/api/v2/changes/", headers={"If-None-Match": first["ETag"]}).status_code == 200


def after_the_version(deed):
    """The statements by which an act is journalled."""
    with CaptureQueriesContext(connection) as queries:
        deed()
    sql = [query["sql"] for query in queries]
    raised = next(at for at, each in enumerate(sql) if each.startswith('UPDATE "cms_core_contentversion"'))
    return [each for each in sql[raised + 1 :] if "SAVEPOINT" not in each]


def test_journalling_a_save_costs_few_queries(homes, somebody):
    assert len(after_the_version(somebody.save)) == 6
    assert len(after_the_version(factories.make_prisoner().save)) == 2
    factories.make_content(homes["be"], body=[card(somebody)])
    assert len(after_the_version(somebody.save)) == 7


def test_journalling_many_people_costs_as_many_queries_as_one():
    pks = [factories.publish(factories.make_prisoner()).pk for _each in range(4)]
    one = after_the_version(lambda: write_custody(pks[:1], Standing("exiled", date(2024, 6, 1))))
    three = after_the_version(lambda: write_custody(pks[1:], Standing("exiled", date(2024, 6, 1))))
    assert len(one) == len(three)
