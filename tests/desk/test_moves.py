"""The people of a facility are moved in one act: first what would change, then live rows and drafts alike."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry, ReferenceIndex, Workflow

from cms import version
from cms.desk.viewsets.columns import current_facility
from cms.pages.models import HomePage
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.forms import url

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 2)
TODAY = timezone.now().date()


@pytest.fixture
def target():
    return factories.make_facility(
        number="3", short_name_be="Турма № 3", short_name_ru="Тюрьма № 3", short_name_en="Prison No. 3",
        street_be="вул. Новая, 1", street_ru="ул. Новая, 1",
    )  # fmt: skip


@pytest.fixture
def source(target):
    return factories.make_facility(number="9", closed_on=DAY, replaced_by=target)


def held_at(place, **columns):
    person = factories.make_prisoner(**columns)
    factories.make_placement(person, place)
    return person


def readable(person):
    return factories.publish(person, show_address=True, letters="allowed")


def address(place) -> str:
    return url(place, "move", place.pk)


def asked(source, *people, **fields):
    return {
        "target": source.replaced_by_id, "day": DAY.isoformat(), "precision": "day", "confidence": "confirmed",
        "people": [person.pk for person in people],
    } | fields  # fmt: skip


def review(client, source, *people, **fields):
    return client.post(address(source), asked(source, *people, **fields) | {"step": "review"})


def move(client, source, *people, **fields):
    seen = review(client, source, *people, **fields).context["found"].fingerprint
    said = asked(source, *people, **fields) | {"step": "confirm", "seen": seen}
    return client.post(address(source), said)


def stays(person):
    rows = Prisoner.objects.get(pk=person.pk).placements.order_by(F("sort_order").asc(nulls_first=True), "pk")
    return [(each.facility_id, each.since, each.until) for each in rows]


def drafted(person, **columns):
    draft = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    for name, value in columns.items():
        setattr(draft, name, value)
    draft.save_revision()
    return Prisoner.objects.get(pk=person.pk)


BEGAN = date(2023, 5, 1)


def moved(source, target, day=DAY):
    return [(source.pk, BEGAN, day), (target.pk, day, None)]


def test_the_form_proposes_what_replaced_the_place_its_last_day_and_everybody(publisher, source, target):
    people = {held_at(source).pk, held_at(source).pk}
    held_at(target)
    held_at(source, custody="exiled")
    form = publisher.get(address(source)).context["form"]
    assert (form["target"].value(), form["day"].value()) == (target.pk, DAY)
    assert set(form["people"].value()) == people


def test_one_act_moves_those_who_are_chosen(publisher, source, target):
    first, second, other = held_at(source), held_at(source), held_at(source)
    before = version.current()
    response = move(publisher, source, first, second, precision="month", confidence="reported")
    assert response.status_code == 302
    month = date(2026, 3, 1)
    assert stays(first) == stays(second) == moved(source, target, month)
    assert stays(other) == [(source.pk, BEGAN, None)]
    begun = first.placements.get(facility=target)
    assert (begun.since_precision, begun.confidence) == ("month", "reported")
    assert first.placements.get(facility=source).until_precision == "month"
    assert version.current() == before + 1


def test_the_page_before_shows_addresses_and_pages_and_changes_nothing(publisher, source, target):
    source.closed_on = None
    source.save()
    person = readable(held_at(source))
    home = HomePage.objects.get(locale__language_code="be")
    factories.make_interview(home, wards=[person], title="Гісторыя пра лісты")
    response = review(publisher, source, person)
    line = response.context["found"].lines[0]
    assert line.before[-2:] == ("ул. Добролюбова, 16", "213410, г. Горки")
    assert line.after[-2:] == ("ул. Новая, 1", "213410, г. Горки")
    assert (line.could_write, line.can_write) == (True, True)
    page = response.content.decode()
    assert "Гісторыя пра лісты" in page
    assert "ул. Новая, 1" in page
    assert stays(person) == [(source.pk, BEGAN, None)]


def test_whoever_loses_the_call_to_letters_is_named(publisher, source, target):
    source.closed_on = None
    source.save()
    loses, never = readable(held_at(source)), held_at(source)
    for fields in ({"confidence": "in_transfer"}, {"target": factories.make_facility(kind="kgb_prison").pk}):
        found = review(publisher, source, loses, never, **fields).context["found"]
        assert [line.pk for line in found.losing] == [loses.pk]
    page = review(publisher, source, loses, never, confidence="in_transfer").content.decode()
    assert "Readers will not be able to write to these people any more: 1" in " ".join(page.split())


def test_readers_who_could_not_write_to_a_closed_place_can_write_to_the_new_one(publisher, client, source):
    person = readable(held_at(source))
    path = f"/be/prisoners/{person.public_id}/envelope/"
    assert "вул. Новая, 1" not in client.get(path).content.decode()
    move(publisher, source, person)
    assert "вул. Новая, 1" in client.get(path).content.decode()


def test_a_draft_follows_and_keeps_its_secrets(publisher, source, target):
    person = drafted(held_at(source), summary_be="Чарнавік")
    move(publisher, source, person)
    person.refresh_from_db()
    assert (person.summary_be, person.has_unpublished_changes) == (None, True)
    assert stays(person) == moved(source, target)
    person.get_latest_revision().publish(user=publisher.user)
    assert Prisoner.objects.get(pk=person.pk).summary_be == "Чарнавік"
    assert stays(person) == moved(source, target)


def test_a_draft_that_tells_of_another_place_stays_as_it_is_and_is_pointed_at(publisher, source, target):
    person, elsewhere = held_at(source), factories.make_facility(number="17")
    draft = Prisoner.objects.get(pk=person.pk)
    stay = draft.placements.get()
    stay.facility = elsewhere
    draft.placements = [stay]
    content = type(draft.save_revision()).objects.get(pk=draft.latest_revision_id).content
    page = review(publisher, source, person).content.decode()
    assert "A draft tells of another place." in page
    move(publisher, source, person)
    assert stays(person) == moved(source, target)
    assert Prisoner.objects.get(pk=person.pk).latest_revision.content == content


def test_a_scheduled_revision_follows_and_keeps_its_moment(publisher, source, target):
    person = held_at(source)
    scheduled = Prisoner.objects.get(pk=person.pk).save_revision()
    drafted(person, summary_be="Навейшы")
    moment = timezone.now() + timedelta(days=1)
    type(scheduled).objects.filter(pk=scheduled.pk).update(approved_go_live_at=moment)
    move(publisher, source, person)
    scheduled.refresh_from_db()
    assert scheduled.approved_go_live_at == moment
    scheduled.publish()
    assert stays(person) == moved(source, target)


def test_a_revision_under_review_follows(publisher, editor, source, target):
    person = drafted(held_at(source), summary_be="На праверцы")
    state = Workflow.objects.get(name="Review").start(person, editor.user)
    drafted(person, summary_be="Навейшы")
    move(publisher, source, person)
    state.refresh_from_db()
    state.current_task_state.approve(user=publisher.user)
    assert Prisoner.objects.get(pk=person.pk).live_revision is not None
    assert stays(person) == moved(source, target)


def test_what_has_changed_since_it_was_looked_at_is_refused(publisher, source, target):
    person = held_at(source)
    seen = review(publisher, source, person).context["found"].fingerprint
    target.street_ru = "ул. Иная, 2"
    target.save()
    said = asked(source, person, step="confirm", seen=seen)
    response = publisher.post(address(source), said)
    assert response.status_code == 409
    assert "Something has changed since you opened this page." in response.content.decode()
    assert stays(person) == [(source.pk, BEGAN, None)]
    for forged in ("", "x"):
        assert publisher.post(address(source), said | {"seen": forged}).status_code == 409


def test_a_choice_that_another_form_was_seen_for_is_refused(publisher, source, target):
    first, second = held_at(source), held_at(source)
    seen = review(publisher, source, first).context["found"].fingerprint
    for changed in ({"people": [first.pk, second.pk]}, {"day": "2026-03-03"}, {"confidence": "reported"}):
        said = asked(source, first, step="confirm", seen=seen) | changed
        assert publisher.post(address(source), said).status_code == 409
    assert stays(first) == stays(second) == [(source.pk, BEGAN, None)]


def test_whoever_has_gone_meanwhile_is_no_choice(publisher, source, target):
    person = held_at(source)
    move(publisher, source, person)
    again = publisher.post(address(source), asked(source, person, step="confirm", seen="x"))
    assert again.status_code == 400
    assert stays(person) == moved(source, target)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"day": str(TODAY + timedelta(days=1))}, "This day is still to come."),
        ({"precision": "unknown"}, "Select a valid choice."),
        ({"target": ""}, "This field is required."),
        ({"people": []}, "This field is required."),
    ],
)
def test_a_wrong_form_says_why(publisher, source, fields, sentence):
    person = held_at(source)
    response = review(publisher, source, person, **fields)
    assert response.status_code == 400
    assert sentence in response.content.decode()


def test_nobody_is_moved_to_the_same_or_to_a_closed_place(publisher, source, target):
    person = held_at(source)
    closed = factories.make_facility(number="5", closed_on=DAY)
    assert "has closed or moved too" in review(publisher, source, person, target=closed.pk).content.decode()
    assert review(publisher, source, person, target=source.pk).status_code == 400


def test_a_stay_that_began_later_and_a_locked_person_stay_and_the_others_go(
    publisher, second, source, target
):
    late, locked, goes = held_at(source), held_at(source), held_at(source)
    late.placements.update_or_create(defaults={"since": date(2026, 3, 9)})
    locked.locked, locked.locked_by = True, second.user
    locked.save()
    page = review(publisher, source, late, locked, goes).content.decode()
    assert "The present stay began later than that" in page
    assert "Somebody has locked this person" in page
    move(publisher, source, late, locked, goes)
    assert stays(late) == [(source.pk, date(2026, 3, 9), None)]
    assert stays(locked) == [(source.pk, BEGAN, None)]
    assert stays(goes) == moved(source, target)


def test_nobody_left_to_move_is_no_act(publisher, source):
    late = held_at(source)
    late.placements.update_or_create(defaults={"since": date(2026, 3, 9)})
    before = version.current()
    assert move(publisher, source, late).status_code == 409
    assert version.current() == before


def test_it_is_in_the_audit_log_of_each_person_and_of_the_place(publisher, source, target):
    people = [held_at(source), held_at(source)]
    move(publisher, source, *people)
    told = {"from": source.pk, "to": target.pk, "since": DAY.isoformat()}
    entries = ModelLogEntry.objects.filter(action="cms.moved")
    assert {each.object_id for each in entries} == {str(person.pk) for person in people}
    assert all((each.user, each.data) == (publisher.user, told) for each in entries)
    emptied = ModelLogEntry.objects.get(action="cms.people_moved")
    assert (emptied.object_id, emptied.data) == (str(source.pk), told | {"people": 2})


def test_the_new_place_knows_that_it_is_used(publisher, source, target):
    person = held_at(source)
    move(publisher, source, person)
    assert ReferenceIndex.get_references_to(target).filter(object_id=str(person.pk)).exists()


def test_an_editor_sees_what_it_would_mean_and_a_publisher_does_it(editor, source):
    person = held_at(source)
    response = review(editor, source, person)
    assert "so a publisher has to do this" in response.content.decode()
    said = asked(source, person, step="confirm", seen=response.context["found"].fingerprint)
    assert editor.post(address(source), said).status_code == 200
    assert stays(person) == [(source.pk, BEGAN, None)]


def test_translators_and_strangers_are_told_no_name(translator, client, source):
    person = held_at(source)
    for visitor in (translator, client):
        assert visitor.get(address(source)).status_code == 302
        assert visitor.post(address(source), asked(source, person)).status_code == 302


def test_lists_and_forms_of_a_closed_place_lead_to_the_move(editor, source, target):
    page = editor.get(url(source, "list")).content.decode()
    assert "People are still held here: move them" not in page
    held_at(source)
    page = editor.get(url(source, "list")).content.decode()
    assert page.count("People are still held here: move them") == 1
    form = editor.get(url(source, "edit", source.pk)).content.decode()
    assert "This facility has closed or moved, but people are still recorded as held here:" in form
    for shown in (page, form):
        assert address(source) in shown


def test_the_list_of_people_says_that_a_place_has_closed(editor, source, target):
    closed, still = held_at(source), held_at(target)
    rows = {row.pk: row for row in editor.get(url(closed, "list")).context["object_list"]}
    with translation.override("en"):
        assert current_facility(rows[closed.pk]).endswith(" · closed")
        assert current_facility(rows[still.pk]) == "Prison No. 3"


def test_looking_at_twenty_people_costs_as_many_queries_as_at_one(publisher, source):
    def queries(*people) -> int:
        with CaptureQueriesContext(connection) as captured:
            review(publisher, source, *people)
        return len(captured)

    people = [drafted(readable(held_at(source)), summary_be="Чарнавік")]
    queries(*people)
    one = queries(*people)
    people += [drafted(readable(held_at(source)), summary_be="Чарнавік") for _number in range(19)]
    assert queries(*people) == one
