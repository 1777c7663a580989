"""Letters that came back: noted by day and number, counted at once, nobody's name, never public."""

import json
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from cms import version
from cms.desk.envelope.report import report
from cms.desk.models import ReturnedMail
from tests import factories
from tests.desk.forms import url

pytestmark = pytest.mark.django_db

TODAY = timezone.now().date()
YESTERDAY = TODAY - timedelta(days=1)


def note(client, place, **fields):
    return client.post(
        url(place, "returned", place.pk), {"returned_on": str(TODAY), "count": 2, "note": ""} | fields
    )


def listed(client, place, **query):
    response = client.get(url(place, "list"), query)
    return [row.pk for row in response.context["object_list"]]


def codes(place) -> set[str]:
    return {each.code for each in report(place).findings}


def test_an_editor_notes_a_day_and_a_number_and_it_counts_at_once(editor):
    place = factories.make_facility(verified_on=YESTERDAY)
    assert note(editor, place, note="выбыл").status_code == 302
    entry = place.returned_mail.get()
    assert (entry.returned_on, entry.count, entry.note) == (TODAY, 2, "выбыл")
    page = editor.get(url(place, "returned", place.pk)).content.decode()
    assert "выбыл" in page
    assert "Letters have come back since the address was last verified: 2." in " ".join(page.split())


def test_nothing_public_changes_and_no_draft_holds_it(editor):
    place = factories.make_facility()
    before, drafts = version.current(), Revision.objects.count()
    note(editor, place)
    assert (version.current(), Revision.objects.count()) == (before, drafts)
    assert "returned" not in json.dumps(place.serializable_data(), default=str)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"returned_on": str(TODAY + timedelta(days=1))}, "This day is still to come."),
        ({"count": 0}, "Ensure this value is greater than or equal to 1."),
        ({"note": "для Вымышленного"}, "This note holds the name of somebody here. Leave it out."),
        ({"note": "Вымышленный выбыл"}, "This note holds the name of somebody here. Leave it out."),
        ({"note": "to VYDUMANY"}, "This note holds the name of somebody here. Leave it out."),
    ],
)
def test_a_wrong_entry_is_refused_with_a_sentence(editor, fields, sentence):
    factories.make_prisoner()
    place = factories.make_facility()
    response = note(editor, place, **fields)
    assert response.status_code == 400
    assert sentence in response.content.decode()
    assert not ReturnedMail.objects.exists()


def test_a_wrong_entry_is_taken_out_and_another_facility_keeps_its_own(editor):
    place, other = factories.make_facility(), factories.make_facility(number="2")
    note(editor, place)
    note(editor, other)
    kept = other.returned_mail.get()
    for key in (kept.pk, "x"):
        editor.post(url(place, "returned", place.pk), {"remove": key})
    assert ReturnedMail.objects.count() == 2
    editor.post(url(place, "returned", place.pk), {"remove": place.returned_mail.get().pk})
    assert list(ReturnedMail.objects.all()) == [kept]


def test_each_step_is_in_the_audit_log_without_the_note(editor):
    place = factories.make_facility()
    note(editor, place, note="выбыл")
    editor.post(url(place, "returned", place.pk), {"remove": place.returned_mail.get().pk})
    entries = ModelLogEntry.objects.filter(action__startswith="cms.mail_returned").order_by("pk")
    assert [(each.action, each.user, each.data) for each in entries] == [
        (action, editor.user, {"returned_on": TODAY.isoformat(), "count": 2})
        for action in ("cms.mail_returned", "cms.mail_returned.removed")
    ]


def test_letters_count_as_a_warning_until_the_address_is_verified_again(editor):
    place = factories.make_facility(verified_on=TODAY - timedelta(days=10))
    factories.make_returned_mail(place, returned_on=TODAY - timedelta(days=5))
    assert "mail_returned" in codes(place)
    place.verified_on = TODAY - timedelta(days=5)
    place.save()
    assert "mail_returned" not in codes(place)


def test_letters_to_a_place_never_verified_warn_and_to_a_closed_one_need_not(editor):
    place = factories.make_facility(verified_on=None)
    factories.make_returned_mail(place, returned_on=date(2020, 1, 1))
    assert "mail_returned" in codes(place)
    place.closed_on = TODAY
    place.save()
    assert "mail_returned" not in codes(place)
    assert listed(editor, place, missing="mail") == []


def test_whoever_is_held_there_has_the_warning_beside_the_envelope():
    place, person = factories.make_facility(), factories.make_prisoner()
    factories.make_placement(person, place)
    factories.make_returned_mail(place, count=7)
    found = {each.code: each.number for each in report(person).place_findings}
    assert found["mail_returned"] == 7


def test_the_list_sums_filters_and_sorts(editor):
    quiet = factories.make_facility(number="1", verified_on=YESTERDAY)
    before = factories.make_facility(number="2", verified_on=TODAY)
    since = factories.make_facility(number="3", verified_on=YESTERDAY)
    factories.make_returned_mail(before, returned_on=YESTERDAY, count=9)
    for count in (1, 4):
        factories.make_returned_mail(since, count=count)
    response = editor.get(url(quiet, "list"), {"ordering": "-returned"})
    sums = {row.pk: (row.mail_returned, row.mail_returned_since) for row in response.context["object_list"]}
    assert sums == {before.pk: (9, 0), since.pk: (5, 5), quiet.pk: (0, 0)}
    assert list(sums) == [before.pk, since.pk, quiet.pk]
    assert listed(editor, quiet, returned="since") == [since.pk]
    assert set(listed(editor, quiet, returned="ever")) == {before.pk, since.pk}
    assert listed(editor, quiet, missing="mail") == [since.pk]


def test_the_list_costs_the_same_for_one_facility_and_for_twenty(editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            editor.get(url(place, "list"))
        return len(captured)

    place = factories.make_facility()
    factories.make_returned_mail(place)
    editor.get(url(place, "list"))
    one = queries()
    for number in range(20):
        closed = factories.make_facility(number=str(number), closed_on=YESTERDAY, replaced_by=place)
        factories.make_returned_mail(closed)
        factories.make_placement(factories.make_prisoner(), closed)
    # Whoever looks first after a change has the badges of the new rows worked out.
    queries()
    assert queries() == one


def test_the_form_warns_on_every_tab(editor):
    place = factories.make_facility(verified_on=YESTERDAY)
    page = editor.get(url(place, "edit", place.pk)).content.decode()
    assert "Letters have come back" not in page
    factories.make_returned_mail(place, count=3)
    page = editor.get(url(place, "edit", place.pk)).content.decode()
    assert page.count("Letters have come back since the address was last verified:") == 4
    assert url(place, "returned", place.pk) in page


def test_the_log_hinders_no_deletion_and_goes_with_its_facility(publisher):
    place = factories.make_facility()
    factories.make_returned_mail(place)
    assert publisher.post(url(place, "delete", place.pk)).status_code == 302
    assert not ReturnedMail.objects.exists()


def test_translators_and_strangers_see_and_note_nothing(translator, client):
    place = factories.make_facility()
    for visitor in (translator, client):
        assert visitor.get(url(place, "returned", place.pk)).status_code == 302
        assert note(visitor, place).status_code == 302
    assert not ReturnedMail.objects.exists()
